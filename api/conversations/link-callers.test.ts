import { issueLink } from '@holdfast/db/links/issue-link.ts'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'
import { linkWrites } from './limit-link-writes.ts'

let desk: TestDesk
let requester: Asker
let agent: Asker
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
})
afterAll(() => desk.close())

/** Asks as whoever holds a private link to the request. */
async function holderOf(requestId: string, purpose: 'chat' | 'follow', personId = desk.org.requesterId) {
  const { orgId } = desk.org
  const { token } = await desk.db.tenant(orgId, (tx) =>
    issueLink(tx, { orgId, requestId, personId, purpose, ttlMs: 60_000 }),
  )
  const headers = { host: hostOf(desk.org), authorization: `Link ${token}` }
  return (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const options: InjectOptions = { method, url: `/api/v1/requests/${requestId}${path}`, headers: { ...headers } }
    return desk.app.inject({
      ...options,
      ...(payload && { payload }),
      headers: { ...headers, ...(method === 'PATCH' && { 'if-match': '*' }) },
    })
  }
}

describe('whoever holds a private link', () => {
  it('talks in its request, and reads no notes', async () => {
    const { id } = await makeRequest(requester)
    await agent.ask({ method: 'POST', url: `/requests/${id}/notes`, payload: { body: 'Do not tell' } })
    const ask = await holderOf(id, 'follow')
    const posted = await ask('POST', '/messages', { body: 'Hello', channel: 'portal' })
    expect(posted.statusCode, posted.body).toBe(201)
    const { message } = posted.json()
    expect(message).toMatchObject({ channel: 'link', byRequester: true, author: { name: 'Requester' } })
    expect((await ask('PATCH', `/messages/${message.id}`, { body: 'Hello!' })).json().body).toBe('Hello!')
    for (const path of ['/messages', '/conversation']) {
      expect((await ask('GET', path)).json().items.map(({ body }: { body: string }) => body)).toEqual(['Hello!'])
    }
    expect((await ask('GET', '/notes')).statusCode).toBe(403)
    expect((await ask('DELETE', `/messages/${message.id}`)).statusCode).toBe(204)
    expect((await ask('GET', `/messages/${message.id}/versions`)).statusCode).toBe(403)
  })

  it('reaches no other request, even of the same person', async () => {
    const [here, there] = [await makeRequest(requester), await makeRequest(requester)]
    const url = `/requests/${there.id}/messages`
    const { message } = (await requester.ask({ method: 'POST', url, payload: { body: 'Elsewhere' } })).json()
    const ask = await holderOf(here.id, 'follow')
    for (const path of ['messages', 'conversation', `messages/${message.id}`]) {
      expect((await ask('GET', `/../${there.id}/${path}`)).statusCode).toBe(404)
    }
    expect((await ask('POST', `/../${there.id}/messages`, { body: 'x' })).statusCode).toBe(404)
    expect((await ask('PATCH', `/messages/${message.id}`, { body: 'x' })).statusCode).toBe(404)
  })

  it('is not an agent, even where the person is one', async () => {
    const { id } = await makeRequest(agent, { requesterId: desk.org.requesterId })
    await agent.ask({ method: 'POST', url: `/requests/${id}/take` })
    const ask = await holderOf(id, 'follow', desk.org.agentId)
    await agent.ask({ method: 'POST', url: `/requests/${id}/notes`, payload: { body: 'Do not tell' } })
    expect((await ask('GET', '/conversation')).json().items).toEqual([])
  })

  it('writes no more than somebody can type', async () => {
    const { id } = await makeRequest(requester)
    const ask = await holderOf(id, 'follow')
    const { max } = linkWrites
    // The count begins anew with each minute, so two may be used up, but not three.
    const tries = Array.from({ length: 2 * max + 1 }, () => ask('POST', '/messages', { body: 'x' }))
    const answers = await Promise.all(tries)
    const taken = answers.filter(({ statusCode }) => statusCode === 201).length
    expect(taken).toBeGreaterThanOrEqual(max)
    expect(taken).toBeLessThanOrEqual(2 * max)
    const refused = answers.find(({ statusCode }) => statusCode !== 201)
    expect([refused?.statusCode, refused?.json().type]).toEqual([429, 'urn:holdfast:problem:too_many_requests'])
    const url = `/requests/${id}/messages`
    expect((await requester.ask({ method: 'POST', url, payload: { body: 'x' } })).statusCode).toBe(201)
  })
})
