/** What the page of a request reads besides the request: its events without the messages, and what its clocks go by. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

let desk: TestDesk
let requester: Asker
let agent: Asker
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
})
afterAll(() => desk.close())

const get = async (asker: Asker, path: string) => (await asker.ask({ method: 'GET', url: path })).json()
const post = (asker: Asker, path: string, payload: object) => asker.ask({ method: 'POST', url: path, payload })

interface Event {
  id: string
  type: string
  changes: { field: string }[]
}

describe('a timeline without messages', () => {
  it('keeps what the conversation does not tell, the first answer among it', async () => {
    const { id } = await makeRequest(requester)
    const written = await post(agent, `/requests/${id}/messages`, { body: 'On my way' })
    await post(agent, `/requests/${id}/notes`, { body: 'A difficult one' })
    const messageId = written.json().message.id
    await agent.ask({
      method: 'PATCH',
      url: `/requests/${id}/messages/${messageId}`,
      payload: { body: 'Coming' },
      headers: { 'if-match': '*' },
    })
    for (const body of ['And?', 'Hello?']) await post(requester, `/requests/${id}/messages`, { body })
    await post(agent, `/requests/${id}/messages`, { body: 'Here' })
    const all = await until(
      async () => (await get(agent, `/requests/${id}/timeline`)).items as Event[],
      (items) => items.filter(({ type }) => type === 'agent_replied').length === 2,
    )
    expect(all.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['message_posted', 'note_added', 'message_edited', 'requester_replied']),
    )
    const { items } = (await get(agent, `/requests/${id}/timeline?messages=false`)) as { items: Event[] }
    const [, , first, ...rest] = items
    expect(items.slice(0, 2)).toMatchObject([{ type: 'created' }, { type: 'routed' }])
    expect(first).toMatchObject({ type: 'agent_replied', clocks: [{ clock: 'first_response', to: 'met' }] })
    expect(rest).toEqual([])
  })

  it('is paged, with cursors that fit no other way of reading it', async () => {
    const { id } = await makeRequest(requester)
    await post(requester, `/requests/${id}/messages`, { body: 'Hello?' })
    const page = await get(agent, `/requests/${id}/timeline?messages=false&limit=1&order=desc`)
    expect(page.items).toMatchObject([{ type: 'routed' }])
    const next = `order=desc&cursor=${page.nextCursor}`
    expect((await get(agent, `/requests/${id}/timeline?messages=false&${next}`)).items).toMatchObject([
      { type: 'created' },
    ])
    expect((await get(agent, `/requests/${id}/timeline?${next}`)).type).toBe('urn:holdfast:problem:cursor_invalid')
  })
})

describe('clocks', () => {
  it('say by which policy and calendar they go', async () => {
    const { id } = await makeRequest(requester)
    const clocks = await get(agent, `/requests/${id}/clocks`)
    const [clock] = clocks.items
    const { policyVersionId, calendarVersionId } = clock
    const named = {
      policies: [{ id: expect.any(String), name: expect.any(String), number: 1, versionId: policyVersionId }],
      calendars: [{ id: expect.any(String), name: expect.any(String), number: 1, versionId: calendarVersionId }],
    }
    expect(clocks).toMatchObject(named)
    expect(await get(agent, `/requests/${id}/clocks/${clock.kind}/explanation`)).toMatchObject(named)
    const policy = await get(agent, `/management/policies/${clocks.policies[0].id}`)
    expect(policy).toMatchObject({ name: clocks.policies[0].name, current: { id: policyVersionId } })
  })
})

describe('a request', () => {
  it('names the form by which it was asked for', async () => {
    const admin = await desk.as(desk.org.adminId)
    const question = { key: 'system', kind: 'text', label: 'Which system?' }
    const made = await post(admin, '/management/forms', { name: 'Access', fields: [question] })
    const form = made.json()
    const plain = await makeRequest(requester)
    expect((await get(agent, `/requests/${plain.id}`)).form).toBeNull()
    const asked = await makeRequest(requester, { formId: form.id, answers: { system: 'Payroll' } })
    for (const asker of [agent, requester]) {
      expect((await get(asker, `/requests/${asked.id}`)).form).toEqual({ id: form.id, name: 'Access' })
    }
  })
})
