import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

describe('change a request', () => {
  let desk: TestDesk
  let requester: Asker
  let agent: Asker
  let supervisor: Asker
  beforeAll(async () => {
    desk = await openDesk()
    requester = await desk.as(desk.org.requesterId)
    agent = await desk.as(desk.org.agentId)
    supervisor = await desk.as(desk.org.supervisorId)
  })
  afterAll(() => desk.close())

  const act = (asker: Asker, id: string, action: string, payload?: object, headers = {}) =>
    asker.ask({ method: 'POST', url: `/requests/${id}/${action}`, payload, headers })
  const read = async (asker: Asker, id: string) => asker.ask({ method: 'GET', url: `/requests/${id}` })

  it('leads a request from its creation to its end', async () => {
    const { id } = await makeRequest(requester)
    const taken = await act(agent, id, 'take')
    expect(taken.statusCode).toBe(200)
    expect(taken.json()).toMatchObject({ status: 'in_progress', assignee: { id: desk.org.agentId, name: 'Agent 1' } })
    expect(taken.headers.etag).toBe(`"${taken.json().version}"`)
    const waiting = await act(agent, id, 'wait', { reason: 'vendor', note: 'They look for the part' })
    expect(waiting.json()).toMatchObject({
      status: 'waiting',
      wait: { reason: 'vendor', note: 'They look for the part' },
    })
    expect((await read(requester, id)).json().wait).toMatchObject({ reason: 'vendor', note: null })
    expect((await act(agent, id, 'resume')).json()).toMatchObject({ status: 'in_progress', wait: null })
    const resolved = await act(agent, id, 'resolve', { code: 'solved', text: 'A new printer.' })
    expect(resolved.json()).toMatchObject({
      status: 'resolved',
      resolution: { code: 'solved', text: 'A new printer.' },
    })
    expect((await act(requester, id, 'confirm')).json()).toMatchObject({ status: 'closed' })
    const reopened = await act(requester, id, 'reopen', { reason: 'It burns again' })
    expect(reopened.json()).toMatchObject({ status: 'in_progress', resolution: null, reopenCount: 1 })
    expect((await act(requester, id, 'cancel', { reason: 'Burnt down' })).json()).toMatchObject({
      status: 'cancelled',
      cancelled: { reason: 'Burnt down' },
    })
  })

  it('refuses with action, status, reason and remedy', async () => {
    const { id } = await makeRequest(requester)
    const refused = await act(agent, id, 'wait', { reason: 'vendor' })
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({
      type: 'urn:holdfast:problem:transition_refused',
      status: 409,
      action: 'wait',
      requestStatus: 'open',
      reason: 'nobody works on it yet',
      remedy: 'Take it or assign it to a person first.',
    })
  })

  it('refuses a resolution without text, and with a code that is not on the list', async () => {
    const { id } = await makeRequest(requester)
    const blank = await act(agent, id, 'resolve', { code: 'solved', text: '  ', take: true })
    expect(blank.json().errors).toEqual([{ path: '/text', message: 'must not be blank' }])
    const unknown = await act(agent, id, 'resolve', { code: 'magic', text: 'Gone', take: true })
    expect(unknown.statusCode).toBe(422)
    expect(unknown.json()).toMatchObject({
      type: 'urn:holdfast:problem:resolution_missing',
      errors: [{ path: '/code' }],
    })
  })

  it('carries a repeated key out once', async () => {
    const { id } = await makeRequest(requester)
    const headers = { 'idempotency-key': randomUUID() }
    const body = { code: 'solved', text: 'Done', take: true }
    const first = await act(agent, id, 'resolve', body, headers)
    const again = await act(agent, id, 'resolve', body, headers)
    expect(again.json().version).toBe(first.json().version)
    const other = await act(agent, id, 'resolve', { ...body, text: 'Else' }, headers)
    expect(other.json().type).toBe('urn:holdfast:problem:idempotency_mismatch')
  })

  it('edits only the version that was read', async () => {
    const { id } = await makeRequest(requester)
    const edit = (payload: object, headers = {}) =>
      agent.ask({ method: 'PATCH', url: `/requests/${id}`, payload, headers })
    expect((await edit({ title: 'x' })).statusCode).toBe(428)
    const etag = String((await read(agent, id)).headers.etag)
    const edited = await edit({ title: 'Another title', priority: 'critical', tags: ['fire'] }, { 'if-match': etag })
    expect(edited.json()).toMatchObject({ title: 'Another title', priority: 'critical', tags: ['fire'] })
    expect((await edit({ title: 'Too late' }, { 'if-match': etag })).statusCode).toBe(412)
    const weak = `W/${edited.headers.etag}`
    expect((await edit({ categoryId: randomUUID() }, { 'if-match': weak })).json().errors).toMatchObject([
      { path: '/categoryId' },
    ])
    expect((await edit({}, { 'if-match': weak })).statusCode).toBe(422)
    expect((await edit({ title: 'x' }, { 'if-match': 'abc' })).json().errors).toMatchObject([
      { path: 'headers/if-match' },
    ])
  })

  it('lets requesters put their own words right, and nothing else', async () => {
    const { id } = await makeRequest(requester)
    const edit = (payload: object) =>
      requester.ask({ method: 'PATCH', url: `/requests/${id}`, payload, headers: { 'if-match': '*' } })
    expect((await edit({ title: 'Better said' })).json()).toMatchObject({ title: 'Better said' })
    expect((await edit({ priority: 'critical' })).json().errors).toMatchObject([{ path: '/priority' }])
    expect((await act(requester, id, 'take')).statusCode).toBe(403)
    expect((await act(requester, id, 'assign', { personId: desk.org.agentId })).statusCode).toBe(403)
  })

  it('hides requests from whoever has no part in them', async () => {
    const { id } = await makeRequest(agent)
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/timeline'],
      ['GET', '/messages'],
      ['POST', '/cancel'],
    ] as const) {
      expect((await requester.ask({ method, url: `/requests/${id}${path}` })).statusCode).toBe(404)
    }
    await act(supervisor, id, 'assign', { personId: desk.org.requesterId, kind: 'observer' })
    expect((await read(requester, id)).statusCode).toBe(200)
    expect((await act(requester, id, 'cancel')).statusCode).toBe(403)
  })

  it('hands over to a team, assigns and takes off', async () => {
    const { id } = await makeRequest(requester)
    const { teamId, otherAgentId } = desk.org
    const over = await act(supervisor, id, 'hand-over', { teamId, personId: otherAgentId })
    expect(over.json()).toMatchObject({ team: { id: teamId }, assignee: { id: otherAgentId } })
    expect((await act(supervisor, id, 'unassign', { personId: otherAgentId })).json()).toMatchObject({ assignee: null })
    const nobody = await act(supervisor, id, 'assign', { personId: desk.org.requesterId })
    expect(nobody.json()).toMatchObject({ type: 'urn:holdfast:problem:person_unavailable', status: 409 })
  })

  it('shows the way into the execution to supervisors alone', async () => {
    const { id } = await makeRequest(requester)
    const url = `/temporal/namespaces/holdfast/workflows/request%2F${id}`
    expect((await read(supervisor, id)).json().executionUrl).toBe(url)
    expect((await read(agent, id)).json().executionUrl).toBeNull()
  })

  it('keeps a change while the workflow engine is away, and tells what became of it', async () => {
    const away = await openDesk({}, { temporalAddress: '127.0.0.1:9', changeWaitMs: 300 })
    const asker = await away.as(away.org.agentId)
    const { id } = await makeRequest(asker)
    const done = await act(asker, id, 'take')
    const refused = await act(asker, id, 'confirm')
    for (const answer of [done, refused]) {
      expect(answer.statusCode).toBe(202)
      expect(answer.headers.location).toBe(`/api/v1/requests/${id}/changes/${answer.json().id}`)
    }
    const look = (answer: typeof done) => async () =>
      (await asker.ask({ method: 'GET', url: `/requests/${id}/changes/${answer.json().id}` })).json()
    expect(await until(look(done), ({ state }) => state !== 'pending')).toMatchObject({ state: 'done', version: 3 })
    expect(await until(look(refused), ({ state }) => state !== 'pending')).toMatchObject({
      state: 'refused',
      problem: { type: 'urn:holdfast:problem:transition_refused', action: 'confirm' },
    })
    await away.close()
  })
})
