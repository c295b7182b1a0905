import { randomUUID } from 'node:crypto'
import { requests } from '@holdfast/db/requests/schema.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

describe('conversation', () => {
  let desk: TestDesk
  let requester: Asker
  let agent: Asker
  beforeAll(async () => {
    desk = await openDesk()
    requester = await desk.as(desk.org.requesterId)
    agent = await desk.as(desk.org.agentId)
  })
  afterAll(() => desk.close())

  const post = (
    asker: Asker,
    id: string,
    body: string,
    rest: { kind?: string; clientId?: string; headers?: object } = {},
  ) => {
    const { kind = 'messages', clientId, headers } = rest
    return asker.ask({
      method: 'POST',
      url: `/requests/${id}/${kind}`,
      payload: { body, clientId },
      headers: { ...headers },
    })
  }
  const get = async (asker: Asker, url: string) => (await asker.ask({ method: 'GET', url: `/requests/${url}` })).json()
  const status = (id: string, wanted: string) =>
    until(
      () => get(agent, id),
      (request) => request.status === wanted,
    )

  it('tells the workflow of the first reply, which makes its author responsible', async () => {
    const { id } = await makeRequest(requester)
    const posted = await post(agent, id, 'We are on our way.')
    expect(posted.statusCode).toBe(201)
    expect(posted.json().message).toMatchObject({ body: 'We are on our way.', byRequester: false, internal: false })
    expect(await status(id, 'in_progress')).toMatchObject({ assignee: { id: desk.org.agentId } })
    const { items } = await get(agent, `${id}/clocks`)
    expect(items.find(({ kind }: { kind: string }) => kind === 'first_response')).toMatchObject({ state: 'met' })
  })

  it('keeps notes from the requester everywhere', async () => {
    const { id } = await makeRequest(requester)
    const note = await post(agent, id, 'The requester is difficult', { kind: 'notes' })
    expect(note.json()).toMatchObject({ internal: true })
    expect((await get(agent, `${id}/notes`)).items).toHaveLength(1)
    expect((await post(requester, id, 'x', { kind: 'notes' })).statusCode).toBe(403)
    expect((await requester.ask({ method: 'GET', url: `/requests/${id}/notes` })).statusCode).toBe(403)
    for (const path of ['messages', 'timeline', '']) {
      expect(JSON.stringify(await get(requester, `${id}/${path}`.replace(/\/$/, '')))).not.toContain('difficult')
    }
    expect(JSON.stringify(await get(agent, `${id}/timeline`))).toContain('difficult')
  })

  it('takes the same key for the same message', async () => {
    const { id } = await makeRequest(requester)
    const clientId = randomUUID()
    const first = await post(requester, id, 'Hello?', { clientId })
    const again = await post(requester, id, 'Hello?', { clientId })
    expect(again.json()).toEqual(first.json())
    const byHeader = await post(requester, id, 'Hello?', { headers: { 'idempotency-key': clientId } })
    expect(byHeader.json()).toEqual(first.json())
    expect((await post(requester, id, 'Something else', { clientId })).statusCode).toBe(409)
    expect((await get(requester, `${id}/messages`)).items).toHaveLength(1)
  })

  it('pages through a conversation in both directions', async () => {
    const { id } = await makeRequest(requester)
    for (const body of ['one', 'two', 'three']) await post(requester, id, body)
    const bodies = async (query: string) => {
      const page = await get(requester, `${id}/messages?limit=2&${query}`)
      return { bodies: page.items.map(({ body }: { body: string }) => body), next: page.nextCursor }
    }
    const first = await bodies('')
    expect(first.bodies).toEqual(['one', 'two'])
    expect(await bodies(`cursor=${first.next}`)).toEqual({ bodies: ['three'], next: null })
    expect((await bodies('order=desc')).bodies).toEqual(['three', 'two'])
    const elsewhere = await requester.ask({
      method: 'GET',
      url: `/requests/${id}/messages?order=desc&cursor=${first.next}`,
    })
    expect(elsewhere.json().type).toBe('urn:holdfast:problem:cursor_invalid')
  })

  it('reopens a resolved request when the requester writes, but not for a thank-you', async () => {
    const { id } = await makeRequest(requester)
    const resolve = { code: 'solved', text: 'Done', take: true }
    await agent.ask({ method: 'POST', url: `/requests/${id}/resolve`, payload: resolve })
    await post(requester, id, 'Thank you!')
    const thanked = (timeline: { items: { type: string }[] }) =>
      timeline.items.some(({ type }) => type === 'requester_replied')
    await until(() => get(agent, `${id}/timeline`), thanked)
    expect(await get(agent, id)).toMatchObject({ status: 'resolved' })
    await post(requester, id, 'It is on fire again')
    await status(id, 'in_progress')
  })

  it('opens a follow-up when the request can no longer be reopened', async () => {
    const { id } = await makeRequest(requester, { title: 'Old trouble' })
    await requester.ask({ method: 'POST', url: `/requests/${id}/cancel` })
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(requests).set({ reopenUntil: sql`now() - interval '1 day'` }).where(eq(requests.id, id)),
    )
    const clientId = randomUUID()
    const { message, followUp } = (await post(requester, id, 'It is back', { clientId })).json()
    expect(message).toBeNull()
    expect((await post(requester, id, 'It is back', { clientId })).json().followUp).toEqual(followUp)
    expect(await get(requester, followUp.id)).toMatchObject({
      title: 'Old trouble',
      description: 'It is back',
      links: [{ kind: 'follow_up', request: { id } }],
    })
    expect(await get(requester, id)).toMatchObject({
      links: [{ kind: 'followed_up_by', request: { id: followUp.id } }],
    })
  })

  it('shows who changed what, when, from what to what', async () => {
    const { id } = await makeRequest(requester)
    await agent.ask({ method: 'POST', url: `/requests/${id}/take` })
    await agent.ask({
      method: 'PATCH',
      url: `/requests/${id}`,
      payload: { priority: 'high' },
      headers: { 'if-match': '*' },
    })
    const { items } = await get(agent, `${id}/timeline`)
    expect(items.map(({ type }: { type: string }) => type)).toEqual(['created', 'routed', 'taken', 'edited'])
    expect(items[2]).toMatchObject({
      actor: { kind: 'person', id: desk.org.agentId, name: 'Agent 1' },
      changes: expect.arrayContaining([
        { field: 'status', from: { value: 'open', name: null }, to: { value: 'in_progress', name: null } },
        { field: 'assigneeId', from: { value: null, name: null }, to: { value: desk.org.agentId, name: 'Agent 1' } },
      ]),
    })
    expect(items[3].changes).toContainEqual({
      field: 'priority',
      from: { value: 'normal', name: null },
      to: { value: 'high', name: null },
    })
    expect(items[1].clocks.length).toBeGreaterThan(0)
    const own = await get(requester, `${id}/timeline`)
    expect(own.items.flatMap(({ clocks }: { clocks: unknown[] }) => clocks)).toEqual([])
  })

  it('explains a clock without a gap', async () => {
    const { id } = await makeRequest(requester)
    const explanation = await get(agent, `${id}/clocks/resolution/explanation`)
    expect(explanation).toMatchObject({ kind: 'resolution', cycle: 1, state: 'running', targetMinutes: 480 })
    const { spans, dueAt } = explanation
    expect(spans.at(-1).to).toBe(dueAt)
    for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index].to)
    expect(
      (await agent.ask({ method: 'GET', url: `/requests/${id}/clocks/resolution/explanation?cycle=9` })).statusCode,
    ).toBe(404)
    expect((await requester.ask({ method: 'GET', url: `/requests/${id}/clocks` })).statusCode).toBe(403)
  })
})
