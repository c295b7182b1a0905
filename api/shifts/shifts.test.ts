/** Shifts and absences (features C4). */
import { randomUUID } from 'node:crypto'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { absences } from '@holdfast/db/shifts/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'
import { isTeamThere } from './is-team-there.ts'

const office = { from: '09:00', to: '17:00' }
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const everyDay = (...windows: { from: string; to: string }[]) =>
  Object.fromEntries(weekdays.map((weekday) => [weekday, windows])) as WeeklyHours
const berlin = { timeZone: 'Europe/Berlin', weekly: everyDay(office) }
const hourMs = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString()

describe('shifts', () => {
  let desk: TestDesk
  let agent: Asker
  let supervisor: Asker
  beforeAll(async () => {
    desk = await openDesk({ agents: 3 })
    agent = await desk.as(desk.org.agentId)
    supervisor = await desk.as(desk.org.supervisorId)
  })
  afterAll(() => desk.close())

  const shiftOf = (personId: string) => `/support/agents/${personId}/shift`
  const absencesOf = (personId: string) => `/support/agents/${personId}/absences`
  const put = (asker: Asker, personId: string, payload: object, version = '*') =>
    asker.ask({ method: 'PUT', url: shiftOf(personId), payload, headers: { 'if-match': version } })
  const errorsOf = (answer: { json(): { errors: { path: string }[] } }) => answer.json().errors.map(({ path }) => path)

  it('begin with none: always on shift, version 0', async () => {
    const answer = await agent.ask({ method: 'GET', url: shiftOf(desk.org.agentId) })
    expect(answer.headers.etag).toBe('"0"')
    expect(answer.json()).toEqual({
      personId: desk.org.agentId,
      timeZone: null,
      weekly: null,
      onShift: true,
      changesAt: null,
      version: 0,
    })
  })

  it('are set by the agent, with the version that was read, and removed', async () => {
    const url = shiftOf(desk.org.agentId)
    const first = await put(agent, desk.org.agentId, berlin, '"0"')
    expect(first.statusCode, first.body).toBe(200)
    expect(first.json()).toMatchObject({ ...berlin, version: 1 })
    expect(new Date(first.json().changesAt).getTime()).toBeGreaterThan(Date.now())
    expect((await put(agent, desk.org.agentId, berlin, '"0"')).statusCode).toBe(412)
    const without = await agent.ask({ method: 'PUT', url, payload: berlin })
    expect(without.statusCode).toBe(428)
    const kolkata = { timeZone: 'Asia/Kolkata', weekly: everyDay({ from: '09:00', to: '12:00' }, office) }
    expect(errorsOf(await put(agent, desk.org.agentId, kolkata, '"1"'))).toEqual(
      weekdays.map((weekday) => `/weekly/${weekday}/1`),
    )
    const removed = await agent.ask({ method: 'DELETE', url, headers: { 'if-match': '"1"' } })
    expect(removed.json()).toMatchObject({ weekly: null, onShift: true, version: 0 })
  })

  it('refuse a zone that is none, and a week without hours', async () => {
    expect(errorsOf(await put(agent, desk.org.agentId, { ...berlin, timeZone: 'Mars/Olympus' }))).toEqual(['/timeZone'])
    expect(errorsOf(await put(agent, desk.org.agentId, { ...berlin, weekly: everyDay() }))).toEqual(['/weekly'])
  })

  it('of others are for supervisors; requesters have none', async () => {
    const { otherAgentId, requesterId } = desk.org
    expect((await put(agent, otherAgentId, berlin)).statusCode).toBe(403)
    expect((await put(supervisor, otherAgentId, berlin)).statusCode).toBe(200)
    expect((await put(supervisor, requesterId, berlin)).statusCode).toBe(404)
    expect((await put(supervisor, randomUUID(), berlin)).statusCode).toBe(404)
    const audit = await (await desk.as(desk.org.adminId)).ask({ method: 'GET', url: '/management/audit' })
    const lines = audit.json().items as { action: string; targetId: string; after: unknown }[]
    const line = lines.find(({ action, targetId }) => action === 'person.shift_set' && targetId === otherAgentId)
    expect(line?.after).toEqual(berlin)
  })

  it('are listed as spans, right over both changes of daylight saving', async () => {
    const { otherAgentId } = desk.org
    await put(supervisor, otherAgentId, {
      timeZone: 'Europe/Berlin',
      weekly: everyDay(office, { from: '22:00', to: '06:00' }),
    })
    const spansBetween = async (from: string, to: string) => {
      const answer = await agent.ask({ method: 'GET', url: `/support/shifts?from=${from}&to=${to}` })
      expect(answer.statusCode, answer.body).toBe(200)
      const items = answer.json().items as { person: { id: string }; spans: { from: string; to: string }[] }[]
      return items.find(({ person }) => person.id === otherAgentId)?.spans.map(({ from, to }) => `${from} ${to}`)
    }
    expect(await spansBetween('2026-03-28T07:00:00Z', '2026-03-29T16:00:00Z')).toEqual([
      '2026-03-28T08:00:00.000Z 2026-03-28T16:00:00.000Z',
      '2026-03-28T21:00:00.000Z 2026-03-29T04:00:00.000Z',
      '2026-03-29T07:00:00.000Z 2026-03-29T15:00:00.000Z',
    ])
    expect(await spansBetween('2026-10-24T06:00:00Z', '2026-10-25T17:00:00Z')).toEqual([
      '2026-10-24T07:00:00.000Z 2026-10-24T15:00:00.000Z',
      '2026-10-24T20:00:00.000Z 2026-10-25T05:00:00.000Z',
      '2026-10-25T08:00:00.000Z 2026-10-25T16:00:00.000Z',
    ])
  })

  it('are listed by team, a page at a time, and refuse ranges that are none', async () => {
    const range = 'from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z'
    const list = async (query: string) => (await agent.ask({ method: 'GET', url: `/support/shifts?${query}` })).json()
    const first = await list(`${range}&teamId=${desk.org.teamId}&limit=2`)
    expect(first.items.map(({ person }: { person: { name: string } }) => person.name)).toEqual(['Agent 1', 'Agent 2'])
    const second = await list(`${range}&teamId=${desk.org.teamId}&limit=2&cursor=${first.nextCursor}`)
    expect(second).toMatchObject({ items: [{ person: { name: 'Agent 3' }, always: true }], nextCursor: null })
    expect(second.items[0].spans).toEqual([{ from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' }])
    expect((await list(`${range}&teamId=${randomUUID()}`)).items).toEqual([])
    const wrong = async (query: string) => errorsOf(await agent.ask({ method: 'GET', url: `/support/shifts?${query}` }))
    expect(await wrong('from=2026-03-02T00:00:00Z&to=2026-03-02T00:00:00Z')).toEqual(['query/to'])
    expect(await wrong('from=2026-03-02T00:00:00Z&to=2026-04-03T00:00:00Z')).toEqual(['query/to'])
  })

  it('lose the time of an absence, whose note is for its owner and for who plans', async () => {
    const { otherAgentId, agentIds } = desk.org
    const third = agentIds[2] ?? ''
    const [startsAt, endsAt] = [inHours(1), inHours(3)]
    const made = await supervisor.ask({
      method: 'POST',
      url: absencesOf(third),
      payload: { startsAt, endsAt, note: ' Dentist ' },
      headers: { 'idempotency-key': 'dentist' },
    })
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json()).toMatchObject({ startsAt, endsAt, note: 'Dentist' })
    const again = await supervisor.ask({
      method: 'POST',
      url: absencesOf(third),
      payload: { startsAt, endsAt, note: ' Dentist ' },
      headers: { 'idempotency-key': 'dentist' },
    })
    expect(again.json().id).toBe(made.json().id)
    const [from, to] = [inHours(0), inHours(4)]
    const url = `/support/shifts?from=${from}&to=${to}`
    const rotaFor = async (asker: Asker) =>
      ((await asker.ask({ method: 'GET', url })).json().items as { person: { id: string } }[]).find(
        ({ person }) => person.id === third,
      )
    expect(await rotaFor(agent)).toMatchObject({
      onShift: true,
      spans: [
        { from, to: startsAt },
        { from: endsAt, to },
      ],
      absences: [{ note: null, startsAt, endsAt }],
    })
    expect(await rotaFor(supervisor)).toMatchObject({ absences: [{ note: 'Dentist' }] })
    expect((await agent.ask({ method: 'GET', url: absencesOf(third) })).statusCode).toBe(403)
    expect((await agent.ask({ method: 'DELETE', url: `${absencesOf(third)}/${made.json().id}` })).statusCode).toBe(403)
    const elsewhere = await supervisor.ask({ method: 'DELETE', url: `${absencesOf(otherAgentId)}/${made.json().id}` })
    expect(elsewhere.statusCode).toBe(404)
    const own = await desk.as(third)
    expect((await own.ask({ method: 'GET', url: absencesOf(third) })).json().items).toHaveLength(1)
    expect((await own.ask({ method: 'DELETE', url: `${absencesOf(third)}/${made.json().id}` })).statusCode).toBe(204)
    expect((await own.ask({ method: 'GET', url: absencesOf(third) })).json().items).toEqual([])
  })

  it('refuse absences that are over, turned round, endless or too far away', async () => {
    const plan = async (startsAt: string, endsAt: string) =>
      errorsOf(await agent.ask({ method: 'POST', url: absencesOf(desk.org.agentId), payload: { startsAt, endsAt } }))
    expect(await plan(inHours(-2), inHours(-1))).toEqual(['/endsAt'])
    expect(await plan(inHours(2), inHours(1))).toEqual(['/endsAt'])
    expect(await plan(inHours(1), inHours(367 * 24))).toEqual(['/endsAt'])
    expect(await plan(inHours(4 * 366 * 24), inHours(4 * 366 * 24 + 1))).toEqual(['/startsAt'])
  })

  it('refuses more absences than anybody has', async () => {
    const personId = desk.org.otherAgentId
    const time = { startsAt: new Date(inHours(50)), endsAt: new Date(inHours(51)) }
    const rows = Array.from({ length: 200 }, () => ({ orgId: desk.org.orgId, personId, ...time }))
    await desk.db.tenant(desk.org.orgId, (tx) => tx.insert(absences).values(rows))
    const payload = { startsAt: inHours(60), endsAt: inHours(61) }
    const answer = await supervisor.ask({ method: 'POST', url: absencesOf(personId), payload })
    expect(answer.statusCode).toBe(409)
  })

  it('pages through absences by their end', async () => {
    const { agentId } = desk.org
    for (const hours of [5, 3, 4]) {
      const payload = { startsAt: inHours(2), endsAt: inHours(hours) }
      expect((await agent.ask({ method: 'POST', url: absencesOf(agentId), payload })).statusCode).toBe(201)
    }
    const list = async (query: string) =>
      (await agent.ask({ method: 'GET', url: `${absencesOf(agentId)}?${query}` })).json()
    const first = await list('limit=2')
    const second = await list(`limit=2&cursor=${first.nextCursor}`)
    const ends = [...first.items, ...second.items].map(({ endsAt }: { endsAt: string }) => endsAt)
    expect(ends).toHaveLength(3)
    expect(ends).toEqual([...ends].sort())
    expect(second.nextCursor).toBeNull()
    expect((await list(`since=${inHours(100)}`)).items).toEqual([])
  })
})

describe('a change of shifts', () => {
  let desk: TestDesk
  let agent: Asker
  beforeAll(async () => {
    desk = await openDesk({ agents: 1, strategy: 'least_loaded' })
    agent = await desk.as(desk.org.agentId)
  })
  afterAll(() => desk.close())

  /** One hour a day, twelve hours away from now. */
  const later = (by: number) => `${String((new Date().getUTCHours() + by) % 24).padStart(2, '0')}:00`
  const offNow = () => ({ timeZone: 'UTC', weekly: everyDay({ from: later(11), to: later(12) }) })
  const alwaysOn = { timeZone: 'UTC', weekly: everyDay({ from: '00:00', to: '24:00' }) }
  const isThere = () => desk.db.tenant(desk.org.orgId, (tx) => isTeamThere(tx, desk.org.teamId))

  it('lets the line and the chat desk follow at once', async () => {
    const { agentId, teamId, requesterId } = desk.org
    const url = `/support/agents/${agentId}`
    const put = (payload: object) =>
      agent.ask({ method: 'PUT', url: `${url}/shift`, payload, headers: { 'if-match': '*' } })
    expect(await isThere()).toBe(true)
    expect((await put(offNow())).json()).toMatchObject({ onShift: false })
    expect(await isThere()).toBe(false)
    const { id } = await makeRequest(await desk.as(requesterId), {})
    await agent.ask({ method: 'POST', url: `/requests/${id}/hand-over`, payload: { teamId } })
    const assignee = async () => (await agent.ask({ method: 'GET', url: `/requests/${id}` })).json().assignee
    expect(await assignee()).toBeNull()
    // Back on shift, it is given at once; away, it goes back; back again, it comes back.
    expect((await put(alwaysOn)).statusCode).toBe(200)
    await until(assignee, (person) => person?.id === agentId)
    expect(await isThere()).toBe(true)
    const absence = await agent.ask({
      method: 'POST',
      url: `${url}/absences`,
      payload: { startsAt: inHours(-1), endsAt: inHours(1) },
    })
    expect(absence.statusCode, absence.body).toBe(201)
    await until(assignee, (person) => person === null)
    expect(await isThere()).toBe(false)
    const removed = await agent.ask({ method: 'DELETE', url: `${url}/absences/${absence.json().id}` })
    expect(removed.statusCode).toBe(204)
    await until(assignee, (person) => person?.id === agentId)
  })
})
