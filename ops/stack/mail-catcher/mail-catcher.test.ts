import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Faults } from './faults.ts'
import { listenHttp } from './http.ts'
import { listenSmtp } from './smtp.ts'
import { type Mail, MailStore, type MailSummary } from './store.ts'

let dir: string
let catcher: Awaited<ReturnType<typeof startCatcher>>

async function startCatcher() {
  const store = new MailStore(dir, 3)
  const faults = new Faults()
  const smtp = await listenSmtp(store, faults, 0)
  const http = await listenHttp(store, faults, 0)
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const stop = async () => {
    http.close()
    http.closeAllConnections()
    await new Promise<void>((resolve) => smtp.close(resolve))
  }
  return { port: (smtp.server.address() as AddressInfo).port, url, stop }
}

/** Says one line after the other, each after the answer to the one before. @returns the last answer, '' when hung up on */
async function send(to: string, subject: string): Promise<string> {
  const socket = connect(catcher.port, '127.0.0.1')
  const mail = `From: Desk <desk@x.test>\r\nTo: ${to}\r\nSubject: ${subject}\r\nContent-Type: text/html\r\n\r\n<script>1</script>\r\n.`
  const lines = ['HELO me', 'MAIL FROM:<bounce@x.test>', `RCPT TO:<${to}>`, 'DATA', mail]
  let answer = ''
  socket.on('error', () => {})
  socket.on('data', (data) => {
    answer = String(data)
    const next = lines.shift()
    if (next !== undefined && Number(answer.slice(0, 3)) < 400) socket.write(`${next}\r\n`)
    else socket.end()
  })
  await once(socket, 'close')
  return lines.length === 0 && answer.startsWith('354') ? '' : answer.trim()
}

const list = async (query = ''): Promise<MailSummary[]> =>
  ((await (await fetch(`${catcher.url}/messages${query}`)).json()) as { items: MailSummary[] }).items

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'holdfast-mail-'))
  catcher = await startCatcher()
})
afterEach(async () => {
  await catcher.stop()
  rmSync(dir, { recursive: true, force: true })
})

describe('the mail catcher', () => {
  it('keeps the newest mails, over a restart too, and finds them by recipient', async () => {
    for (const subject of ['one', 'two', 'three', 'four']) expect(await send('ann@x.test', subject)).toMatch(/^250 /)
    await catcher.stop()
    catcher = await startCatcher()
    expect((await list()).map(({ subject }) => subject)).toEqual(['four', 'three', 'two'])
    await send('BOB@x.test', 'five')
    expect(await list('?to=bob@x.test')).toMatchObject([{ subject: 'five', envelopeFrom: 'bounce@x.test' }])
    await fetch(`${catcher.url}/messages`, { method: 'DELETE' })
    expect(await list()).toEqual([])
  })

  it('shows a mail that can run nothing', async () => {
    await send('ann@x.test', '<b>bold</b>')
    const [mail] = await list()
    const whole = (await (await fetch(`${catcher.url}/messages/${mail?.id}`)).json()) as Mail
    expect(whole.html).toContain('<script>')
    const body = await fetch(`${catcher.url}/messages/${mail?.id}/html`)
    expect(body.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/)
    expect(body.headers.get('content-security-policy')).not.toContain('script')
    const page = await (await fetch(`${catcher.url}/mails/${mail?.id}`)).text()
    expect(page).toContain('&lt;b&gt;bold')
    expect(page).not.toContain('<b>')
    expect(await (await fetch(catcher.url)).text()).toContain(`/mails/${mail?.id}`)
  })

  it('refuses, or hangs up after taking a mail, as often as it is asked to and only for whom', async () => {
    const wish = (fault: object) => fetch(`${catcher.url}/faults`, { method: 'POST', body: JSON.stringify(fault) })
    await wish({ code: 550, message: 'No such user', to: 'ann@x.test' })
    expect(await send('bob@x.test', 'for bob')).toMatch(/^250 /)
    expect(await send('ann@x.test', 'first')).toBe('550 No such user')
    await wish({ how: 'drop', to: 'ann@x.test' })
    expect(await send('ann@x.test', 'second')).toBe('')
    expect(await send('ann@x.test', 'third')).toMatch(/^250 /)
    expect((await list('?to=ann@x.test')).map(({ subject }) => subject)).toEqual(['third', 'second'])
    expect((await wish({ code: 'many' })).status).toBe(400)
  })

  it('answers no page of another site', async () => {
    const headers = { origin: 'https://evil.example' }
    expect((await fetch(`${catcher.url}/messages`, { method: 'DELETE', headers })).status).toBe(400)
  })
})
