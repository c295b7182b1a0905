/** The portal's documents as they leave the server: who gets a page, who a problem, and what a page may do. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostOf, openDesk, type TestDesk } from '../test-helper.ts'

const html = { accept: 'text/html,application/xhtml+xml' }

describe('the portal', () => {
  let desk: TestDesk
  let portalDir: string
  const get = (url: string, headers: Record<string, string> = {}) =>
    desk.app.inject({ method: 'GET', url, headers: { host: hostOf(desk.org), ...headers } })
  beforeAll(async () => {
    portalDir = await mkdtemp(join(tmpdir(), 'holdfast-portal-'))
    desk = await openDesk({}, { portalDir })
  })
  afterAll(async () => {
    await desk.close()
    await rm(portalDir, { recursive: true, force: true })
  })

  it('says how it is built as long as it is not', async () => {
    const answer = await get('/queue', html)
    expect(answer.statusCode).toBe(503)
    expect(answer.body).toContain('node portal/build.ts')
  })

  describe('once it is built', () => {
    beforeAll(async () => {
      await mkdir(join(portalDir, 'assets'))
      await writeFile(join(portalDir, 'index.html'), '<title>Holdfast</title>')
      await writeFile(join(portalDir, 'sign-in.html'), '<title>Sign in</title>')
      await writeFile(join(portalDir, 'assets/app-1a2b.js'), 'app()')
      await writeFile(join(portalDir, 'assets/app-1a2b.js.br'), brotliCompressSync('app()'))
    })

    it.each(['/', '/queue', '/requests/0198c0de?from=mail', '/nowhere'])('has one document for %s', async (url) => {
      const answer = await get(url, html)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain('<title>Holdfast')
      expect(answer.headers['cache-control']).toBe('no-cache')
    })

    it.each(['/sign-in', '/setup'])('has the lean one for %s', async (url) => {
      expect((await get(url, html)).body).toContain('<title>Sign in')
    })

    it('runs nothing but its own scripts', async () => {
      const policy = String((await get('/queue', html)).headers['content-security-policy'])
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
    })

    it('hands out parts compressed, for good', async () => {
      const answer = await get('/assets/app-1a2b.js', { 'accept-encoding': 'br' })
      expect(answer.headers).toMatchObject({
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      expect((await get('/assets/app-gone.js', html)).statusCode).toBe(404)
    })

    it.each(['/assets/../../package.json', '/assets/%2e%2e%2fpackage.json', '/assets/..%5cx'])(
      'hands out nothing beside it: %s',
      async (url) => expect([400, 403, 404]).toContain((await get(url)).statusCode),
    )

    it('does not say what else is there', async () => {
      const [there, gone] = [await get('/assets/..%2findex.html'), await get('/assets/..%2fgone.html')]
      expect([there.statusCode, there.json().detail]).toEqual([404, gone.json().detail])
    })

    it('answers programs with problems', async () => {
      const answers = [
        await get('/api/v1/nowhere', html),
        await get('/nowhere', { accept: 'application/json' }),
        await desk.app.inject({ method: 'POST', url: '/queue', headers: { host: hostOf(desk.org), ...html } }),
      ]
      for (const answer of answers) {
        expect(answer.statusCode).toBe(404)
        expect(answer.headers['content-type']).toContain('application/problem+json')
      }
    })
  })
})
