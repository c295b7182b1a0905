import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Asker, openDesk, type TestDesk, until } from '../test-helper.ts'

const { mail } = inject('servers' as never) as { mail: { apiUrl: string } }

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const settings = {
  senderName: 'Acme Help',
  senderAddress: 'help@acme.test',
  replyTo: null,
  bounceAddress: 'bounce@acme.test',
  accentColour: '#14635f',
  logoUrl: 'https://acme.test/logo.png',
  footer: 'Acme Ltd',
}
const url = '/management/mail'
const read = () => admin.ask({ method: 'GET', url })
const put = (payload: object, version = '*') =>
  admin.ask({ method: 'PUT', url, payload, headers: { 'if-match': version } })

describe('mail settings', () => {
  it('are the defaults until somebody edits them, each by the version that was read', async () => {
    const first = await read()
    expect(first.json()).toMatchObject({ senderName: null, accentColour: '#3d5a80', version: 1 })
    const edited = await put(settings, first.headers.etag as string)
    expect(edited.json()).toEqual({ ...settings, version: 2 })
    expect((await read()).json()).toEqual({ ...settings, version: 2 })
    expect((await put(settings, first.headers.etag as string)).statusCode).toBe(412)
    expect((await admin.ask({ method: 'PUT', url, payload: settings })).statusCode).toBe(428)
    const audit = await admin.ask({ method: 'GET', url: '/management/audit?action=mail.edited' })
    expect(audit.json().items).toMatchObject([{ before: { senderName: null }, after: { senderName: 'Acme Help' } }])
  })

  it.each([
    ['two addresses', { senderAddress: 'a@b.test, c@d.test' }, '/senderAddress'],
    ['an address with a line in it', { replyTo: 'a@b.test\r\nBcc: c@d.test' }, '/replyTo'],
    ['an address with a line behind it', { replyTo: 'a@b.test\n' }, '/replyTo'],
    ['a name with a line in it', { senderName: 'Acme\r\nBcc: c@d.test' }, '/senderName'],
    ['an address with a name', { bounceAddress: 'Acme <a@b.test>' }, '/bounceAddress'],
    ['a colour that is none', { accentColour: 'red' }, '/accentColour'],
    ['a logo that is not fetched safely', { logoUrl: 'http://acme.test/logo.png' }, '/logoUrl'],
    ['a logo that ends its attribute', { logoUrl: 'https://acme.test/"onerror=' }, '/logoUrl'],
  ])('refuse %s', async (_what, over, path) => {
    const answer = await put({ ...settings, ...over })
    expect(answer.statusCode, answer.body).toBe(422)
    expect(answer.json().errors.map((error: { path: string }) => error.path)).toEqual([path])
  })

  it('are seen by a test mail to oneself, which the ledger tells of', async () => {
    const answer = await admin.ask({ method: 'POST', url: `${url}/test` })
    expect(answer.statusCode).toBe(202)
    const { effectId } = answer.json()
    const effect = await until(
      async () => (await admin.ask({ method: 'GET', url: `/management/effects/${effectId}` })).json(),
      ({ state }) => state === 'done',
    )
    expect(effect).toMatchObject({ template: 'test', recipient: { id: desk.org.adminId } })
    const caught = await fetch(`${mail.apiUrl}/messages?limit=1000`)
    const { items } = (await caught.json()) as { items: { messageId: string }[] }
    const sent = items.find(({ messageId }) => messageId === effect.messageId)
    expect(sent).toMatchObject({ from: 'Acme Help <help@acme.test>', envelopeFrom: `bounce+${effectId}@acme.test` })
  })
})

describe('unsubscribing', () => {
  it('takes no token that is not ours, and says so in words', async () => {
    const token = 'A'.repeat(107)
    for (const method of ['GET', 'POST'] as const) {
      const answer = await desk.app.inject({ method, url: `/api/v1/unsubscribe/${token}` })
      expect(answer.statusCode).toBe(404)
      expect(answer.json().detail).toContain('not one of ours')
    }
  })
})
