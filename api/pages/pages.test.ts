/** Public pages as they leave the server: who finds them, what they may do, and what other sites may take. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostOf, openDesk, type TestDesk } from '../test-helper.ts'

describe('public pages', () => {
  let desk: TestDesk
  let widgetDir: string
  const get = (url: string, headers: Record<string, string> = {}) =>
    desk.app.inject({ method: 'GET', url, headers: { host: hostOf(desk.org), ...headers } })
  beforeAll(async () => {
    widgetDir = await mkdtemp(join(tmpdir(), 'holdfast-widget-'))
    desk = await openDesk({}, { widgetDir })
    await seedChatDesk(desk.db, desk.org, { name: 'Help <b>&</b>' })
    await seedChatDesk(desk.db, desk.org, { key: 'gone', active: false })
  })
  afterAll(async () => {
    await desk.close()
    await rm(widgetDir, { recursive: true, force: true })
  })

  it('say how the widget is built as long as it is not', async () => {
    const answer = await get('/widget.js')
    expect(answer.statusCode).toBe(503)
    expect(answer.body).toContain('node widget/build.ts')
    expect(answer.headers['content-type']).toContain('text/plain')
  })

  it('hand out the script to any site, compressed, and again only when it has changed', async () => {
    await writeFile(join(widgetDir, 'widget.js'), 'script()')
    await writeFile(join(widgetDir, 'widget.js.gz'), gzipSync('script()'))
    const answer = await get('/widget.js', { 'accept-encoding': 'gzip' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=300',
      'content-encoding': 'gzip',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(answer.headers['content-type']).toContain('javascript')
    const etag = String(answer.headers.etag)
    const again = await get('/widget.js', { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(again.statusCode).toBe(304)
    expect((await get('/widget.js')).body).toBe('script()')
  })

  it.each(['/chat/help', '/help/help', '/follow'])(
    '%s is a shell that runs nothing but our own script',
    async (url) => {
      const answer = await get(url)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      const policy = String(answer.headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('unsafe')
      expect(policy).toContain("frame-ancestors 'none'")
      expect(answer.body).not.toMatch(/<script>|<style|style=|onclick/)
      expect(answer.body).not.toContain('<b>')
    },
  )

  it('name the desk and its organization', async () => {
    const { body } = await get('/chat/help')
    expect(body).toContain(`<title>Help &lt;b&gt;&amp;&lt;/b&gt; – ${desk.org.slug}</title>`)
    expect(body).toContain('data-page="chat" data-desk="help"')
  })

  it.each(['/chat/gone', '/help/gone', '/chat/none', '/chat/%3Cscript%3E', '/chat/%00', `/chat/${'x'.repeat(600)}`])(
    '%s is not found, in words for people',
    async (url) => {
      const answer = await get(url)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.body).not.toContain('<script')
    },
  )

  it('find nothing at the host of nobody', async () => {
    const answer = await get('/chat/help', { host: 'nobody.localhost:3000', 'accept-language': 'de-AT,de;q=0.9' })
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('Hier ist nichts')
  })

  it('are no operations of the API', async () => {
    const { paths } = (await get('/openapi.json')).json()
    expect(Object.keys(paths).filter((path) => /^\/(chat|help|follow|widget)/.test(path))).toEqual([])
  })
})
