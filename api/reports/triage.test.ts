/** How the desk stands now (features G3, B10), with requests of which everything is known. */
import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { absences, agentShifts } from '@holdfast/db/shifts/schema.ts'
import { teamMembers, teams } from '@holdfast/db/teams/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type TestDesk } from '../test-helper.ts'
import { TestRows } from './test-rows.ts'

const minuteMs = 60_000
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minuteMs)
const hoursEveryDay = (from: string, to: string) => {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  return Object.fromEntries(weekdays.map((weekday) => [weekday, [{ from, to }]]))
}

/** A zone in which it is this hour now, so that the day does not end under a test. */
function zoneAt(hour: number): string {
  const behind = new Date().getUTCHours() - hour
  return behind > 12 ? `Etc/GMT-${24 - behind}` : `Etc/GMT${behind < 0 ? behind : `+${behind}`}`
}

describe('triage', () => {
  let desk: TestDesk
  let rows: TestRows
  const ids: Record<string, string> = {}
  const network = newId()
  beforeAll(async () => {
    desk = await openDesk({ agents: 3 })
    rows = new TestRows(desk.db, desk.org)
    await seed()
  })
  afterAll(() => desk.close())

  async function seed() {
    const { orgId, agentIds, teamId } = desk.org
    const [ada = '', bo = '', cy = ''] = agentIds
    await desk.db.tenant(orgId, async (tx) => {
      await tx.insert(teams).values({ id: network, orgId, key: 'network', name: 'Network' })
      await tx.insert(teamMembers).values({ orgId, teamId: network, personId: cy })
      await tx.update(people).set({ timeZone: zoneAt(12) })
      // Ada is there for an hour yet, Bo always, Cy is out.
      await tx.insert(absences).values({ orgId, personId: ada, startsAt: inMinutes(60), endsAt: inMinutes(600) })
      await tx.update(people).set({ availability: 'out_of_office' }).where(eq(people.id, cy))
    })
    const mine = { assigneeId: ada, status: 'in_progress' }
    ids.late = await rows.request({ ...mine, nextDueAt: inMinutes(-42), slaState: 'breached' })
    ids.soon = await rows.request({ ...mine, nextDueAt: inMinutes(10), slaState: 'running' })
    ids.far = await rows.request({ ...mine, nextDueAt: inMinutes(200), slaState: 'running' })
    ids.next = await rows.request({ ...mine, nextDueAt: inMinutes(5_000), slaState: 'running' })
    await rows.request({ assigneeId: bo, status: 'waiting', waitReason: 'vendor' })
    await rows.request({ assigneeId: bo, status: 'waiting', waitReason: 'vendor' })
    await rows.request({ assigneeId: bo, status: 'waiting', waitReason: 'requester' })
    // Nobody has these; one is of a team of which nobody is there.
    ids.fresh = await rows.request({ nextDueAt: inMinutes(30), slaState: 'running', createdAt: inMinutes(-5) })
    ids.alone = await rows.request({
      nextDueAt: inMinutes(90),
      slaState: 'running',
      createdAt: inMinutes(-180),
      teamId: network,
    })
    await rows.request({ status: 'closed', resolvedAt: inMinutes(-20), nextDueAt: inMinutes(15) })
    await rows.routed(ids.fresh, teamId)
    await rows.routed(ids.alone, teamId)
    await rows.routed(ids.late, null)
    await rows.clock(ids.late, { kind: 'first_response', state: 'met', endedAt: inMinutes(-1) })
    await rows.clock(ids.soon, { kind: 'first_response', state: 'met', endedAt: inMinutes(-1) })
    await rows.clock(ids.next, { kind: 'first_response', state: 'met', endedAt: inMinutes(-150) })
    await rows.clock(ids.far, { kind: 'first_response', state: 'met', endedAt: inMinutes(-3 * 24 * 60) })
    await rows.clock(ids.late, { kind: 'resolution', state: 'breached', breachedAt: inMinutes(-2) })
    await rows.clock(ids.next, { kind: 'resolution', state: 'met', endedAt: inMinutes(-9 * 24 * 60) })
  }

  async function ask(query = '', personId = desk.org.supervisorId): Promise<Triage> {
    const answer = await (await desk.as(personId)).ask({ method: 'GET', url: `/reports/triage${query}` })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }

  it('counts what nobody has, what is late, due and waiting', async () => {
    const triage = await ask()
    expect(triage.unassigned).toMatchObject({ count: 2 })
    expect(triage.unassigned.first.map(({ id }) => id)).toEqual([ids.fresh, ids.alone])
    expect(new Date(triage.unassigned.oldestAt ?? 0).getTime()).toBeCloseTo(inMinutes(-180).getTime(), -4)
    expect(triage.late.count).toBe(1)
    expect(new Date(triage.late.oldestDueAt ?? 0).getTime()).toBeCloseTo(inMinutes(-42).getTime(), -4)
    expect(triage.due.count).toBe(4)
    expect(triage.waiting).toEqual({
      count: 3,
      reasons: [
        { reason: 'vendor', count: 2 },
        { reason: 'requester', count: 1 },
      ],
    })
  })

  it('tells what everybody has, each request once', async () => {
    const { workers } = await ask()
    const [ada, bo, cy] = desk.org.agentIds
    const of = (id = '') => workers.find(({ person }) => person.id === id)
    expect(of(ada)).toMatchObject({ late: 1, soon: 1, later: 2, waiting: 0, onShift: true, member: true })
    expect(of(bo)).toMatchObject({ late: 0, soon: 0, later: 0, waiting: 3, onShift: true })
    expect(of(cy)).toMatchObject({ late: 0, onShift: false, spans: [], availability: 'out_of_office' })
    expect(of(ada)?.spans).toHaveLength(1)
    expect(workers.map(({ person }) => person.id).slice(0, 2)).toEqual([ada, bo])
  })

  it('counts what falls due by quarters of an hour, against who is on shift', async () => {
    const { window, at } = await ask()
    const { buckets, shifts } = window
    expect(buckets).toHaveLength(Math.ceil((Date.parse(window.to) - Date.parse(window.from)) / (15 * minuteMs)))
    expect(buckets.reduce((sum, { due }) => sum + due, 0)).toBe(4)
    expect(shifts.map(({ onShift }) => onShift)).toEqual([2, 1])
    expect(Date.parse(shifts[1]?.at ?? '') - Date.parse(at)).toBeCloseTo(60 * minuteMs, -4)
    const bucketOf = (minutes: number) => buckets.findLast((bucket) => Date.parse(bucket.at) <= +inMinutes(minutes))
    expect(bucketOf(200)).toMatchObject({ due: 1, onShift: 1, over: false })
    // Two more than Bo can see to at once.
    for (const minute of [200, 201])
      await rows.request({ nextDueAt: inMinutes(minute), createdAt: inMinutes(-1), status: 'in_progress' })
    const later = (await ask()).window.buckets
    expect(later.some(({ due, onShift, over }) => over && due > onShift)).toBe(true)
    expect(later.filter(({ over }) => !over).every(({ due, onShift }) => due <= onShift)).toBe(true)
  })

  it('forecasts who will not be got to, with the reason and how it was reckoned', async () => {
    const { forecast } = await ask()
    expect(forecast.handling).toEqual({
      minutes: 20,
      samples: 0,
      fewest: 20,
      days: 30,
      breakMinutes: 120,
      assumed: true,
    })
    const reasons = Object.fromEntries(
      forecast.risks.map(({ request, reason, ahead }) => [request.id, [reason, ahead]]),
    )
    // Ada has one late thing to do first, which takes 20 minutes; at 200 minutes she has gone, but could have begun.
    expect(reasons[ids.soon ?? '']).toEqual(['line', 1])
    expect(reasons[ids.far ?? '']).toBeUndefined()
    expect(reasons[ids.fresh ?? '']).toBeUndefined()
    expect(reasons[ids.alone ?? '']).toEqual(['nobody_on_shift', 0])
    expect(forecast.count).toBe(forecast.risks.length)
  })

  it('reckons today in the time zone of who asks, and the week with it', async () => {
    expect((await ask()).attainment).toEqual({ today: { met: 3, breached: 1 }, week: { met: 4, breached: 1 } })
    const { orgId, otherAgentId } = desk.org
    const early = { timeZone: zoneAt(1) }
    await desk.db.tenant(orgId, (tx) => tx.update(people).set(early).where(eq(people.id, otherAgentId)))
    expect((await ask('', otherAgentId)).attainment.today).toEqual({ met: 2, breached: 1 })
  })

  it('counts what a routing rule placed, and nobody had to move', async () => {
    const { routing } = await ask()
    // One was moved to another team since, one was routed nowhere, and the rest have no event.
    expect(routing.placed).toBe(1)
    // The last two came with the test of what falls due.
    expect(routing.created).toBe(12)
  })

  it('narrows to a team, and refuses one that there is none of', async () => {
    const triage = await ask(`?teamId=${network}`)
    expect(triage.unassigned.first.map(({ id }) => id)).toEqual([ids.alone])
    expect(triage).toMatchObject({ late: { count: 0, oldestDueAt: null }, waiting: { count: 0 }, due: { count: 1 } })
    expect(triage.workers.map(({ person }) => person.name)).toEqual(['Agent 3'])
    const wrong = await (await desk.as(desk.org.agentId)).ask({
      method: 'GET',
      url: `/reports/triage?teamId=${newId()}`,
    })
    expect(wrong.json().errors).toMatchObject([{ path: 'query/teamId' }])
  })

  it('measures the pace by answers of one person, without breaks', async () => {
    const { orgId } = desk.org
    const [, bo] = desk.org.agentIds
    // 24 answers of Bo, 12 minutes from each to the next, but for one break; two of them in one go.
    for (let n = 0; n < 24; n++) {
      const ended = inMinutes(-24 * 60 + n * 12 + (n >= 12 ? 180 : 0))
      const id = await rows.request({
        assigneeId: bo,
        status: 'closed',
        resolvedAt: ended,
        createdAt: inMinutes(-3_000),
      })
      await rows.clock(id, { kind: 'resolution', state: 'met', endedAt: ended })
      if (n === 3) await rows.clock(id, { kind: 'first_response', state: 'met', endedAt: ended })
    }
    const { forecast } = await ask()
    // 22 of Bo's; Ada's answers of today are one, and those before lie days apart.
    expect(forecast.handling).toMatchObject({ minutes: 12, samples: 22, assumed: false })
    const hours = { timeZone: 'UTC', weekly: hoursEveryDay('00:00', '24:00') }
    await desk.db.tenant(orgId, (tx) => tx.insert(agentShifts).values({ orgId, personId: bo ?? '', ...hours }))
    expect((await ask()).workers.find(({ person }) => person.id === bo)?.spans).toHaveLength(1)
  })

  it('is for agents', async () => {
    const requester = await desk.as(desk.org.requesterId)
    expect((await requester.ask({ method: 'GET', url: '/reports/triage' })).statusCode).toBe(403)
  })
})
