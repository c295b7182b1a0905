/** A role while it is written. */
import { builtInGrants, type Grants, type Permission, permissions } from '@holdfast/contracts/people/permissions.ts'
import type { RoleBase } from '@holdfast/contracts/roles/bases.ts'
import type { CreateRoleBody } from '@holdfast/contracts/roles/create-role.ts'
import type { RoleSummary } from '@holdfast/contracts/roles/role.ts'

export interface DraftRole {
  name: string
  description: string
  base: RoleBase
  requiresSecondFactor: boolean
  grants: Grants
}

/** @param like what a new one begins as */
export function toDraft(role: RoleSummary | null, like: RoleSummary | null = null): DraftRole {
  const from = role ?? like
  return {
    name: role?.name ?? '',
    description: role?.description ?? '',
    base: baseOf(from),
    requiresSecondFactor: from?.requiresSecondFactor ?? false,
    grants: from?.grants ?? builtInGrants.technician,
  }
}

/** Nobody makes a second super admin by another name. */
const baseOf = (role: RoleSummary | null): RoleBase =>
  role === null ? 'technician' : role.base === 'super_admin' ? 'admin' : role.base

export function toBody({ name, description, base, requiresSecondFactor, grants }: DraftRole): CreateRoleBody {
  return { name: name.trim(), description: description.trim(), base, requiresSecondFactor, grants: inOrder(grants) }
}

/** The same grants are the same text, in whatever order they were given. */
function inOrder(grants: Grants): Grants {
  return Object.fromEntries(permissions.flatMap((one: Permission) => (grants[one] ? [[one, grants[one]]] : [])))
}
