/** Makes or changes the person that a row of a file is about, with the rights of whoever brought the file. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { sql } from 'drizzle-orm'
import { readConflict } from '../administration/conflicts.ts'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import { type Administrator, editPersonRow, insertPerson, type PersonFields } from '../people/administration.ts'
import { people } from '../people/schema.ts'
import { auditImported } from './audit-imported.ts'
import { type RowError, type RowOutcome, type RowValues, refusedRow } from './commands.ts'
import { resolveRow } from './resolve-row.ts'

type PersonRow = typeof people.$inferSelect

export interface Applying {
  readonly actor: Administrator
  readonly importId: string
  /** Not by an API token: whoever gives a role has proved who they are. */
  readonly givesRoles: boolean
}

/**
 * @returns what became of it: an address that is known is that person's, whatever its case
 * @throws what is neither the row's nor the actor's fault; then nothing of the transaction may stay
 */
export async function applyRow(tx: Tx, applying: Applying, values: RowValues): Promise<RowOutcome> {
  const { actor, importId, givesRoles } = applying
  const known = await findKnown(tx, values['email'] ?? '')
  const { fields, errors } = await resolveRow(tx, importId, values)
  if (errors.length > 0) return refusedRow(errors)
  const changes = known ? changesOf(known, fields) : fields
  if (!givesRoles && isRoleGiven(changes)) return refusedRow([ofNoToken])
  if (!known) return create(tx, applying, values, fields)
  if (Object.keys(changes).length === 0) return { outcome: 'unchanged', personId: known.id, errors: [] }
  await editPersonRow(tx, actor, { id: known.id }, changes)
  await auditImported(tx, { actor, importId, personId: known.id, action: 'person.edited', before: known, changes })
  return { outcome: 'changed', personId: known.id, errors: [] }
}

const ofNoToken: RowError = { column: 'role', message: 'is given by somebody who is signed in, and by no API token' }

/** What everybody has who asks is given to nobody. */
function isRoleGiven({ role, roleId }: PersonFields): boolean {
  return (role !== undefined && role !== 'requester') || (roleId ?? null) !== null
}

async function create(
  tx: Tx,
  { actor, importId }: Applying,
  { email = '', name }: RowValues,
  fields: PersonFields,
): Promise<RowOutcome> {
  if (name === undefined) return refusedRow([{ column: 'name', message: 'is needed to make a person' }])
  const id = newId()
  // What a cell empties is empty already in somebody new.
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
  await insertPerson(tx, actor, { ...given, id, name, email, passwordHash: null })
  const changes = { ...given, name, email }
  await auditImported(tx, { actor, importId, personId: id, action: 'person.created', before: null, changes })
  return { outcome: 'created', personId: id, errors: [] }
}

async function findKnown(tx: Tx, email: string): Promise<PersonRow | null> {
  const theirs = sql`lower(${people.email}) = lower(${email}) AND ${people.kind} <> 'visitor'`
  const [found] = await tx.select().from(people).where(theirs)
  return found ?? null
}

/** Only what differs: a file that comes again changes nothing. */
function changesOf(known: PersonRow, fields: PersonFields): PersonFields {
  const { role, roleId, ...rest } = fields
  const entries = Object.entries(rest) as [keyof PersonRow, unknown][]
  const differing = entries.filter(([field, value]) => value !== undefined && known[field] !== value)
  const isOther = role !== undefined && (role !== known.role || (roleId ?? null) !== known.roleId)
  return { ...Object.fromEntries(differing), ...(isOther && { role, roleId: roleId ?? null }) }
}

/** @returns the refusal of a row; `null` for what is no refusal */
export function readRefusal(error: unknown): RowError[] | null {
  const refusal = error instanceof AppError ? error : readConflict(error)
  if (!refusal || refusal.code === 'unavailable' || refusal.code === 'internal') return null
  if (refusal.code === 'not_found') return [{ column: null, message: 'is somebody whom your rights do not reach' }]
  const errors = refusal.errors.map(({ path, message }) => ({ column: columnOf(path), message }))
  return errors.length > 0 ? errors : [{ column: null, message: refusal.message }]
}

const columns: Readonly<Record<string, string>> = {
  '/siteId': 'site',
  '/businessUnitId': 'businessUnit',
  '/regionId': 'region',
  '/managerId': 'manager',
  '/roleId': 'role',
  '/scope': 'role',
}

function columnOf(path: string): string | null {
  return columns[path] ?? (path === '' ? null : path.slice(1))
}
