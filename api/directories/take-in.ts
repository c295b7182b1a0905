/** Who of us somebody is whom a directory has named: shared by signing in, by tickets, and by the preview. */
import type { Tx } from '@holdfast/db/database.ts'
import { applyGroupMappings } from '@holdfast/db/directories/apply-group-mappings.ts'
import { sourceOf } from '@holdfast/db/directories/commands.ts'
import { listMappings } from '@holdfast/db/directories/mapped/mappings.ts'
import type { DirectorySource } from '@holdfast/db/directories/queries.ts'
import { findKnownStanding } from '@holdfast/db/directories/standing.ts'
import { type TakenIn, takeInPerson } from '@holdfast/db/people/known-elsewhere.ts'
import { setActiveElsewhere } from '@holdfast/db/people/set-active-elsewhere.ts'
import { describePerson, matchGroups } from '@holdfast/directory/describe.ts'
import type { DirectoryGroup } from '@holdfast/directory/groups.ts'
import type { DirectoryPerson } from '@holdfast/directory/profile.ts'
import type { FastifyInstance } from 'fastify'

/** Somebody as a directory vouches for them. */
export interface Vouched {
  readonly orgId: string
  readonly source: Pick<DirectorySource, 'id' | 'settings'>
  readonly person: DirectoryPerson
  readonly groups: readonly DirectoryGroup[]
}

/** Takes in what the directory says of the person: name and the like, that they are let in, and what groups give. */
export async function takeInVouched(app: FastifyInstance, vouched: Vouched): Promise<TakenIn> {
  const { orgId } = vouched
  // Each in a transaction of its own: locks are taken in the order in which everybody takes them.
  const taken = await app.db.tenant(orgId, (tx) => takeInDetails(tx, vouched))
  if ('refused' in taken) return taken
  const { personId } = taken
  const wasLetIn = await app.db.tenant(orgId, (tx) => letInAgain(tx, vouched))
  const wasRegrouped = await app.db.tenant(orgId, (tx) => giveGroups(tx, vouched, personId))
  if (wasLetIn || wasRegrouped || taken.outcome === 'changed') app.rights.changed(orgId, { personId })
  return taken
}

export function takeInDetails(tx: Tx, { orgId, source: { id, settings }, person }: Vouched): Promise<TakenIn> {
  return takeInPerson(tx, {
    ...describePerson(person),
    orgId,
    source: sourceOf(id),
    mayCreate: settings.createsPeople,
    linkByEmail: settings.linksByEmail,
  })
}

/** Whom the directory had shut out, and vouches for again before the next sync has noticed. */
export async function letInAgain(tx: Tx, { orgId, source, person }: Vouched): Promise<boolean> {
  const standing = await findKnownStanding(tx, { directoryId: source.id, externalId: person.externalId })
  if (!standing?.blockedByDirectory) return false
  const actor = { kind: 'system', id: sourceOf(source.id) } as const
  const { personId } = standing
  const answer = await setActiveElsewhere(tx, { orgId, personId, active: true, because: 'directory', actor })
  return 'changed' in answer && answer.changed
}

export async function giveGroups(tx: Tx, { orgId, source, groups }: Vouched, personId: string): Promise<boolean> {
  const of = { source: 'directory', sourceId: source.id } as const
  const names = (await listMappings(tx, of)).map(({ group }) => group)
  const groupNames = matchGroups(groups, names)
  return (await applyGroupMappings(tx, { ...of, orgId, personId, groupNames })).changed
}
