/** Whoever acts behind a source, as the owner of a SCIM token does, does no more through it than by hand. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../../database.ts'
import { giveRights, rightsOfRow } from '../../people/give-rights.ts'
import { mayActOn, type Power } from '../../people/guard-power.ts'
import { people } from '../../people/schema.ts'
import type { MembershipPlan } from './plan.ts'

/**
 * @returns whether a plan may be carried out: whoever may do more than the actor is left as they are, so that one of
 *   them in a group holds up nobody else
 * @throws AppError `forbidden` for a role beyond the actor's own
 */
export async function mayCarryOut(tx: Tx, actor: Power, personId: string, plan: MembershipPlan): Promise<boolean> {
  const [row] = await tx.select().from(people).where(eq(people.id, personId))
  if (!row) return false
  const had = await rightsOfRow(tx, row)
  if (!mayActOn(actor, had)) return false
  if (plan.role !== null) await refuseBeyond(() => giveRights(tx, actor, plan.role ?? {}, had))
  return true
}

async function refuseBeyond(give: () => Promise<unknown>): Promise<void> {
  try {
    await give()
  } catch (error) {
    const isBeyond = error instanceof AppError && error.code === 'forbidden'
    throw isBeyond ? new AppError('forbidden', 'The groups give more than you may give') : error
  }
}
