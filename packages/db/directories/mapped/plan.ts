/** What groups elsewhere come to, for one person; decides, and changes nothing. */
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import type { MappingRow } from './mappings.ts'
import type { Membership } from './membership.ts'

const places = ['businessUnitId', 'regionId', 'siteId'] as const
type Place = (typeof places)[number]

/** Only what is to change. */
export interface MembershipPlan {
  readonly role: Pick<Membership, 'role' | 'roleId'> | null
  readonly places: Partial<Record<Place, string | null>>
  readonly joins: readonly string[]
  readonly leaves: readonly string[]
}

/** @param groups in lower case */
export function planMembership(
  person: Membership,
  mappings: readonly MappingRow[],
  groups: ReadonlySet<string>,
): MembershipPlan {
  const fitting = mappings.filter(({ group }) => groups.has(group.toLowerCase()))
  const role = planRole(person, mappings, fitting)
  const wanted = new Set(fitting.flatMap(({ teamId }) => teamId ?? []))
  // Only agents are in teams, and whoever is blocked joins none.
  const mayJoin = isAgent((role ?? person).role) && !person.blocked
  const mapped = new Set(mappings.flatMap(({ teamId }) => teamId ?? []))
  return {
    role,
    places: Object.fromEntries(places.flatMap((place) => planPlace(place, person, mappings, fitting))),
    joins: mayJoin ? [...wanted].filter((id) => !person.teamIds.includes(id)) : [],
    leaves: person.teamIds.filter((id) => mapped.has(id) && !wanted.has(id)),
  }
}

export function isNothing({ role, places, joins, leaves }: MembershipPlan): boolean {
  return role === null && Object.keys(places).length + joins.length + leaves.length === 0
}

function planRole(person: Membership, mappings: readonly MappingRow[], fitting: readonly MappingRow[]) {
  if (person.role === 'super_admin') return null
  const namesRole = ({ role }: MappingRow) => role !== null && role !== 'super_admin'
  const isHeld = ({ role, roleId }: MappingRow) => role === person.role && roleId === person.roleId
  const first = fitting.find(namesRole)
  if (first) return isHeld(first) ? null : { role: first.role ?? 'requester', roleId: first.roleId }
  const wasGiven = mappings.filter(namesRole).some(isHeld)
  if (!wasGiven || (person.role === 'requester' && person.roleId === null)) return null
  return { role: 'requester' as const, roleId: null }
}

function planPlace(
  place: Place,
  person: Membership,
  mappings: readonly MappingRow[],
  fitting: readonly MappingRow[],
): [Place, string | null][] {
  const now = person[place]
  const wanted = fitting.find((mapping) => mapping[place] !== null)?.[place] ?? null
  if (wanted !== null) return wanted === now ? [] : [[place, wanted]]
  const wasGiven = now !== null && mappings.some((mapping) => mapping[place] === now)
  return wasGiven ? [[place, null]] : []
}
