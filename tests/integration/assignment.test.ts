/** Who gets a request (features C2, C3; lines S18, S20 of survives.md in part): strategies, capacity and lines. */

import type { Priority } from '@holdfast/contracts/requests/vocabulary.ts'
import { categories } from '@holdfast/db/categories/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { returnToLines } from '@holdfast/db/requests/offer-line.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import {
  type MinimalOptions,
  type MinimalOrganization,
  seedMinimalOrganization,
} from '@holdfast/db/seed/minimal-organization.ts'
import { routingRules, teams } from '@holdfast/db/teams/schema.ts'
import { and, eq, isNotNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

const seed = (options: MinimalOptions) => seedMinimalOrganization(harness.db, options)

async function give(org: MinimalOrganization, priority: Priority = 'normal', overrides = {}) {
  const request = await harness.take(org, { teamId: org.teamId, priority, ...overrides })
  await request.opened()
  return request
}

async function holder(request: LiveRequest) {
  return (await request.row()).assigneeId
}

function given(request: LiveRequest, timeoutMs?: number) {
  return until('somebody to get it', async () => (await holder(request)) ?? undefined, timeoutMs)
}

async function inLine(request: LiveRequest) {
  const { status, assigneeId, lineSince } = await request.row()
  return status === 'open' && assigneeId === null && lineSince !== null
}

function change(org: MinimalOrganization, personId: string, set: Partial<typeof people.$inferInsert>) {
  return harness.db.tenant(org.orgId, (tx) => tx.update(people).set(set).where(eq(people.id, personId)))
}

describe.concurrent('strategies', () => {
  it('round robin gives in turn and remembers its place', async () => {
    const org = await seed({ strategy: 'round_robin', agents: 3 })
    const turn = [...org.agentIds].sort()
    const holders: (string | null)[] = []
    for (let n = 0; n < 5; n++) holders.push(await holder(await give(org)))
    expect(holders).toEqual([turn[0], turn[1], turn[2], turn[0], turn[1]])
    // It stands with the team, where a worker that starts anew finds it.
    const [team] = await harness.db.tenant(org.orgId, (tx) => tx.select().from(teams).where(eq(teams.id, org.teamId)))
    expect(team?.lastGivenTo).toBe(turn[1])
  })

  it('round robin passes over who is away, out of office, blocked or full', async () => {
    const org = await seed({ strategy: 'round_robin', agents: 5 })
    const [away, out, blocked, full, free] = [...org.agentIds].sort() as [string, string, string, string, string]
    await change(org, away, { availability: 'away' })
    await change(org, out, { availability: 'out_of_office' })
    await change(org, blocked, { blockedAt: new Date() })
    await change(org, full, { capacity: 0 })
    for (let n = 0; n < 2; n++) expect(await holder(await give(org))).toBe(free)
  })

  it('least loaded weighs by priority', async () => {
    const org = await seed({ strategy: 'least_loaded', agents: 2 })
    const [one, two] = [...org.agentIds].sort()
    const holders: (string | null)[] = []
    // 5 : 0, 5 : 2, 5 : 4, 5 : 5, then the first again.
    for (const priority of ['critical', 'normal', 'normal', 'low', 'low'] as const) {
      holders.push(await holder(await give(org, priority)))
    }
    expect(holders).toEqual([one, two, two, two, one])
  })

  it('skill gives to the least loaded of those who have what the category asks for', async () => {
    const org = await seed({ strategy: 'skill', agents: 3 })
    const [one, two, three] = [...org.agentIds].sort() as [string, string, string]
    await change(org, two, { skills: ['network', 'linux'] })
    await change(org, three, { skills: ['network'] })
    const [network, linux, unknown] = [uuidv7(), uuidv7(), uuidv7()]
    const skills = { [network]: ['network'], [linux]: ['network', 'linux'], [unknown]: ['fax'] }
    await harness.db.tenant(org.orgId, (tx) =>
      tx
        .insert(categories)
        .values(Object.entries(skills).map(([id, needed]) => ({ id, orgId: org.orgId, name: id, skills: needed }))),
    )
    expect(await holder(await give(org, 'normal', { categoryId: linux }))).toBe(two)
    expect(await holder(await give(org, 'normal', { categoryId: network }))).toBe(three)
    expect(await holder(await give(org))).toBe(one)
    // Where nobody has the skill, everybody counts.
    expect(await holder(await give(org, 'low', { categoryId: unknown }))).toBe(one)
    await change(org, two, { capacity: 2 })
    expect(await inLine(await give(org, 'normal', { categoryId: linux }))).toBe(true)
  })

  it('manual gives to nobody, also when somebody comes free', async () => {
    const org = await seed({ strategy: 'manual' })
    const [one, two] = [await give(org), await give(org)]
    await one.change({ type: 'take' })
    await one.resolve()
    expect(await holder(two)).toBeNull()
    expect(await two.outbox()).toEqual([])
    expect(await two.eventTypes()).toEqual(['created', 'routed'])
  })

  it('routes to the team of the first rule that matches', async () => {
    const org = await seed({ strategy: 'round_robin' })
    const other = uuidv7()
    await harness.db.tenant(org.orgId, async (tx) => {
      await tx.insert(teams).values({ id: other, orgId: org.orgId, key: 'other', name: 'Other' })
      const rule = (position: number, teamId: string, conditions: object) => ({
        orgId: org.orgId,
        position,
        teamId,
        conditions,
      })
      await tx.insert(routingRules).values([rule(2, other, {}), rule(1, org.teamId, { priorities: ['critical'] })])
    })
    const urgent = await give(org, 'critical', { teamId: null })
    expect((await urgent.row()).teamId).toBe(org.teamId)
    expect(org.agentIds).toContain(await holder(urgent))
    expect((await (await give(org, 'low', { teamId: null })).row()).teamId).toBe(other)
  })
})

describe.concurrent('capacity and lines', () => {
  it('is never exceeded when 60 requests come at once for three agents', async () => {
    const org = await seed({ strategy: 'least_loaded', agents: 3, capacity: 20 })
    const all = await Promise.all(Array.from({ length: 60 }, () => give(org)))
    const rows = await Promise.all(all.map((request) => request.row()))
    const counts = org.agentIds.map((id) => rows.filter(({ assigneeId }) => assigneeId === id).length)
    expect(counts).toEqual([10, 10, 10])
    expect(rows.filter(({ lineSince }) => lineSince !== null)).toHaveLength(30)
  })

  it('first in, first out by priority, as far as there is room', async () => {
    const org = await seed({ strategy: 'round_robin', agents: 1, capacity: 5 })
    const first = await give(org, 'critical')
    expect(await holder(first)).toBe(org.agentId)
    const low = await give(org, 'low')
    const normal = await give(org, 'normal')
    const high = await give(org, 'high')
    const normalLater = await give(org, 'normal')
    for (const request of [low, normal, high, normalLater]) expect(await inLine(request)).toBe(true)
    await first.resolve()
    await Promise.all([given(high), given(normal)])
    expect(await Promise.all([inLine(normalLater), inLine(low)])).toEqual([true, true])
    await high.resolve()
    await Promise.all([given(normalLater), given(low)])
    const [when, whenLow] = await Promise.all(
      [normalLater, low].map(async (request) => (await request.event('assigned')).id),
    )
    expect((when ?? '') < (whenLow ?? '')).toBe(true)
    expect((await low.event('assigned')).data).toMatchObject({ by: 'line' })
  })

  it('serves the line when work ends, goes to somebody else, or weighs less', async () => {
    const org = await seed({ strategy: 'least_loaded', agents: 1, capacity: 5 })
    const heavy = await give(org, 'critical')
    const [one, two, three] = [await give(org), await give(org), await give(org)]
    await heavy.change({ type: 'edit', payloadId: await heavy.payload({ priority: 'low' }) })
    await Promise.all([given(one), given(two)])
    expect(await inLine(three)).toBe(true)
    await one.change({ type: 'assign', personId: org.supervisorId, kind: 'primary' })
    expect(await given(three)).toBe(org.agentId)
    const [four, five] = [await give(org), await give(org)]
    await two.change({ type: 'cancel' })
    expect(await given(four)).toBe(org.agentId)
    await three.change({ type: 'hand_over', teamId: org.teamId, personId: org.supervisorId })
    expect(await given(five)).toBe(org.agentId)
  })

  it('is not blocked by a request that somebody was taken off', async () => {
    const org = await seed({ strategy: 'round_robin', agents: 2 })
    const one = await give(org)
    await one.change({ type: 'unassign', personId: (await holder(one)) ?? '' })
    expect(await inLine(one)).toBe(true)
    const two = await give(org)
    await Promise.all([given(one), given(two)])
  })

  it('sees a request that joins the line while somebody comes free', async () => {
    const org = await seed({ strategy: 'round_robin', agents: 1, capacity: 2 })
    const [held, joining] = [await give(org), await give(org)]
    expect(await inLine(joining)).toBe(true)
    const since = (lineSince: Date | null) => ({ set: { lineSince }, where: eq(requests.id, joining.id) })
    const hidden = since(null)
    await harness.db.tenant(org.orgId, (tx) => tx.update(requests).set(hidden.set).where(hidden.where))
    let ended = false
    const resolved = await harness.db.tenant(org.orgId, async (tx, client) => {
      // As one does that looks for somebody free, finds nobody and joins.
      await tx.select({ id: people.id }).from(people).where(eq(people.id, org.agentId)).for('update')
      const joined = since(new Date())
      await tx.update(requests).set(joined.set).where(joined.where)
      const change = held.resolve().finally(() => {
        ended = true
      })
      await until('the other to wait for us, or to have ended', async () => {
        const { rows } = await client.query('SELECT 1 FROM pg_locks WHERE NOT granted LIMIT 1')
        return ended || rows.length > 0 ? true : undefined
      })
      return { change }
    })
    await resolved.change
    expect(await given(joining)).toBe(org.agentId)
  })

  it('leaves nobody behind, whatever comes and ends at the same time', async () => {
    const org = await seed({ strategy: 'least_loaded', agents: 3, capacity: 4 })
    const resolveWhenGiven = async (request: LiveRequest) => {
      // The last in line has to wait for all the others.
      await given(request, 60_000)
      await request.resolve()
    }
    const all = await Promise.all(Array.from({ length: 40 }, () => harness.take(org, { teamId: org.teamId })))
    await Promise.all(all.map(resolveWhenGiven))
    const waiting = await harness.db.tenant(org.orgId, (tx) =>
      tx
        .select()
        .from(requests)
        .where(and(eq(requests.teamId, org.teamId), isNotNull(requests.lineSince))),
    )
    expect(waiting).toEqual([])
  }, 90_000)

  it('goes back to the line when its person goes out of office, unless it waits or the team says otherwise', async () => {
    const org = await seed({ strategy: 'least_loaded', agents: 2, capacity: 6 })
    const [one, two] = [...org.agentIds].sort() as [string, string]
    await change(org, two, { availability: 'away' })
    const [working, waiting] = [await give(org), await give(org)]
    await waiting.change({ type: 'wait', reason: 'vendor' })
    const goOut = (personId: string) =>
      harness.db.tenant(org.orgId, async (tx) => {
        await tx.update(people).set({ availability: 'out_of_office' }).where(eq(people.id, personId))
        await returnToLines(tx, org.orgId, personId)
      })
    await goOut(one)
    await working.event('returned_to_line')
    expect(await inLine(working)).toBe(true)
    expect(await holder(waiting)).toBe(one)
    // The next who goes out while a colleague is free: it goes straight to the colleague.
    await change(org, one, { availability: 'online' })
    await change(org, two, { availability: 'online' })
    const fresh = await give(org)
    await Promise.all([given(working), given(fresh)])
    const theirs = (await holder(fresh)) === two ? fresh : working
    await goOut(two)
    await until('the colleague to have it', async () => ((await holder(theirs)) === one ? true : undefined))
    expect((await theirs.row()).status).toBe('in_progress')
  })
})
