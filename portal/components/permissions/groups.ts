/** Permissions in the order in which people think of them, for whoever gives them. */
import { type Permission, permissions } from '@holdfast/contracts/people/permissions.ts'

const resources = {
  requests: ['request', 'clock', 'execution', 'payload', 'link'],
  conversation: ['message', 'note', 'canned_reply', 'chat', 'visitor'],
  desk: ['view', 'shift', 'report', 'desk'],
  people: ['person', 'person_note', 'team'],
  levels: ['policy', 'calendar'],
  intake: ['category', 'routing', 'form', 'file'],
  organization: ['organization', 'setting', 'site', 'mail', 'effect', 'audit'],
  access: ['role', 'session', 'token', 'sign_in', 'scim'],
} as const

export type PermissionGroup = keyof typeof resources

const groupOf = new Map<string, PermissionGroup>(
  Object.entries(resources).flatMap(([group, names]) => names.map((name) => [name, group as PermissionGroup] as const)),
)

/** @returns the groups in order, with those of these permissions that belong to them */
export function groupPermissions(
  among: readonly Permission[] = permissions,
): { group: PermissionGroup; permissions: Permission[] }[] {
  return (Object.keys(resources) as PermissionGroup[])
    .map((group) => ({ group, permissions: among.filter((one) => groupOf.get(one.split(':')[0] ?? '') === group) }))
    .filter((found) => found.permissions.length > 0)
}

/** @returns the key of a permission's words, in the texts `permissions` */
export const wordsOf = (permission: Permission): string => `permission.${permission.replace(':', '.')}`
