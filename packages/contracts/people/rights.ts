/** The one place that decides who may do what: permissions, how far they reach, and where. */
import {
  builtInGrants,
  forAllParticipants,
  type Grants,
  type Permission,
  permissions,
  type Relation,
  type Role,
  relations,
} from './permissions.ts'

/** Where somebody's rights reach; a list that is empty narrows nothing. */
export interface Scope {
  readonly businessUnitIds: string[]
  readonly regionIds: string[]
  readonly siteIds: string[]
}

export const everywhere: Scope = { businessUnitIds: [], regionIds: [], siteIds: [] }

/** Where something belongs. */
export interface Place {
  readonly businessUnitId: string | null
  readonly regionId: string | null
  readonly siteId: string | null
}

/** Somebody who asks for something. */
export interface Asker {
  readonly personId: string
  readonly role: Role
  /** Of the person's role, built-in or custom; narrower for whoever came by a token or a link. */
  readonly grants: Grants
  readonly scope: Scope
  readonly teamIds: readonly string[]
}

/** Whose something is, and where. */
export interface Target {
  /** Whoever made it. Where it is given, the others have a part in it, but what is for its own is not for them. */
  readonly requesterId?: string
  readonly participantIds: readonly (string | null)[]
  readonly teamId: string | null
  /** `null`: it belongs to the whole organization, so that no scope narrows it. */
  readonly place: Place | null
}

/** What somebody reaches of things that are listed rather than asked for one by one. */
export interface Reach extends Pick<Asker, 'personId' | 'scope' | 'teamIds'> {
  readonly relation: Relation
}

/** Somebody with nothing but a built-in role: no teams, no bounds. */
export function plainAsker(personId: string, role: Role): Asker {
  return { personId, role, grants: builtInGrants[role], scope: everywhere, teamIds: [] }
}

/** @returns how far somebody reaches with a permission; `null` where they have none. */
export function reachOf(asker: Pick<Asker, 'grants'>, permission: Permission): Relation | null {
  return asker.grants[permission] ?? null
}

/** @returns what of a list somebody may see who needs all of these permissions; `null`: nothing */
export function reachFor(asker: Asker, ...needed: readonly Permission[]): Reach | null {
  const { personId, scope, teamIds, grants } = asker
  const ranks = needed.map((permission) => relations.indexOf(grants[permission] as Relation))
  const relation = relations[Math.min(...ranks)]
  return relation ? { relation, personId, scope, teamIds } : null
}

/** @returns whether it leaves nothing out */
export function isUnbounded({ relation, scope }: Pick<Reach, 'relation' | 'scope'>): boolean {
  return relation === 'any' && isEverywhere(scope)
}

/**
 * Decides.
 * @param target whose it is and where; without one, only a permission that reaches everything is enough
 */
export function may(asker: Asker, permission: Permission, target?: Target): boolean {
  const reach = reachOf(asker, permission)
  if (reach === null) return false
  if (target === undefined) return reach === 'any'
  if (reach === 'own') return isOwn(asker, permission, target)
  // Whoever was given something by hand works on it, wherever it belongs.
  if (target.participantIds.includes(asker.personId)) return true
  if (!isInScope(asker.scope, target.place)) return false
  return reach === 'any' || (target.teamId !== null && asker.teamIds.includes(target.teamId))
}

function isOwn({ personId }: Asker, permission: Permission, { requesterId, participantIds }: Target): boolean {
  const isTheirs = requesterId === undefined || forAllParticipants.includes(permission)
  return isTheirs ? participantIds.includes(personId) : requesterId === personId
}

/** What has no business unit is within no scope that names business units; the same for regions and sites. */
export function isInScope(scope: Scope, place: Place | null): boolean {
  if (place === null) return true
  const fits = (wanted: readonly string[], id: string | null) =>
    wanted.length === 0 || (id !== null && wanted.includes(id))
  return (
    fits(scope.businessUnitIds, place.businessUnitId) &&
    fits(scope.regionIds, place.regionId) &&
    fits(scope.siteIds, place.siteId)
  )
}

/** What is everybody's: nobody changes it, or reads it whole, whose rights reach a part of the organization only. */
const ofTheWhole: readonly Permission[] = [
  'audit:read',
  'calendar:manage',
  'category:manage',
  'chat:manage',
  'file:manage',
  'form:manage',
  'mail:manage',
  'organization:manage',
  'policy:manage',
  'role:manage',
  'routing:manage',
  'scim:manage',
  'setting:manage',
  'sign_in:manage',
]

/** @returns the grants that hold within a scope: a narrower one leaves out what is everybody's */
export function grantsWithin(scope: Scope, grants: Grants): Grants {
  if (isEverywhere(scope)) return grants
  return Object.fromEntries(Object.entries(grants).filter(([one]) => !ofTheWhole.includes(one as Permission)))
}

/** @returns whether somebody's rights reach the whole organization */
export function isEverywhere({ businessUnitIds, regionIds, siteIds }: Scope): boolean {
  return businessUnitIds.length + regionIds.length + siteIds.length === 0
}

/** @returns whether the built-in role, or one based on it, works on requests, as opposed to making them. */
export function isAgent(role: Role): boolean {
  return builtInGrants[role]['request:work'] !== undefined
}

/** @returns all that somebody may do, for pages that show only what can be done. */
export function listPermissions(asker: Pick<Asker, 'grants'>): { permission: Permission; relation: Relation }[] {
  return permissions.flatMap((permission) => {
    const relation = reachOf(asker, permission)
    return relation === null ? [] : [{ permission, relation }]
  })
}

/** @returns whether two may do the same, apart from what is somebody's own */
export function hasSameRights(one: Asker, other: Asker): boolean {
  const lists = ({ scope: { businessUnitIds, regionIds, siteIds }, teamIds }: Asker) =>
    [businessUnitIds, regionIds, siteIds, teamIds].map((ids) => [...ids].sort())
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const hasSameGrants = permissions.every((permission) => one.grants[permission] === other.grants[permission])
  return one.role === other.role && hasSameGrants && isSame(lists(one), lists(other))
}

/** @returns what both sides grant, each as far as the narrower of them */
export function narrowGrants(one: Grants, other: Grants): Grants {
  return Object.fromEntries(
    permissions.flatMap((permission) => {
      const [a, b] = [one[permission], other[permission]]
      return a && b ? [[permission, relations[Math.min(relations.indexOf(a), relations.indexOf(b))]]] : []
    }),
  )
}

/** @returns of the grants those that are named, such as by the scopes of an API token */
export function grantsNamed(grants: Grants, names: readonly string[]): Grants {
  return Object.fromEntries(Object.entries(grants).filter(([permission]) => names.includes(permission)))
}

/** @returns what either side grants, each as far as the wider of them */
export function widenGrants(one: Grants, other: Grants): Grants {
  return Object.fromEntries(
    permissions.flatMap((permission) => {
      const ranks = [one[permission], other[permission]].flatMap((relation) =>
        relation === undefined ? [] : [relations.indexOf(relation)],
      )
      return ranks.length > 0 ? [[permission, relations[Math.max(...ranks)]]] : []
    }),
  )
}

/** @returns the permissions that `given` reaches further with than `held`: nobody can give what they do not have */
export function grantsBeyond(held: Grants, given: Grants): Permission[] {
  const rank = (relation: Relation | undefined) => (relation === undefined ? -1 : relations.indexOf(relation))
  return permissions.filter((permission) => rank(given[permission]) > rank(held[permission]))
}

/** @returns whether a scope reaches beyond another: what one rules over, one may give a part of */
export function isScopeBeyond(held: Scope, given: Scope): boolean {
  const exceeds = (mine: readonly string[], theirs: readonly string[]) =>
    mine.length > 0 && (theirs.length === 0 || theirs.some((id) => !mine.includes(id)))
  return (
    exceeds(held.businessUnitIds, given.businessUnitIds) ||
    exceeds(held.regionIds, given.regionIds) ||
    exceeds(held.siteIds, given.siteIds)
  )
}
