/**
 * Who may do what (features F1): permissions are `resource:action`, roles are sets of them, and `may` alone decides.
 * Custom roles and scopes come with an issue of their own; they change what is asked here, not who asks.
 */

/** From least to most powerful. */
export const roles = ['requester', 'technician', 'supervisor', 'admin', 'super_admin'] as const
export type Role = (typeof roles)[number]

/** Everything that can be permitted. */
export const permissions = [
  'request:create',
  'request:create_for_others',
  'request:read',
  'request:edit',
  'request:classify',
  'request:work',
  'request:assign',
  'request:confirm',
  'request:reopen',
  'request:cancel',
  'message:read',
  'message:write',
  'note:read',
  'note:write',
  'clock:read',
  'execution:read',
  'category:read',
  'category:manage',
  'team:read',
  'team:manage',
  'routing:read',
  'routing:manage',
  'person:read',
  'person:manage',
  'policy:read',
  'policy:manage',
  'calendar:read',
  'calendar:manage',
  'organization:read',
  'organization:manage',
  'setting:read',
  'setting:manage',
  'audit:read',
  'desk:read',
  'canned_reply:read',
  'canned_reply:manage',
  'chat:work',
  'chat:manage',
  'visitor:block',
  'link:manage',
  'file:manage',
  'mail:manage',
  'effect:read',
  'effect:manage',
  'request:bulk',
  'message:moderate',
  'person_note:read',
  'person_note:write',
  'form:manage',
  'shift:read',
  'shift:manage',
  'report:read',
  'view:share',
] as const
export type Permission = (typeof permissions)[number]

/** `own`: only where the person takes part, as requester, assignee, collaborator or observer. */
export type Relation = 'any' | 'own'

/** Somebody who asks for something. */
export interface Asker {
  readonly personId: string
  readonly role: Role
}

/** What is asked for belongs to these persons. */
export interface Target {
  readonly participantIds: readonly (string | null)[]
}

type Grants = Partial<Record<Permission, Relation>>

const requester: Grants = {
  'request:create': 'any',
  'request:read': 'own',
  'request:edit': 'own',
  'request:confirm': 'own',
  'request:reopen': 'own',
  'request:cancel': 'own',
  'message:read': 'own',
  'message:write': 'own',
  'category:read': 'any',
  'organization:read': 'any',
}

const technician: Grants = {
  ...grantAll('request:', 'note:', 'link:', 'visitor:'),
  'message:read': 'any',
  'message:write': 'any',
  'chat:work': 'any',
  'canned_reply:read': 'any',
  'clock:read': 'any',
  'category:read': 'any',
  'team:read': 'any',
  'person:read': 'any',
  'policy:read': 'any',
  'calendar:read': 'any',
  'organization:read': 'any',
  'shift:read': 'any',
  'shift:manage': 'own',
  'person_note:read': 'any',
  'person_note:write': 'any',
}

const supervisor: Grants = {
  ...technician,
  'shift:manage': 'any',
  'view:share': 'any',
  'report:read': 'any',
  'execution:read': 'any',
  'routing:read': 'any',
  'setting:read': 'any',
  'canned_reply:manage': 'any',
  'effect:read': 'any',
  'message:moderate': 'any',
}

const admin: Grants = {
  ...supervisor,
  ...grantAll(
    'category:',
    'team:',
    'routing:',
    'person:',
    'policy:',
    'calendar:',
    'organization:',
    'setting:',
    'audit:',
    'chat:',
    'file:',
    'mail:',
    'effect:',
    'form:',
  ),
}

/** The five built-in roles as sets of permissions. */
export const grants: Readonly<Record<Role, Grants>> = {
  requester,
  technician,
  supervisor,
  admin,
  super_admin: { ...admin, ...grantAll('') },
}

function grantAll(...prefixes: string[]): Grants {
  const granted = permissions.filter((permission) => prefixes.some((prefix) => permission.startsWith(prefix)))
  return Object.fromEntries(granted.map((permission) => [permission, 'any']))
}

/** @returns how far a role reaches with a permission; `null` where it has none. */
export function reachOf(role: Role, permission: Permission): Relation | null {
  return grants[role][permission] ?? null
}

/**
 * The one place that decides.
 * @param target whose it is; without one, only a permission that reaches everything is enough
 */
export function may(asker: Asker, permission: Permission, target?: Target): boolean {
  const reach = reachOf(asker.role, permission)
  if (reach === null) return false
  return reach === 'any' || (target?.participantIds.includes(asker.personId) ?? false)
}

/** @returns whether the role works on requests, as opposed to making them. */
export function isAgent(role: Role): boolean {
  return reachOf(role, 'request:work') === 'any'
}

/** @returns all that a role may do, for pages that show only what can be done. */
export function listPermissions(role: Role): { permission: Permission; relation: Relation }[] {
  return permissions.flatMap((permission) => {
    const relation = reachOf(role, permission)
    return relation === null ? [] : [{ permission, relation }]
  })
}
