import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { lockRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { type Administrator, refuseErased } from './administration.ts'
import { rightsOfRow } from './give-rights.ts'
import { refuseActingOn } from './guard-power.ts'
import { requireManaged } from './manage-within.ts'
import { people } from './schema.ts'

/**
 * Locks somebody to whom an administrator does something with the permission.
 * @throws AppError `not_found` for whom the actor does not reach, `forbidden` for whoever may do more than the actor,
 * `conflict` for somebody who was erased
 */
export async function requireActable(
  tx: Tx,
  actor: Administrator,
  personId: string,
  permission: Permission = 'person:manage',
): Promise<typeof people.$inferSelect> {
  const person = await lockRow(tx, people, { id: personId, called: 'person' })
  requireManaged(actor, person, permission)
  refuseActingOn(actor, await rightsOfRow(tx, person))
  await refuseErased(tx, person)
  return person
}
