/** Nothing is given to somebody who is off shift or absent, and lines go on when a shift begins (features C2, C4). */
import { people } from '@holdfast/db/people/schema.ts'
import {
  type MinimalOptions,
  type MinimalOrganization,
  seedMinimalOrganization,
} from '@holdfast/db/seed/minimal-organization.ts'
import { absences, agentShifts } from '@holdfast/db/shifts/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { alwaysOn, offNow } from '../support/shifts.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

const seed = (options: MinimalOptions) => seedMinimalOrganization(harness.db, options)
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000)
// The relay looks every quarter of a minute, at what is some seconds past.
const sweepMs = 45_000

async function give(org: MinimalOrganization) {
  const request = await harness.take(org, { teamId: org.teamId })
  await request.opened()
  return request
}

const holder = async (request: LiveRequest) => (await request.row()).assigneeId
const isInLine = async (request: LiveRequest) => (await request.row()).lineSince !== null

function given(request: LiveRequest, timeoutMs?: number) {
  return until('somebody to get it', async () => (await holder(request)) ?? undefined, timeoutMs)
}

type Shift = Omit<typeof agentShifts.$inferInsert, 'orgId' | 'personId'>

function setShift({ orgId }: MinimalOrganization, personId: string, shift: Shift) {
  return harness.db.tenant(orgId, (tx) =>
    tx
      .insert(agentShifts)
      .values({ orgId, personId, ...shift })
      .onConflictDoUpdate({ target: agentShifts.personId, set: shift }),
  )
}

function setAbsence({ orgId }: MinimalOrganization, personId: string, startsAt: Date, endsAt: Date) {
  // As planned before: its start is what comes next.
  return harness.db.tenant(orgId, (tx) =>
    tx.insert(absences).values({ orgId, personId, startsAt, endsAt, nextChangeAt: startsAt }),
  )
}

describe.concurrent('shifts', () => {
  it.for(['round_robin', 'least_loaded', 'skill'] as const)(
    '%s passes over who is off shift or absent',
    async (strategy) => {
      const org = await seed({ strategy, agents: 4 })
      const [off, absent, planned, on] = [...org.agentIds].sort() as [string, string, string, string]
      await setShift(org, off, offNow())
      await setAbsence(org, absent, inSeconds(-60), inSeconds(3_600))
      await setShift(org, planned, offNow())
      await setShift(org, on, alwaysOn)
      for (let n = 0; n < 2; n++) expect(await holder(await give(org))).toBe(on)
    },
  )

  it('without anybody on shift it waits in line; when a shift begins it is given', async () => {
    const org = await seed({ strategy: 'least_loaded', agents: 1 })
    await setShift(org, org.agentId, offNow())
    const [one, two] = [await give(org), await give(org)]
    expect(await Promise.all([isInLine(one), isInLine(two)])).toEqual([true, true])
    // As if the hours had been set long ago and began a moment ago.
    await setShift(org, org.agentId, { ...alwaysOn, nextChangeAt: inSeconds(1) })
    expect(await Promise.all([given(one, sweepMs), given(two, sweepMs)])).toEqual([org.agentId, org.agentId])
    const [row] = await harness.db.tenant(org.orgId, (tx) => tx.select().from(agentShifts))
    // Hours without an end never begin again.
    expect(row?.nextChangeAt).toBeNull()
  }, 90_000)

  it('an absence returns what does not wait when it begins, and is offered the line when it ends', async () => {
    const org = await seed({ strategy: 'least_loaded', agents: 1 })
    const [working, waiting] = [await give(org), await give(org)]
    await waiting.change({ type: 'wait', reason: 'vendor' })
    await setAbsence(org, org.agentId, inSeconds(1), inSeconds(25))
    await until('it to go back to the line', async () => ((await isInLine(working)) ? true : undefined), sweepMs)
    expect(await holder(working)).toBeNull()
    expect(await holder(waiting)).toBe(org.agentId)
    expect(await given(working, sweepMs)).toBe(org.agentId)
    const [row] = await harness.db.tenant(org.orgId, (tx) => tx.select().from(absences))
    expect(row?.nextChangeAt).toBeNull()
  }, 120_000)

  it('a shift that begins offers nothing to who is away, and nothing is lost when they are back', async () => {
    const org = await seed({ strategy: 'least_loaded', agents: 1 })
    await harness.db.tenant(org.orgId, (tx) =>
      tx.update(people).set({ availability: 'away' }).where(eq(people.id, org.agentId)),
    )
    const request = await give(org)
    await setShift(org, org.agentId, { ...offNow(), nextChangeAt: inSeconds(0) })
    await until(
      'the relay to have looked',
      async () => {
        const [row] = await harness.db.tenant(org.orgId, (tx) => tx.select().from(agentShifts))
        return row?.nextChangeAt && row.nextChangeAt > new Date() ? true : undefined
      },
      sweepMs,
    )
    expect(await isInLine(request)).toBe(true)
    expect(await request.outbox()).toEqual([])
  }, 90_000)
})
