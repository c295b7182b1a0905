/** Strategies give to nobody what is beyond their rights (features F2); a person can. */
import { businessUnits } from '@holdfast/db/organizations/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { offerLines } from '@holdfast/db/requests/offer-line.ts'
import {
  type MinimalOptions,
  type MinimalOrganization,
  seedMinimalOrganization,
} from '@holdfast/db/seed/minimal-organization.ts'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

interface Bounded extends MinimalOrganization {
  readonly units: readonly [near: string, far: string]
  /** Reaches the near unit only. */
  readonly narrow: string
}

async function seed(options: MinimalOptions): Promise<Bounded> {
  const org = await seedMinimalOrganization(harness.db, { agents: 1, ...options })
  const units = [uuidv7(), uuidv7()] as const
  await harness.db.tenant(org.orgId, async (tx) => {
    await tx.insert(businessUnits).values(units.map((id) => ({ id, orgId: org.orgId, name: id })))
  })
  await change(org, org.agentId, { scopeBusinessUnitIds: [units[0]] })
  return { ...org, units, narrow: org.agentId }
}

function change({ orgId }: MinimalOrganization, personId: string, set: Partial<typeof people.$inferInsert>) {
  return harness.db.tenant(orgId, (tx) => tx.update(people).set(set).where(eq(people.id, personId)))
}

async function give(org: Bounded, unit: 0 | 1, overrides = {}): Promise<LiveRequest> {
  const request = await harness.take(org, { teamId: org.teamId, businessUnitId: org.units[unit], ...overrides })
  await request.opened()
  return request
}

const holder = async (request: LiveRequest) => (await request.row()).assigneeId
const given = (request: LiveRequest) => until('somebody to get it', async () => (await holder(request)) ?? undefined)
async function inLine(request: LiveRequest) {
  const { assigneeId, lineSince } = await request.row()
  return assigneeId === null && lineSince !== null
}

describe.concurrent('a strategy', () => {
  it.each(['round_robin', 'least_loaded', 'skill'] as const)(
    'of %s gives what is within reach only',
    async (strategy) => {
      const org = await seed({ strategy, agents: 2 })
      const far = [await give(org, 1), await give(org, 1)]
      for (const request of far) expect(await holder(request)).toBe(org.otherAgentId)
      const near = await give(org, 0)
      expect([org.narrow, org.otherAgentId]).toContain(await holder(near))
    },
  )

  it('leaves in line what nobody reaches, which holds up nobody behind it', async () => {
    const org = await seed({ strategy: 'least_loaded' })
    const far = await give(org, 1, { priority: 'critical' })
    expect(await inLine(far)).toBe(true)
    expect(await holder(await give(org, 0))).toBe(org.narrow)
    expect(await inLine(far)).toBe(true)
  })

  it('gives the next within reach when somebody comes free', async () => {
    const org = await seed({ strategy: 'least_loaded', capacity: 2 })
    const first = await give(org, 0)
    expect(await holder(first)).toBe(org.narrow)
    const [far, second, third] = [await give(org, 1, { priority: 'high' }), await give(org, 0), await give(org, 0)]
    expect([await inLine(far), await inLine(second), await inLine(third)]).toEqual([true, true, true])
    await first.resolve()
    expect(await given(second)).toBe(org.narrow)
    await second.resolve()
    expect(await given(third)).toBe(org.narrow)
    expect(await inLine(far)).toBe(true)
  })

  it('does not let a new one overtake what waits for the same people', async () => {
    const org = await seed({ strategy: 'least_loaded', capacity: 2 })
    await give(org, 0)
    const waiting = await give(org, 0)
    await change(org, org.narrow, { capacity: 4 })
    const fresh = await give(org, 0)
    expect(await given(waiting)).toBe(org.narrow)
    expect(await inLine(fresh)).toBe(true)
  })

  it('gives what waits once somebody’s rights reach it, or it is put within them', async () => {
    const org = await seed({ strategy: 'least_loaded' })
    const [widened, moved] = [await give(org, 1), await give(org, 1)]
    await moved.change({ type: 'edit', payloadId: await moved.payload({ businessUnitId: org.units[0] }) })
    expect(await given(moved)).toBe(org.narrow)
    expect(await inLine(widened)).toBe(true)
    await change(org, org.narrow, { scopeBusinessUnitIds: [] })
    await harness.db.tenant(org.orgId, (tx) => offerLines(tx, org.orgId, org.narrow))
    expect(await given(widened)).toBe(org.narrow)
  })
})

describe('a person', () => {
  it('gives to anybody by hand, whose it is then', async () => {
    const org = await seed({ strategy: 'least_loaded' })
    const far = await give(org, 1)
    await far.change({ type: 'assign', personId: org.narrow, kind: 'primary' })
    expect(await holder(far)).toBe(org.narrow)
  })
})
