import { AppError } from '@holdfast/contracts/errors.ts'
import { eq } from 'drizzle-orm'
import { requireRows } from '../administration/require-rows.ts'
import { lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { directories } from '../directories/schema.ts'
import { identityProviders } from '../identity-providers/schema.ts'
import { refuseErased } from './administration.ts'
import type { Source } from './known-elsewhere.ts'
import { people } from './schema.ts'

export interface Keeper {
  readonly kind: 'directory' | 'provider' | 'scim'
  readonly id?: string | null
}

/** @throws AppError `validation_failed` for a keeper that is not there */
export async function requireKeeper(tx: Tx, keeper: Keeper | null, path: string): Promise<Source | null> {
  if (keeper === null) return null
  const { kind, id = null } = keeper
  if ((kind === 'scim') !== (id === null)) {
    const message = kind === 'scim' ? 'must not be there for SCIM, for there is one' : 'must name which one'
    throw new AppError('validation_failed', `${path}/id ${message}`, { errors: [{ path: `${path}/id`, message }] })
  }
  if (kind === 'scim') return 'scim'
  const table = kind === 'directory' ? directories : identityProviders
  await requireRows(tx, [{ table, id, path: `${path}/id` }])
  return `${kind}:${id ?? ''}`
}

/**
 * Says who keeps a person from now on; at its next word the source takes over whoever has the address, whatever they may
 * do. Whoever is kept by it already stays known to it.
 * @returns who kept the person before, and whether it is another one now
 */
export async function handOver(tx: Tx, personId: string, source: Source | null) {
  const person = await lockRow(tx, people, { id: personId, called: 'person' })
  if (person.kind === 'visitor') throw new AppError('conflict', 'This is nobody who has an account')
  await refuseErased(tx, person)
  const before = person.externalSource
  if (before === source) return { before, changed: false }
  await updateRow(tx, people, personId, { externalSource: source, externalId: null, updatedAt: new Date() })
  return { before, changed: true }
}

/** @returns how many people a source keeps */
export async function countKept(tx: Tx, source: Source): Promise<number> {
  return tx.$count(people, eq(people.externalSource, source))
}
