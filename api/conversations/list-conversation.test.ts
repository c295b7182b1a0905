import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

interface Page {
  readonly items: { id: string; body: string }[]
  readonly nextCursor: string | null
  readonly previousCursor: string | null
}

let desk: TestDesk
let requester: Asker
let agent: Asker
let requestId: string
const ids = new Map<string, string>()
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
  requestId = (await makeRequest(requester)).id
  // 1 to 9; every third one is a note.
  for (let count = 1; count <= 9; count += 1) {
    const kind = count % 3 === 0 ? 'notes' : 'messages'
    const url = `/requests/${requestId}/${kind}`
    const answer = await agent.ask({ method: 'POST', url, payload: { body: String(count) } })
    ids.set(String(count), (answer.json().message ?? answer.json()).id)
  }
})
afterAll(() => desk.close())

const ask = (asker: Asker, query: string, kind = 'conversation') =>
  asker.ask({ method: 'GET', url: `/requests/${requestId}/${kind}?${query}` })
const page = async (asker: Asker, query: string, kind?: string): Promise<Page> => (await ask(asker, query, kind)).json()
const said = ({ items }: Page) => items.map(({ body }) => body).join('')

describe('a conversation', () => {
  it('is one stream for agents, and public for requesters', async () => {
    expect(said(await page(agent, ''))).toBe('123456789')
    expect(said(await page(requester, ''))).toBe('124578')
    expect(said(await page(agent, '', 'messages'))).toBe('124578')
    expect(said(await page(agent, '', 'notes'))).toBe('369')
    expect((await ask(requester, '', 'notes')).statusCode).toBe(403)
    const stranger = await desk.as(desk.org.adminId)
    expect((await stranger.ask({ method: 'GET', url: `/requests/${randomUUID()}/conversation` })).statusCode).toBe(404)
  })

  it.each(['asc', 'desc'])('is read in both directions from anywhere, %s', async (order) => {
    const all = order === 'asc' ? '123456789' : '987654321'
    const first = await page(agent, `order=${order}&limit=4`)
    expect([said(first), first.previousCursor]).toEqual([all.slice(0, 4), null])
    const second = await page(agent, `order=${order}&limit=4&cursor=${first.nextCursor}`)
    expect(said(second)).toBe(all.slice(4, 8))
    const third = await page(agent, `order=${order}&limit=4&cursor=${second.nextCursor}`)
    expect([said(third), third.nextCursor]).toEqual([all.slice(8), null])
    const back = await page(agent, `order=${order}&limit=4&cursor=${third.previousCursor}`)
    expect(said(back)).toBe(all.slice(4, 8))
    expect(said(await page(agent, `order=${order}&limit=4&cursor=${back.nextCursor}`))).toBe(all.slice(8))
    const start = await page(agent, `order=${order}&limit=4&cursor=${back.previousCursor}`)
    expect([said(start), start.previousCursor]).toEqual([all.slice(0, 4), null])
    expect(said(await page(agent, `order=${order}&limit=3&cursor=${back.previousCursor}`))).toBe(all.slice(1, 4))
  })

  it.each(['asc', 'desc'])('is read around a message, %s', async (order) => {
    const all = order === 'asc' ? '123456789' : '987654321'
    const middle = await page(agent, `order=${order}&limit=3&around=${ids.get('5')}`)
    expect(said(middle)).toBe(all.slice(3, 6))
    expect(said(await page(agent, `order=${order}&cursor=${middle.previousCursor}`))).toBe(all.slice(0, 3))
    expect(said(await page(agent, `order=${order}&cursor=${middle.nextCursor}`))).toBe(all.slice(6))
    const edge = await page(agent, `order=${order}&limit=5&around=${ids.get(all[0] ?? '')}`)
    expect([said(edge), edge.previousCursor]).toEqual([all.slice(0, 3), null])
    expect(said(await page(agent, `order=${order}&limit=1&around=${ids.get('7')}`))).toBe('7')
  })

  it('refuses to be read around what the reader may not see, or from elsewhere', async () => {
    for (const around of [ids.get('3'), randomUUID()]) {
      const refused = await ask(requester, `around=${around}`)
      expect(refused.statusCode).toBe(422)
      expect(refused.json().errors[0].path).toBe('query/around')
    }
    const { nextCursor } = await page(agent, 'limit=2')
    expect((await ask(agent, `cursor=${nextCursor}&around=${ids.get('5')}`)).statusCode).toBe(422)
    expect((await ask(agent, `cursor=${nextCursor}`, 'messages')).json().type).toContain('cursor_invalid')
    expect((await ask(requester, `cursor=${nextCursor}`)).json().type).toContain('cursor_invalid')
  })
})
