/** Whoever says where a directory is says who its people are, and who is in its groups. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { builtInGrants, type Grants } from '@holdfast/contracts/people/permissions.ts'
import { everywhere } from '@holdfast/contracts/people/rights.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { type Power, refuseActingOn, refuseGiving } from '../people/guard-power.ts'
import { askerOf, rightsColumn } from '../people/rights.ts'
import { people } from '../people/schema.ts'
import { customRoles } from '../roles/schema.ts'
import { listMappings, type MappingSource } from './mapped/mappings.ts'

/**
 * Only somebody may change a directory who could act on each of its people, and give what its groups give.
 * @throws AppError `forbidden`
 */
export async function refuseBeyondDirectory(tx: Tx, actor: Power, directoryId: string): Promise<void> {
  const mighty = await tx
    .select({ id: people.id, rights: rightsColumn('people') })
    .from(people)
    .where(
      and(
        eq(people.externalSource, `directory:${directoryId}`),
        sql`(${people.role} <> 'requester' OR ${people.roleId} IS NOT NULL)`,
      ),
    )
  for (const { id, rights } of mighty) {
    inOtherWords('The directory keeps people who may do more than you', () => {
      refuseActingOn(actor, askerOf(id, rights))
    })
  }
  await refuseBeyondMappings(tx, actor, { source: 'directory', sourceId: directoryId })
}

/**
 * Whoever says which source is believed gives what its groups give, whoever wrote that down.
 * @throws AppError `forbidden`
 */
export async function refuseBeyondMappings(tx: Tx, actor: Power, source: MappingSource): Promise<void> {
  const mappings = await listMappings(tx, source)
  const ids = mappings.flatMap(({ roleId }) => roleId ?? [])
  const custom = await tx.select().from(customRoles).where(inArray(customRoles.id, ids))
  for (const { role, roleId } of mappings) {
    if (role === null) continue
    const own = custom.find(({ id }) => id === roleId)
    const grants = own ? (own.grants as Grants) : builtInGrants[role]
    inOtherWords('Its groups give more than you may give', () => {
      refuseGiving(actor, { role, grants, scope: everywhere }, { role: '', scope: '' })
    })
  }
}

function inOtherWords(words: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') throw new AppError('forbidden', words)
    throw error
  }
}
