import { people } from '@holdfast/db/people/schema.ts'
import { personErasures } from '@holdfast/db/person-data/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'
import { seedPerson } from '../testing/rights-desk.ts'

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const handOver = (...personIds: string[]) =>
  admin.ask({
    method: 'POST',
    url: '/management/people/hand-over',
    payload: { personIds, keeper: { kind: 'scim' } },
  })
const keeperOf = (id: string) =>
  desk.db.tenant(
    desk.org.orgId,
    async (tx) => (await tx.select().from(people).where(eq(people.id, id)))[0]?.externalSource,
  )

describe('handing people over', () => {
  it('leaves alone whoever is being erased, and those named with them', async () => {
    const [gone, other] = [await seedPerson(desk), await seedPerson(desk)]
    const { orgId, adminId: createdBy } = desk.org
    const erasure = { orgId, personId: gone, createdBy, texts: 'keep', subject: {} }
    await desk.db.tenant(orgId, (tx) => tx.insert(personErasures).values(erasure))
    expect((await handOver(gone, other)).statusCode).toBe(409)
    expect([await keeperOf(gone), await keeperOf(other)]).toEqual([null, null])
    expect((await handOver(other)).json()).toEqual({ changed: 1 })
    expect(await keeperOf(other)).toBe('scim')
  })
})
