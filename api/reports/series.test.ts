/** Figures over time (features I1), with requests of which everything is known. */
import type { Series } from '@holdfast/contracts/reports/series.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { satisfactionRatings } from '@holdfast/db/satisfaction/schema.ts'
import { teams } from '@holdfast/db/teams/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'
import { TestRows } from './test-rows.ts'

const minuteMs = 60_000
const day = (text: string) => new Date(text)

describe('series', () => {
  let desk: TestDesk
  let supervisor: Asker
  const network = newId()
  beforeAll(async () => {
    desk = await openDesk()
    const { orgId } = desk.org
    await desk.db.tenant(orgId, async (tx) => {
      // Daylight saving begins on 29 March 2026.
      await tx.update(people).set({ timeZone: 'Europe/Berlin' })
      await tx.insert(teams).values({ id: network, orgId, key: 'network', name: 'Network' })
    })
    await seed()
    supervisor = await desk.as(desk.org.supervisorId)
  })
  afterAll(() => desk.close())

  async function seed() {
    const rows = new TestRows(desk.db, desk.org)
    const { orgId, requesterId } = desk.org
    // Resolved on the 28th at 23:30 in Berlin.
    const one = await rows.request({
      createdAt: day('2026-03-27T10:00:00Z'),
      resolvedAt: day('2026-03-28T22:30:00Z'),
      status: 'closed',
      priority: 'high',
    })
    // Created on the 29th at 00:30 in Berlin, and still open.
    const two = await rows.request({ createdAt: day('2026-03-28T23:30:00Z'), teamId: network })
    await rows.request({
      createdAt: day('2026-03-20T10:00:00Z'),
      cancelledAt: day('2026-03-29T12:00:00Z'),
      status: 'cancelled',
    })
    // Reopened by an answer, and resolved again on the 30th at 00:30 in Berlin, which is summer time.
    const four = await rows.request(
      {
        createdAt: day('2026-03-27T08:00:00Z'),
        resolvedAt: day('2026-03-29T22:30:00Z'),
        status: 'resolved',
        reopenCount: 1,
        teamId: network,
      },
      [
        { at: '2026-03-27T08:01:00Z', type: 'taken', from: 'open', to: 'in_progress' },
        { at: '2026-03-27T12:00:00Z', type: 'resolved', from: 'in_progress', to: 'resolved' },
        { at: '2026-03-29T10:00:00Z', type: 'requester_replied', from: 'resolved', to: 'in_progress' },
        { at: '2026-03-29T22:30:00Z', type: 'resolved', from: 'in_progress', to: 'resolved' },
      ],
    )
    // Reopened before the time that is asked for, and untouched since.
    await rows.request(
      {
        createdAt: day('2026-03-19T08:00:00Z'),
        status: 'in_progress',
        reopenCount: 1,
        updatedAt: day('2026-03-22T08:00:00Z'),
      },
      [
        { at: '2026-03-21T08:00:00Z', type: 'resolved', from: 'open', to: 'resolved' },
        { at: '2026-03-22T08:00:00Z', type: 'reopened', from: 'resolved', to: 'in_progress' },
      ],
    )
    // Over before it.
    const six = await rows.request({
      createdAt: day('2026-03-24T08:00:00Z'),
      resolvedAt: day('2026-03-26T12:00:00Z'),
      status: 'closed',
    })
    const met = (at: string, minutes: number) =>
      ({ state: 'met', endedAt: day(at), usedMs: minutes * minuteMs }) as const
    await rows.clock(one, { kind: 'first_response', ...met('2026-03-27T10:10:00Z', 10) })
    await rows.clock(two, { kind: 'first_response', ...met('2026-03-27T23:30:00Z', 20) })
    await rows.clock(four, {
      kind: 'first_response',
      ...met('2026-03-28T10:00:00Z', 60),
      state: 'breached',
      breachedAt: day('2026-03-27T09:00:00Z'),
    })
    await rows.clock(six, { kind: 'first_response', ...met('2026-03-26T10:00:00Z', 5) })
    await rows.clock(one, { kind: 'resolution', ...met('2026-03-28T22:30:00Z', 480) })
    // Late and not answered yet; and one that has ended without a result.
    await rows.clock(two, { kind: 'resolution', state: 'breached', breachedAt: day('2026-03-30T08:00:00Z') })
    await rows.clock(four, { kind: 'next_response', state: 'cancelled', endedAt: day('2026-03-28T08:00:00Z') })
    const rating = (requestId: string, score: number, at: string) => ({
      orgId,
      requestId,
      personId: requesterId,
      score,
      updatedAt: day(at),
    })
    await desk.db.tenant(orgId, (tx) =>
      tx
        .insert(satisfactionRatings)
        .values([rating(one, 5, '2026-03-29T08:00:00Z'), rating(four, 2, '2026-03-29T09:00:00Z')]),
    )
  }

  const range = 'from=2026-03-27&to=2026-03-30'
  async function ask(query: string): Promise<Series> {
    const answer = await supervisor.ask({ method: 'GET', url: `/reports/series?${query}` })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const only = (series: Series) => {
    expect(series.groups).toHaveLength(1)
    return series.groups[0] as Series['groups'][number]
  }

  it('volume counts by the local day, and each resolution of what was reopened', async () => {
    const series = await ask(`metric=volume&${range}`)
    expect(series).toMatchObject({ timeZone: 'Europe/Berlin', interval: 'day', by: 'none' })
    expect(series.points).toEqual(['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'])
    expect(only(series)).toEqual({
      key: null,
      name: null,
      values: { created: [2, 0, 1, 0], resolved: [1, 1, 0, 1] },
      total: { created: 3, resolved: 3 },
    })
  })

  it('backlog is what is open at the end of each day, reopened ones included', async () => {
    expect(only(await ask(`metric=backlog&${range}`))).toMatchObject({
      values: { open: [3, 2, 3, 2] },
      total: { open: 2 },
    })
    const byTeam = await ask(`metric=backlog&by=team&${range}`)
    expect(Object.fromEntries(byTeam.groups.map(({ name, values }) => [name, values.open]))).toEqual({
      Desk: [3, 2, 1, 1],
      Network: [0, 0, 2, 1],
    })
  })

  it('backlog says nothing of days that are still to come', async () => {
    const today = new Date()
    const date = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
    const { open = [] } = only(await ask(`metric=backlog&from=${date(-1)}&to=${date(3)}`)).values
    expect(open.slice(-2)).toEqual([null, null])
    expect(open[0]).toBe(2)
  })

  it('attainment counts a clock when it was decided', async () => {
    const all = only(await ask(`metric=attainment&${range}`))
    expect(all.values).toEqual({ met: [1, 2, 0, 0], breached: [1, 0, 0, 1] })
    expect(all.total).toEqual({ met: 3, breached: 2 })
    expect(only(await ask(`metric=attainment&clock=first_response&${range}`)).total).toEqual({ met: 2, breached: 1 })
  })

  it('first response and resolution are median and 90th percentile of business minutes', async () => {
    const first = only(await ask(`metric=first_response&${range}`))
    expect(first.total).toEqual({ median: 20, p90: 52, count: 3 })
    expect(first.values).toEqual({
      median: [10, 40, null, null],
      p90: [10, 56, null, null],
      count: [1, 2, 0, 0],
    })
    expect(only(await ask(`metric=resolution&${range}`)).total).toEqual({ median: 480, p90: 480, count: 1 })
  })

  it('reopen counts resolutions that were undone, on the day of the resolution', async () => {
    expect(only(await ask(`metric=reopen&${range}`)).values).toEqual({
      reopened: [1, 0, 0, 0],
      resolved: [1, 1, 0, 1],
    })
  })

  it('satisfaction is the mean of what requesters say', async () => {
    expect(only(await ask(`metric=satisfaction&${range}`))).toMatchObject({
      values: { average: [null, null, 3.5, null], count: [0, 0, 2, 0] },
      total: { average: 3.5, count: 2 },
    })
  })

  it('groups by team, priority and whatever else, and narrows to a team', async () => {
    const byPriority = await ask(`metric=volume&by=priority&${range}`)
    expect(Object.fromEntries(byPriority.groups.map(({ key, total }) => [key, total.created]))).toEqual({
      high: 1,
      normal: 2,
    })
    for (const by of ['category', 'businessUnit', 'region', 'assignee'])
      expect(only(await ask(`metric=volume&by=${by}&${range}`))).toMatchObject({ key: null, total: { created: 3 } })
    expect(only(await ask(`metric=volume&teamId=${network}&${range}`)).total).toEqual({ created: 2, resolved: 2 })
  })

  it('puts the smallest of many groups together', async () => {
    const { orgId } = desk.org
    const rows = new TestRows(desk.db, desk.org)
    const ids = Array.from({ length: 15 }, () => newId())
    await desk.db.tenant(orgId, (tx) =>
      tx.insert(teams).values(ids.map((id, index) => ({ id, orgId, key: `t${index}`, name: `Team ${index}` }))),
    )
    for (const [index, teamId] of ids.entries())
      for (let n = 0; n <= Math.max(0, 11 - index); n++)
        await rows.request({ createdAt: day('2026-02-10T10:00:00Z'), teamId })
    const { groups } = await ask('metric=volume&by=team&from=2026-02-10&to=2026-02-10')
    expect(groups).toHaveLength(12)
    expect(groups.find(({ key }) => key === 'other')).toMatchObject({ name: null, total: { created: 4 } })
    expect(groups.find(({ name }) => name === 'Team 0')?.total.created).toBe(12)
  })

  it('has weeks from Monday and months, cut off at the range', async () => {
    expect((await ask('metric=volume&interval=week&from=2026-03-25&to=2026-04-07')).points).toEqual([
      '2026-03-25',
      '2026-03-30',
      '2026-04-06',
    ])
    const months = await ask('metric=volume&interval=month&from=2026-03-15&to=2026-05-02')
    expect(months.points).toEqual(['2026-03-15', '2026-04-01', '2026-05-01'])
    expect(only(months).values.created?.[0]).toBe(6)
  })

  it('refuses ranges that are none, and clocks where there are none', async () => {
    const wrong = async (query: string) => {
      const answer = await supervisor.ask({ method: 'GET', url: `/reports/series?${query}` })
      expect(answer.statusCode).toBe(422)
      return answer.json().errors.map(({ path }: { path: string }) => path)
    }
    expect(await wrong('metric=volume&from=2026-02-30&to=2026-03-01')).toEqual(['query/from'])
    expect(await wrong('metric=volume&from=2026-03-02&to=2026-03-01')).toEqual(['query/to'])
    expect(await wrong('metric=volume&from=2026-01-01&to=2027-02-05')).toEqual(['query/to'])
    expect((await ask('metric=volume&from=2026-01-01&to=2027-02-04')).points).toHaveLength(400)
    expect(await wrong(`metric=volume&clock=resolution&${range}`)).toEqual(['query/clock'])
    expect(await wrong(`metric=volume&teamId=${newId()}&${range}`)).toEqual(['query/teamId'])
    expect(await wrong('metric=volume&from=1990-01-01&to=1990-02-01')).toEqual(['query/from'])
  })

  it('is empty where there is nothing, and not for technicians', async () => {
    expect((await ask('metric=volume&from=2020-01-01&to=2020-01-02')).groups).toEqual([])
    const technician = await desk.as(desk.org.agentId)
    const answer = await technician.ask({ method: 'GET', url: `/reports/series?metric=volume&${range}` })
    expect(answer.statusCode).toBe(403)
  })
})
