/** What the database finds is what `may` decides, for anybody and any request. */
import { builtInGrants, type Grants, relations, roles } from '@holdfast/contracts/people/permissions.ts'
import { type Asker, may, type Place, reachFor } from '@holdfast/contracts/people/rights.ts'
import { isReadable } from '@holdfast/db/notifications/readable.ts'
import { peopleWithin } from '@holdfast/db/people/reach-condition.ts'
import { findAskers } from '@holdfast/db/people/rights.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { findStandings, type RequestStanding } from '@holdfast/db/requests/queries.ts'
import { reachCondition } from '@holdfast/db/requests/reach-condition.ts'
import { requestAssignees } from '@holdfast/db/requests/schema.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestRows } from '../reports/test-rows.ts'
import { openDesk, type TestDesk } from '../test-helper.ts'
import { type Places, seedPerson, seedPlaces, seedRole, seedTeam } from '../testing/rights-desk.ts'

const seed = Date.now() % 1_000_000
const random = mulberry(seed)
const chance = (share: number) => random() < share
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const some = <T>(list: readonly T[], share: number) => list.filter(() => chance(share))

describe(`what somebody reaches (seed ${seed})`, () => {
  let desk: TestDesk
  let askers: Map<string, Asker>
  let standings: Map<string, RequestStanding>
  beforeAll(async () => {
    desk = await openDesk()
    const places = await seedPlaces(desk)
    const teamIds = [desk.org.teamId, await seedTeam(desk), await seedTeam(desk)]
    const personIds: string[] = []
    for (let n = 0; n < 40; n++) personIds.push(await seedSomebody(desk, places, teamIds))
    const rows = new TestRows(desk.db, desk.org)
    const requestIds: string[] = []
    for (let n = 0; n < 60; n++) {
      const [requesterId, assigneeId] = [pick(personIds), chance(0.5) ? pick(personIds) : null]
      const who = { requesterId, assigneeId, teamId: chance(0.8) ? pick(teamIds) : null }
      requestIds.push(await rows.request({ ...who, ...placeIn(places) }))
    }
    await seedParts(desk, requestIds, personIds)
    await desk.db.tenant(desk.org.orgId, async (tx) => {
      askers = await findAskers(tx, personIds)
      standings = await findStandings(tx, requestIds)
    })
  }, 60_000)
  afterAll(() => desk.close())

  const tenant = <T>(work: Parameters<TestDesk['db']['tenant']>[1]) =>
    desk.db.tenant(desk.org.orgId, work) as Promise<T>
  const seen = (asker: Asker, permission: 'request:read' | 'message:read') =>
    [...standings.values()].filter((standing) => may(asker, permission, standing)).map(({ id }) => id)

  it('of requests, in lists', async () => {
    const sizes = new Set<number>()
    for (const asker of askers.values()) {
      const reach = reachFor(asker, 'request:read')
      const found = await tenant<string[]>(async (tx) => {
        if (!reach) return []
        const reached = (await reachCondition(tx, reach, 'q')) ?? sql`true`
        return (await tx.execute<{ id: string }>(sql`SELECT q.id FROM requests q WHERE ${reached}`)).rows.map(
          ({ id }) => id,
        )
      })
      const expected = seen(asker, 'request:read')
      sizes.add(expected.length)
      expect(found.sort(), describeAsker(asker)).toEqual(expected.sort())
    }
    // It would say nothing if everybody saw the same.
    expect(sizes.size).toBeGreaterThan(5)
  })

  it.each([
    ['status', false, 'request:read'],
    ['reply', false, 'message:read'],
    ['note', true, 'message:read'],
  ] as const)('of the inbox, by a %s', async (kind, isInternal, permission) => {
    const rows = await tenant<{ personId: string; requestId: string }[]>(async (tx) => {
      const all = sql`SELECT p.id AS person_id, r.id AS request_id, ${kind}::text AS kind, NULL::uuid AS event_id
        FROM people p, requests r`
      const { rows } = await tx.execute<{ personId: string; requestId: string }>(
        sql`SELECT n.person_id AS "personId", n.request_id AS "requestId" FROM (${all}) n WHERE ${isReadable}`,
      )
      return rows
    })
    for (const [personId, asker] of askers) {
      const found = rows.filter((row) => row.personId === personId).map(({ requestId }) => requestId)
      const mayKnow = !isInternal || may(asker, 'note:read')
      expect(found.sort(), describeAsker(asker)).toEqual(mayKnow ? seen(asker, permission).sort() : [])
    }
  })

  it('of people', async () => {
    const rows = await tenant<({ id: string } & Place)[]>((tx) =>
      tx
        .select({
          id: people.id,
          businessUnitId: people.businessUnitId,
          regionId: people.regionId,
          siteId: people.siteId,
        })
        .from(people),
    )
    for (const asker of askers.values()) {
      const reach = reachFor(asker, 'person:read')
      const found = reach
        ? await tenant<{ id: string }[]>((tx) => tx.select({ id: people.id }).from(people).where(peopleWithin(reach)))
        : []
      const expected = rows.filter(({ id, ...place }) =>
        may(asker, 'person:read', { participantIds: [id], teamId: null, place }),
      )
      expect(found.map(({ id }) => id).sort(), describeAsker(asker)).toEqual(expected.map(({ id }) => id).sort())
    }
  })
})

async function seedSomebody(desk: TestDesk, places: Places, teamIds: readonly string[]): Promise<string> {
  const base = pick(roles)
  const scope = {
    businessUnitIds: chance(0.4) ? some(places.units, 0.6) : [],
    regionIds: chance(0.2) ? some(places.regions, 0.6) : [],
    siteIds: chance(0.2) ? some(places.sites, 0.6) : [],
  }
  const isCustom = base !== 'super_admin' && chance(0.5)
  const roleId = isCustom ? await seedRole(desk, base, randomGrants(base === 'requester')) : null
  return seedPerson(desk, { role: base, roleId, scope, place: placeIn(places), teamIds: some(teamIds, 0.4) })
}

function randomGrants(mayReadLittle: boolean): Grants {
  const read = pick(mayReadLittle ? relations : relations.slice(1))
  const messages = relations.slice(0, relations.indexOf(read) + 1)
  return {
    ...builtInGrants.technician,
    'request:read': read,
    ...(chance(0.8) ? { 'message:read': pick(messages) } : { 'message:read': undefined }),
    'note:read': chance(0.7) ? 'any' : undefined,
    'person:read': chance(0.8) ? 'any' : undefined,
  }
}

function placeIn({ units, regions, sites }: Places) {
  return {
    ...(chance(0.8) && { businessUnitId: pick(units) }),
    ...(chance(0.5) && { regionId: pick(regions) }),
    ...(chance(0.5) && { siteId: pick(sites) }),
  }
}

async function seedParts(
  { db, org: { orgId } }: TestDesk,
  requestIds: readonly string[],
  personIds: readonly string[],
) {
  const parts = requestIds.flatMap((requestId) =>
    some(personIds, 0.05).map((personId) => ({ orgId, requestId, personId, kind: pick(['collaborator', 'observer']) })),
  )
  await db.tenant(orgId, (tx) => tx.insert(requestAssignees).values(parts))
}

function describeAsker({ role, grants, scope, teamIds }: Asker): string {
  return JSON.stringify({ role, read: grants['request:read'], messages: grants['message:read'], scope, teamIds })
}

/** Numbers from 0 to 1 that follow from a seed, so that a failure can be had again. */
function mulberry(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
