import type { Grants, Role } from '@holdfast/contracts/people/permissions.ts'
import { asc, count, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { customRoles } from './schema.ts'

export interface CustomRoleRow {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly base: Role
  readonly grants: Grants
  readonly requiresSecondFactor: boolean
  readonly version: number
  readonly updatedAt: Date
}

const columns = {
  id: customRoles.id,
  name: customRoles.name,
  description: customRoles.description,
  base: sql<Role>`${customRoles.base}`,
  grants: sql<Grants>`${customRoles.grants}`,
  requiresSecondFactor: customRoles.requiresSecondFactor,
  version: customRoles.version,
  updatedAt: customRoles.updatedAt,
}

/** @returns the roles of the organization's own, by name */
export function listCustomRoles(tx: Tx): Promise<CustomRoleRow[]> {
  return tx.select(columns).from(customRoles).orderBy(asc(customRoles.name), asc(customRoles.id))
}

export async function findCustomRole(tx: Tx, id: string): Promise<CustomRoleRow | null> {
  const [found] = await tx.select(columns).from(customRoles).where(eq(customRoles.id, id))
  return found ?? null
}

/** @returns how many people have each role, by the id of a custom role or the name of a built-in one */
export async function countHolders(tx: Tx): Promise<Map<string, number>> {
  const held = sql<string>`coalesce(${people.roleId}::text, ${people.role})`
  const rows = await tx.select({ held, people: count() }).from(people).where(ne(people.kind, 'visitor')).groupBy(held)
  return new Map(rows.map((row) => [row.held, row.people]))
}

/** @returns how many have this custom role */
export async function countHoldersOf(tx: Tx, roleId: string): Promise<number> {
  const [row] = await tx.select({ people: count() }).from(people).where(eq(people.roleId, roleId))
  return row?.people ?? 0
}
