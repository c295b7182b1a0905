import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRequest } from '../test-helper.ts'
import { startVisit } from './test-visitors.ts'
import { VisitorTestDesk } from './visitor-test-desk.ts'

let reception: VisitorTestDesk
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
})
afterAll(() => reception.close())

describe('the chat of a request', () => {
  it('is read by whoever works in chats, and there is none of a request that came otherwise', async () => {
    const { desk, door } = reception
    const agent = await desk.as(desk.org.agentId)
    const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0' }
    const { requestId, sessionId } = await startVisit(
      door,
      { name: 'Ann Lee' },
      { headers: { host: door.host, ...headers } },
    )
    const url = `/requests/${requestId}/chat`
    const chat = await agent.ask({ method: 'GET', url })
    expect(chat.statusCode).toBe(200)
    expect(chat.json()).toMatchObject({ id: sessionId, requestId, verified: false, visitor: { name: 'Ann Lee' } })
    expect(chat.json().device).toEqual({ kind: 'desktop', browser: 'Firefox', system: 'Windows' })
    const { id } = await makeRequest(agent)
    expect((await agent.ask({ method: 'GET', url: `/requests/${id}/chat` })).statusCode).toBe(404)
    const requester = await desk.as(desk.org.requesterId)
    expect((await requester.ask({ method: 'GET', url })).statusCode).toBe(403)
  })
})
