/** Turns what a row names by code, name or address into what the desk knows by id. */
import { type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { PersonFields } from '../people/administration.ts'
import type { RowError, RowValues } from './commands.ts'

/** A cell with this empties what is there. */
export const emptying = '-'

const plain = ['name', 'kind', 'department', 'title', 'phone', 'locale', 'timeZone'] as const

export interface ResolvedRow {
  readonly fields: PersonFields
  readonly errors: RowError[]
}

/** @returns the fields to write; with errors for what the organization does not have */
export async function resolveRow(tx: Tx, importId: string, values: RowValues): Promise<ResolvedRow> {
  const errors: RowError[] = []
  const fields: Record<string, unknown> = {}
  for (const column of plain) {
    const value = values[column]
    if (value !== undefined) fields[column] = value === emptying ? null : value
  }
  const lookUp = async (column: string, field: string, find: (value: string) => SQL, called: string) => {
    const value = values[column]
    if (value === undefined) return
    if (value === emptying) {
      fields[field] = null
      return
    }
    const { rows } = await tx.execute<{ id: string }>(find(value))
    const [found] = rows
    if (found) fields[field] = found.id
    else errors.push({ column, message: `there is no ${called} ${value}` })
  }
  await lookUp('site', 'siteId', (code) => sql`SELECT id FROM sites WHERE lower(code) = lower(${code})`, 'site')
  const byName = (table: string) => (name: string) =>
    sql`SELECT id FROM ${sql.raw(table)} WHERE lower(name) = lower(${name})`
  await lookUp('businessUnit', 'businessUnitId', byName('business_units'), 'business unit')
  await lookUp('region', 'regionId', byName('regions'), 'region')
  const manager = await findManager(tx, importId, values)
  if (manager.id !== undefined) fields['managerId'] = manager.id
  if (manager.error) errors.push(manager.error)
  const role = await findRole(tx, values['role'])
  if (role.error) errors.push(role.error)
  return { fields: { ...fields, ...role.fields }, errors }
}

/** A manager whose own row comes later in the file is given when all rows are through. */
async function findManager(
  tx: Tx,
  importId: string,
  { manager }: RowValues,
): Promise<{ id?: string | null; error?: RowError }> {
  if (manager === undefined) return {}
  if (manager === emptying) return { id: null }
  const { rows } = await tx.execute<{ id: string }>(
    sql`SELECT id FROM people WHERE lower(email) = lower(${manager}) AND kind <> 'visitor'`,
  )
  if (rows[0]) return { id: rows[0].id }
  const { rows: inFile } = await tx.execute(sql`
    SELECT FROM person_import_rows WHERE import_id = ${importId}::uuid AND lower("values" ->> 'email') = lower(${manager})
    LIMIT 1`)
  if (inFile.length > 0) return {}
  return { error: { column: 'manager', message: `nobody here has the address ${manager}, nor does the file` } }
}

/** @returns the built-in role that a cell names */
export function builtInRoleOf(cell: string): Role | undefined {
  const word = cell.toLowerCase().replaceAll(/[\s-]+/g, '_')
  return roles.find((known) => known === word)
}

/** A built-in role by its word, or one of the organization's own by its name. */
async function findRole(
  tx: Tx,
  role: string | undefined,
): Promise<{ fields?: { role: Role; roleId: string | null }; error?: RowError }> {
  if (role === undefined) return {}
  const builtIn = builtInRoleOf(role)
  if (builtIn) return { fields: { role: builtIn, roleId: null } }
  const { rows } = await tx.execute<{ id: string; base: Role }>(
    sql`SELECT id, base FROM custom_roles WHERE lower(name) = lower(${role})`,
  )
  const [custom] = rows
  if (custom) return { fields: { role: custom.base, roleId: custom.id } }
  return { error: { column: 'role', message: `there is no role ${role}` } }
}
