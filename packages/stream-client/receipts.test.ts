import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { requestId, ScriptedPage } from './testing/scripted-page.ts'

const messageId = (n: number) => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`

let page: ScriptedPage
beforeEach(async () => {
  page = await ScriptedPage.open()
})
afterEach(() => page.close())

describe('receipts', () => {
  it('are told later, the newest of each request alone', async () => {
    page.connect()
    for (const n of [1, 3, 2]) page.client.read(requestId, messageId(n))
    page.client.read(messageId(50), messageId(51))
    page.client.received(requestId, messageId(4))
    const visit = await page.online()
    await visit.hears('received')
    expect(visit.heard).toEqual([
      { type: 'read', requestId, messageId: messageId(3) },
      { type: 'read', requestId: messageId(50), messageId: messageId(51) },
      { type: 'received', requestId, messageId: messageId(4) },
    ])
  })

  it('are told at most once a second, and never backwards', async () => {
    page.connect()
    const visit = await page.online()
    for (const n of [1, 2, 3]) page.client.read(requestId, messageId(n))
    await visit.hears('read')
    page.clock.advance(1_000)
    page.client.read(requestId, messageId(2))
    expect((await visit.hears('read', 2)).messageId).toBe(messageId(3))
    expect(visit.heard).toHaveLength(2)
  })

  it('are told again when the connection was lost just after', async () => {
    page.connect()
    const first = await page.online()
    page.client.read(requestId, messageId(1))
    await first.hears('read')
    await page.cutOff(first)
    page.clock.advance(1_000)
    expect((await (await page.online(2)).hears('read')).messageId).toBe(messageId(1))
  })

  it('are kept for twenty requests at most', async () => {
    page.connect()
    for (let n = 100; n < 300; n++) page.client.read(`${requestId.slice(0, -3)}${n}`, messageId(1))
    const visit = await page.online()
    await visit.hears('read', 20)
    page.client.typing(requestId)
    await visit.hears('typing')
    expect(visit.heard.filter(({ type }) => type === 'read')).toHaveLength(20)
    expect(visit.heard[0]).toMatchObject({ requestId: `${requestId.slice(0, -3)}280` })
  })
})
