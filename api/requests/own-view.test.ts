import { officeRules } from '@holdfast/db/seed/calendars.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

describe('the requester’s own view', () => {
  let desk: TestDesk
  let requester: Asker
  let agent: Asker
  beforeAll(async () => {
    desk = await openDesk({
      calendar: { ...officeRules('UTC', []), alwaysOpen: true },
      targets: sameTargets(targets(60, 30, 480)),
    })
    requester = await desk.as(desk.org.requesterId)
    agent = await desk.as(desk.org.agentId)
  })
  afterAll(() => desk.close())

  const read = async (asker: Asker, id: string) => (await asker.ask({ method: 'GET', url: `/requests/${id}` })).json()
  const listed = async (asker: Asker, id: string) => {
    const { items } = (await asker.ask({ method: 'GET', url: '/requests' })).json()
    return items.find((item: { id: string }) => item.id === id)
  }
  const act = (asker: Asker, id: string, action: string, payload: object = {}) =>
    asker.ask({ method: 'POST', url: `/requests/${id}/${action}`, payload })
  const minutesUntil = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000

  it('is a promise while it is worked on, on the page and in the list', async () => {
    const { id } = await makeRequest(requester)
    const { own, createdAt, slaState, clock } = await read(requester, id)
    expect(minutesUntil(createdAt, own.promise.firstReplyBy)).toBe(60)
    expect(minutesUntil(createdAt, own.promise.resolvedBy)).toBe(480)
    expect(own).toMatchObject({ unread: 0, waitNote: null, promise: { nextReplyBy: null } })
    // The desk's own measure stays the desk's.
    expect([slaState, clock]).toEqual([null, null])
    expect((await listed(requester, id)).own).toEqual(own)
    await act(agent, id, 'messages', { body: 'On it' })
    await until(
      () => read(requester, id),
      ({ own }) => own.promise.firstReplyBy === null,
    )
    await act(requester, id, 'messages', { body: 'And?' })
    const asked = await until(
      () => read(requester, id),
      ({ own }) => own.promise.nextReplyBy !== null,
    )
    expect(asked.own.promise.resolvedBy).toBe(own.promise.resolvedBy)
  })

  it('says what the desk waits for, and promises nothing meanwhile', async () => {
    const { id } = await makeRequest(requester)
    await act(agent, id, 'take')
    await act(agent, id, 'messages', { body: 'Which one?' })
    await act(agent, id, 'wait', { reason: 'requester', note: 'the number on the back' })
    const { own } = await until(
      () => read(requester, id),
      ({ own }) => own.promise === null,
    )
    expect(own.waitNote).toBe('the number on the back')
    await act(agent, id, 'wait', { reason: 'vendor', note: 'They are slow again' })
    expect((await read(requester, id)).own.waitNote).toBeNull()
  })

  it('promises nothing once it is resolved', async () => {
    const { id } = await makeRequest(requester)
    await act(agent, id, 'resolve', { code: 'solved', text: 'Done.', take: true })
    expect((await read(requester, id)).own.promise).toBeNull()
  })

  it('counts what others wrote to the requester, and no notes', async () => {
    const { id } = await makeRequest(requester)
    await act(agent, id, 'messages', { body: 'One' })
    await act(agent, id, 'notes', { body: 'Between us' })
    await act(requester, id, 'messages', { body: 'Mine' })
    const posted = (await act(agent, id, 'messages', { body: 'Two' })).json()
    expect((await read(requester, id)).own.unread).toBe(2)
    await act(requester, id, 'reads', { messageId: posted.message.id })
    expect((await listed(requester, id)).own.unread).toBe(0)
  })

  it('is not for agents, who have the clocks', async () => {
    const { id } = await makeRequest(requester)
    expect(await read(agent, id)).not.toHaveProperty('own')
    expect(await listed(agent, id)).not.toHaveProperty('own')
  })
})
