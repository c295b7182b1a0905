import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import type { Asker } from '@holdfast/contracts/people/rights.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { rightsOfRow } from './give-rights.ts'
import { refuseActingOn } from './guard-power.ts'
import { requireManaged } from './manage-within.ts'
import { people } from './schema.ts'

/**
 * Decides whether somebody may act on what belongs to a person, such as sessions: within their reach, and not of whoever
 * may do more than they themselves.
 * @throws AppError `not_found`, `forbidden`
 */
export async function requireActingOn(tx: Tx, actor: Asker, permission: Permission, personId: string): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (!person) throw new AppError('not_found', 'There is no such person')
  requireManaged(actor, person, permission)
  if (personId !== actor.personId) refuseActingOn(actor, await rightsOfRow(tx, person))
}
