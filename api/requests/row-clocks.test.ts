import { randomUUID } from 'node:crypto'
import type { ClockReadings } from '@holdfast/contracts/requests/list-clocks.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { takeRequest } from '@holdfast/db/requests/take-request.ts'
import { aroundTheClock, officeRules } from '@holdfast/db/seed/calendars.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk, until } from '../test-helper.ts'

const minuteMs = 60_000

describe('the clock of a row', () => {
  let desk: TestDesk
  let agent: Asker
  beforeAll(async () => {
    desk = await openDesk({
      calendar: aroundTheClock,
      targets: sameTargets(targets(60, 60, 480)),
      pause: { resolution: ['vendor'] },
    })
    agent = await desk.as(desk.org.agentId)
  })
  afterAll(() => desk.close())

  /** A request of so many minutes ago, that the agent has taken. */
  async function take(minutesAgo: number): Promise<string> {
    const { orgId, requesterId, teamId } = desk.org
    const id = randomUUID()
    const occurredAt = new Date(Date.now() - minutesAgo * minuteMs)
    const said = {
      type: 'incident',
      title: 'It blinks',
      description: '',
      priority: 'normal',
      channel: 'portal',
    } as const
    await takeRequest(desk.db, {
      orgId,
      id,
      actor: { kind: 'person', id: requesterId },
      requesterId,
      teamId,
      occurredAt,
      ...said,
    })
    await until(
      () => read(id),
      ({ version }) => version >= 2,
    )
    await act(id, 'take')
    return id
  }

  const act = (id: string, action: string, payload: object = {}) =>
    agent.ask({ method: 'POST', url: `/requests/${id}/${action}`, payload })
  const read = async (id: string) =>
    (await agent.ask({ method: 'GET', url: `/requests/${id}` })).json() as RequestSummary
  const list = async (asker: Asker) =>
    (await asker.ask({ method: 'GET', url: '/requests?sort=created' })).json().items as RequestSummary[]
  const clockOf = async (id: string) => (await list(agent)).find((item) => item.id === id)?.clock

  it('is the one that is due first, with what is used and left', async () => {
    const id = await take(30)
    const clock = await clockOf(id)
    expect(clock).toMatchObject({ kind: 'first_response', state: 'running', running: true, targetMinutes: 60 })
    expect(clock?.usedMs).toBeGreaterThanOrEqual(30 * minuteMs)
    expect(clock?.usedMs).toBeLessThan(31 * minuteMs)
    expect((clock?.usedMs ?? 0) + (clock?.leftMs ?? 0)).toBe(60 * minuteMs)
    expect(clock?.dueAt).toBe((await read(id)).nextDueAt)
    await act(id, 'messages', { body: 'We look at it' })
    const after = await until(
      () => clockOf(id),
      (shown) => shown?.kind === 'resolution',
    )
    expect(after).toMatchObject({ state: 'running', running: true, targetMinutes: 480 })
  })

  it('says the same as the clocks of the request', async () => {
    const id = await take(90)
    const clock = await until(
      () => clockOf(id),
      (shown) => shown?.state === 'breached',
    )
    const { items } = (await agent.ask({ method: 'GET', url: `/requests/${id}/clocks` })).json() as ClockReadings
    const reading = items.find(({ kind }) => kind === 'first_response')
    expect(clock).toMatchObject({ kind: 'first_response', running: true, dueAt: reading?.dueAt })
    expect(clock?.leftMs).toBeLessThanOrEqual(-30 * minuteMs)
    expect(Math.abs((clock?.leftMs ?? 0) - (reading?.remainingMs ?? 0))).toBeLessThan(5_000)
  })

  it('is a paused one where none runs, with the time that will be left', async () => {
    const id = await take(120)
    await act(id, 'messages', { body: 'The vendor has to help' })
    await until(
      () => clockOf(id),
      (shown) => shown?.kind === 'resolution',
    )
    await act(id, 'wait', { reason: 'vendor' })
    const clock = await clockOf(id)
    expect(clock).toMatchObject({ kind: 'resolution', state: 'paused', running: false, dueAt: null })
    expect(clock?.leftMs).toBeLessThanOrEqual(360 * minuteMs)
    expect(clock?.leftMs).toBeGreaterThan(358 * minuteMs)
    // It stands still.
    expect((await clockOf(id))?.leftMs).toBe(clock?.leftMs)
  })

  it('says at the end whether the resolution was in time', async () => {
    const [met, missed, cancelled] = await Promise.all([take(60), take(600), take(10)])
    const resolve = (id: string) => act(id, 'resolve', { code: 'solved', text: 'A new cable was put in today' })
    for (const id of [met, missed]) expect((await resolve(id)).statusCode).toBe(200)
    await act(cancelled, 'cancel')
    expect(await clockOf(met)).toMatchObject({ kind: 'resolution', state: 'met', running: false })
    const late = await clockOf(missed)
    expect(late).toMatchObject({ kind: 'resolution', state: 'breached', running: false })
    expect(late?.leftMs).toBeLessThanOrEqual(-120 * minuteMs)
    expect(await clockOf(cancelled)).toBeNull()
  })

  it('is the desk’s own business', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const items = await list(requester)
    expect(items.length).toBeGreaterThan(0)
    for (const { clock } of items) expect(clock).toBeNull()
  })
})

describe('the clock of a row, by the hours of an office', () => {
  it('counts only the time in which it is open', async () => {
    const desk = await openDesk({ calendar: closedNow() })
    const agent = await desk.as(desk.org.agentId)
    const made = await agent.ask({ method: 'POST', url: '/requests', payload: { title: 'It is closed' } })
    const shown = await until(
      async () => (await agent.ask({ method: 'GET', url: `/requests/${made.json().id}` })).json() as RequestSummary,
      ({ clock }) => clock !== null,
    )
    expect(shown.clock).toMatchObject({ state: 'running', usedMs: 0, leftMs: 60 * minuteMs })
    await desk.close()
  })
})

/** Open for an hour, about twelve hours from now. */
function closedNow() {
  const hour = (new Date().getUTCHours() + 12) % 23
  const pad = (value: number) => `${String(value).padStart(2, '0')}:00`
  return officeRules('UTC', [{ from: pad(hour), to: pad(hour + 1) }])
}
