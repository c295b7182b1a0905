/**
 * What can be permitted (features F1): permissions are `resource:action`, roles are sets of them with how far each
 * reaches. `may` of rights.ts alone decides.
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
  'role:read',
  'role:manage',
  'site:read',
  'site:manage',
  'session:manage',
  'token:create',
  'token:manage',
  'sign_in:manage',
  'scim:manage',
  'person:export',
  'person:erase',
  'payload:read',
] as const
export type Permission = (typeof permissions)[number]

/**
 * How far a permission reaches. `own`: where the person takes part, as requester, assignee, collaborator or observer.
 * `team`: that, and what is with one of the person's teams. `any`: everything within the person's scope.
 */
export const relations = ['own', 'team', 'any'] as const
export type Relation = (typeof relations)[number]

/** What is somebody's or a team's can be permitted less far than everywhere; everything else is permitted or not. */
const graded: Readonly<Partial<Record<Permission, readonly Relation[]>>> = {
  'request:read': relations,
  'request:edit': relations,
  'request:classify': relations,
  'request:work': relations,
  'request:assign': relations,
  'request:confirm': relations,
  'request:reopen': relations,
  'request:cancel': relations,
  'message:read': relations,
  'message:write': relations,
  'clock:read': relations,
  'shift:manage': relations,
  // Whoever may end the tokens of others has `token:manage`; nobody makes one in another's name.
  'token:create': ['own'],
}

/** @returns how far a permission can be made to reach, the least first */
export function relationsOf(permission: Permission): readonly Relation[] {
  return graded[permission] ?? ['any']
}

/** What everybody with a part in a request may do; what else reaches one's own is for whoever made it. */
export const forAllParticipants: readonly Permission[] = ['request:read', 'message:read', 'message:write']

/** What a role may do, and how far. */
export type Grants = Readonly<Partial<Record<Permission, Relation>>>

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
  'site:read': 'any',
  'token:create': 'own',
  'person_note:read': 'any',
  'person_note:write': 'any',
}

const supervisor: Grants = {
  ...technician,
  'shift:manage': 'any',
  'view:share': 'any',
  'report:read': 'any',
  'execution:read': 'any',
  'payload:read': 'any',
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
    'role:',
    'site:',
    'session:',
    'token:',
    'sign_in:',
    'scim:',
  ),
}

/** The five built-in roles as sets of permissions. */
export const builtInGrants: Readonly<Record<Role, Grants>> = {
  requester,
  technician,
  supervisor,
  admin,
  super_admin: { ...admin, ...grantAll('') },
}

function grantAll(...prefixes: string[]): Grants {
  const granted = permissions.filter((permission) => prefixes.some((prefix) => permission.startsWith(prefix)))
  return Object.fromEntries(granted.map((permission) => [permission, relationsOf(permission).at(-1)]))
}
