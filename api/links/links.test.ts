/** Private links (features A19): they reach one request and nothing else. */
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askWith, type Door, startVisit } from '../chat/test-visitors.ts'
import { VisitorTestDesk } from '../chat/visitor-test-desk.ts'
import { buildOpenApi } from '../openapi.ts'
import { makeRequest, type TestDesk } from '../test-helper.ts'
import { follow } from './test-links.ts'

const document = (await buildOpenApi()) as {
  paths: Record<string, Record<string, { 'x-permission': string; 'x-link'?: true }>>
}
const operations = Object.entries(document.paths)
  .filter(([path]) => path.startsWith('/api/v1'))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path: path.replace('/api/v1', ''),
      method: method.toUpperCase() as 'GET',
      permission: operation['x-permission'],
      isOpen: operation['x-link'] === true,
    })),
  )

/** What whoever holds a link may call. A new one is added here by hand, so that nobody opens a door by accident. */
const open = [
  'GET /link',
  'GET /chat/session',
  'POST /chat/session/end',
  'POST /chat/session/transcript',
  'GET /requests/{requestId}',
  'GET /requests/{requestId}/timeline',
  'GET /requests/{requestId}/changes/{changeId}',
  'POST /requests/{requestId}/confirm',
  'POST /requests/{requestId}/reopen',
  'POST /requests/{requestId}/messages',
  'GET /requests/{requestId}/messages',
  'GET /requests/{requestId}/conversation',
  'GET /requests/{requestId}/messages/{messageId}',
  'PATCH /requests/{requestId}/messages/{messageId}',
  'DELETE /requests/{requestId}/messages/{messageId}',
  'POST /requests/{requestId}/reads',
  'GET /requests/{requestId}/reads',
  'GET /requests/{requestId}/files',
  'POST /files',
  'GET /files/{fileId}',
  'GET /requests/{requestId}/answers',
  'GET /requests/{requestId}/rating',
  'PUT /requests/{requestId}/rating',
  'DELETE /files/{fileId}',
  'POST /files/{fileId}/parts',
  'GET /files/{fileId}/upload',
  'POST /files/{fileId}/complete',
  'GET /files/{fileId}/link',
  'GET /settings/files',
  'POST /stream/tickets',
]

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

const ask = (token: string, options: InjectOptions) => askWith(door, token, options)

describe('a link', () => {
  it('tells its holder where it leads', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const { id, number } = await makeRequest(requester)
    const { token, expiresAt } = await follow(desk, id)
    expect((await ask(token, { method: 'GET', url: '/link' })).json()).toMatchObject({
      requestId: id,
      number,
      title: 'The printer is on fire',
      status: 'open',
      purpose: 'follow',
      expiresAt: expiresAt.toISOString(),
      person: { id: desk.org.requesterId, name: 'Requester' },
      organization: { slug: desk.org.slug, accentColour: '#3d5a80' },
      chat: null,
    })
    expect((await requester.ask({ method: 'GET', url: '/link' })).statusCode).toBe(404)
  })

  it('lets its holder confirm and reopen', async () => {
    const agent = await desk.as(desk.org.agentId)
    const { id } = await makeRequest(agent, { requesterId: desk.org.requesterId })
    const { token } = await follow(desk, id)
    const payload = { code: 'solved', text: 'Put it out.', take: true }
    expect((await agent.ask({ method: 'POST', url: `/requests/${id}/resolve`, payload })).statusCode).toBe(200)
    const confirmed = await ask(token, { method: 'POST', url: `/requests/${id}/confirm` })
    expect(confirmed.json().status).toBe('closed')
    const reopened = await ask(token, { method: 'POST', url: `/requests/${id}/reopen`, payload: { reason: 'Again' } })
    expect(reopened.json()).toMatchObject({ status: 'in_progress', slaState: null })
  })

  it('reaches its own request only, also of the same person', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const [own, other] = [await makeRequest(requester), await makeRequest(requester)]
    const { token } = await follow(desk, own.id)
    const reach = [
      { method: 'GET', url: '' },
      { method: 'GET', url: '/timeline' },
      { method: 'GET', url: `/changes/${randomUUID()}` },
      { method: 'POST', url: '/confirm' },
      { method: 'POST', url: '/reopen', payload: {} },
    ] as const
    for (const { url, ...rest } of reach) {
      const answer = await ask(token, { ...rest, url: `/requests/${other.id}${url}` })
      expect(answer.statusCode, `${rest.method} ${url}`).toBe(404)
    }
    expect((await ask(token, { method: 'GET', url: `/requests/${own.id}` })).statusCode).toBe(200)
  })

  it('says nothing of linked requests', async () => {
    const agent = await desk.as(desk.org.agentId)
    const { id } = await makeRequest(agent, { requesterId: desk.org.requesterId })
    const { token } = await follow(desk, id)
    const detail = (await ask(token, { method: 'GET', url: `/requests/${id}` })).json()
    expect(detail).toMatchObject({ links: [], executionUrl: null })
  })

  it('opens a conversation that it may open, and no other operation', async () => {
    const visitor = await startVisit(door)
    const reached = new Set<string>()
    for (const { path, method, permission, isOpen } of operations) {
      if (permission === 'anyone') continue
      const url = path.replace('{requestId}', visitor.requestId).replaceAll(/\{[^}]+\}/g, () => randomUUID())
      const { statusCode } = await visitor.ask({ method, url, headers: { 'if-match': '*' } })
      expect(statusCode, `${method} ${path}`).not.toBe(401)
      expect(statusCode !== 403, `${method} ${path}`).toBe(isOpen)
      if (statusCode !== 403) reached.add(`${method} ${path}`)
    }
    const documented = operations.filter(({ permission }) => permission !== 'anyone')
    expect(documented.length).toBeGreaterThan(100)
    expect([...reached].sort()).toEqual([...open].sort())
  })

  it('is not taken by what lies outside the API', async () => {
    const visitor = await startVisit(door)
    const headers = { host: door.host, authorization: `Link ${visitor.token}` }
    const answer = await desk.app.inject({ method: 'GET', url: '/temporal/', headers })
    expect(answer.statusCode).toBe(403)
  })
})
