/** The ground of the matrix: two organizations, two business units in the first, and somebody of every role. */
import { openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { Writer } from './put.ts'
import { engage, makeThings, settle } from './settle.ts'
import type { Things } from './things.ts'

/** How somebody says who asks. */
export interface Asker {
  readonly headers: Readonly<Record<string, string>>
}

/** Whose, or where, a thing is, for who asks. */
export const places = ['own', 'scope', 'other', 'foreign'] as const
export type Place = (typeof places)[number]

export interface Ground {
  readonly desk: TestDesk
  readonly askers: Readonly<Record<Who, Asker>>
  things(who: Who, place: Place): Things
  close(): Promise<void>
}

/** Who asks: everybody with a role, and whoever holds a private link to a request of the requester. */
export const whos = ['link', ...roles] as const
export type Who = (typeof whos)[number]

/**
 * Technician, supervisor and admin rule over one business unit, as whoever has a scope does; a super admin over all. What
 * is somebody's own lies in the other unit, so that it is theirs by nothing but being theirs.
 */
export async function prepareGround(): Promise<Ground> {
  const [desk, foreign] = await Promise.all([openDesk(), openDesk()])
  const here = await settle(desk, 'a')
  const there = await settle(foreign, 'b')
  const personas = await engage(desk, here.one)
  const own = new Map<Role, Things>()
  const home = { teamId: here.one.teamId, siteId: here.one.siteId, businessUnitId: here.one.businessUnitId }
  const [scope, other, abroad] = await Promise.all([
    makeThings(desk, here.one, here.common),
    makeThings(desk, here.two, here.common),
    makeThings(foreign, there.one, there.common),
    ...roles.map(async (role) => {
      own.set(role, { ...(await makeThings(desk, here.two, here.common, personas[role], role)), ...home })
    }),
  ])
  const elsewhere = { scope, other, foreign: abroad }
  return {
    desk,
    askers: await signIn(desk, personas, own.get('requester') ?? {}),
    things(who, place) {
      const role = who === 'link' ? 'requester' : who
      return place === 'own' ? (own.get(role) ?? {}) : elsewhere[place]
    },
    async close() {
      await Promise.all([desk.close(), foreign.close()])
    },
  }
}

async function signIn(desk: TestDesk, personas: Record<Role, string>, { requestId = '', namespace }: Things) {
  const { orgId } = desk.org
  const personId = personas.requester
  const { token } = await desk.db.tenant(orgId, async (tx, client) => {
    await client.query('UPDATE organizations SET temporal_namespace = $1', [namespace])
    return issueLink(tx, { orgId, requestId, personId, purpose: 'follow', ttlMs: 3_600_000 })
  })
  const askers: Partial<Record<Who, Asker>> = { link: { headers: { authorization: `Link ${token}` } } }
  for (const role of roles) askers[role] = { headers: { cookie: (await desk.as(personas[role])).cookie } }
  // Whoever has one would be asked for it while signing in.
  await desk.db.tenant(orgId, async (_tx, client) => {
    const writer = new Writer(client, orgId)
    for (const role of roles) {
      const factor = { person_id: personas[role], secret: 'sealed elsewhere', last_step: 0 }
      await writer.put('totp_factors', factor, { withoutId: true })
    }
  })
  return askers as Record<Who, Asker>
}
