import { type Role, roles } from '@holdfast/contracts/people/permissions.ts'

/** Nobody gives a role above their own, nor touches who has one. */
export function isAbove(role: Role, own: Role): boolean {
  return roles.indexOf(role) > roles.indexOf(own)
}
