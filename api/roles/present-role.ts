import { builtInGrants, type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import type { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import type { CustomRoleRow } from '@holdfast/db/roles/queries.ts'
import { presentTime } from '../http/instants.ts'

/** In words that a page may put others in place of; they are in English, as what the desk itself says to administrators. */
const builtIn: Readonly<Record<Role, { name: string; description: string }>> = {
  requester: { name: 'Requester', description: 'Asks for help and follows what was asked for.' },
  technician: { name: 'Technician', description: 'Works on requests.' },
  supervisor: { name: 'Supervisor', description: 'Works on requests, plans shifts and reads reports.' },
  admin: { name: 'Administrator', description: 'Sets up the desk and manages its people.' },
  super_admin: { name: 'Super admin', description: 'May do everything, and make others super admins.' },
}

export function presentRole(row: CustomRoleRow, people: number): RoleSummary {
  const { id, name, description, base, grants, requiresSecondFactor, version, updatedAt } = row
  const written = { id, name, description, base, grants: { ...grants }, requiresSecondFactor }
  return { ...written, builtIn: false, people, version, updatedAt: presentTime(updatedAt) }
}

/** Their grants are part of the desk, so they have no version. */
export function presentBuiltIn(role: Role, people: number): RoleSummary {
  const grants = { ...builtInGrants[role] }
  const fixed = { builtIn: true, requiresSecondFactor: false, version: 0, updatedAt: null }
  return { id: role, ...builtIn[role], base: role, grants, ...fixed, people }
}

export function findBuiltIn(roleId: string): Role | undefined {
  return roles.find((role) => role === roleId)
}
