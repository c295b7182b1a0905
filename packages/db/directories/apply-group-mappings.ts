import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { writeAudit } from '../audit/commands.ts'
import type { Tx } from '../database.ts'
import type { Power } from '../people/guard-power.ts'
import { carryOut } from './mapped/carry-out.ts'
import { listMappings, type MappingSource } from './mapped/mappings.ts'
import { lockAllMapped, type Membership, readMemberships } from './mapped/membership.ts'
import { isNothing, planMembership } from './mapped/plan.ts'
import { mayCarryOut } from './mapped/within-power.ts'

export interface GroupsOfPerson extends MappingSource {
  readonly orgId: string
  readonly personId: string
  /** All groups that the person is in there, as the source names them; upper and lower case are the same. */
  readonly groupNames: readonly string[]
  /** Who does it, for the audit log; the source itself unless given. */
  readonly actor?: Actor
}

/**
 * Gives a person what their groups elsewhere mean here, and takes what they no longer mean.
 *
 * - Role: of the first mapping that fits and names one. Where none fits any more, a role that one of the mappings gives
 *   becomes requester again. Super admins are left alone: no group makes one, and none unmakes one.
 * - Teams: those of all mappings that fit; of the others that mappings name the person leaves.
 * - Business unit, region and site: as the role.
 *
 * Nobody loses a role without which nobody could manage people; that is no change, not a failure.
 * @returns whether anything changed; after the commit the caller tells of it: `rights.changed`
 */
export async function applyGroupMappings(tx: Tx, groups: GroupsOfPerson): Promise<{ changed: boolean }> {
  const { personId, groupNames, ...rest } = groups
  const changed = await applyToMany(tx, { ...rest, groupNames: new Map([[personId, groupNames]]) })
  return { changed: changed.length > 0 }
}

export interface GroupsOfMany extends Omit<GroupsOfPerson, 'personId' | 'groupNames'> {
  /** By person. */
  readonly groupNames: ReadonlyMap<string, readonly string[]>
  /** Of who does it by hand; a source that administrators trust has none, and gives whatever its mappings say. */
  readonly power?: Power
}

/**
 * The same for many people at once.
 * @returns those for whom anything changed
 * @throws AppError `forbidden` for a role beyond the power of who does it
 */
export async function applyToMany(
  tx: Tx,
  { orgId, source, sourceId, groupNames, actor, power }: GroupsOfMany,
): Promise<string[]> {
  const mappings = await listMappings(tx, { source, sourceId })
  if (mappings.length === 0) return []
  const planFor = (person: Membership) => {
    const named = new Set((groupNames.get(person.id) ?? []).map((name) => name.toLowerCase()))
    return planMembership(person, mappings, named)
  }
  // Most people are what they were yesterday, and for them nothing needs to be held.
  const seen = await readMemberships(tx, [...groupNames.keys()])
  const personIds = seen.filter((person) => !isNothing(planFor(person))).map(({ id }) => id)
  if (personIds.length === 0) return []
  await lockAllMapped(tx, { orgId, personIds, mappings })
  const changed: string[] = []
  const by = actor ?? { kind: 'system', id: sourceId === null ? source : `${source}:${sourceId}` }
  for (const person of await readMemberships(tx, personIds)) {
    const plan = planFor(person)
    if (power && !isNothing(plan) && !(await mayCarryOut(tx, power, person.id, plan))) continue
    const done = await carryOut(tx, { orgId, person, plan })
    if (done === null) continue
    changed.push(person.id)
    const target = { targetKind: 'person', targetId: person.id }
    await writeAudit(tx, { orgId, actor: by, action: 'person.groups_applied', ...target, ...done })
  }
  return changed
}
