import { AppError } from '@holdfast/contracts/errors.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { queueEmail } from '../effects/commands.ts'
import { effects } from '../effects/schema.ts'
import { people } from '../people/schema.ts'

export interface LinkMail {
  readonly orgId: string
  readonly requestId: string
  readonly personId: string
  /** How long the link is good, from when it is sent. */
  readonly days: number
  /** The same key is the same email. */
  readonly key: string
}

/**
 * Queues the email of template `private_link`. The token is made by the activity that sends it, so it never lies in the
 * ledger.
 * @returns `null` when the person is not there or blocked
 * @throws AppError `idempotency_mismatch` when the key was used for another number of days
 */
export async function mailPrivateLink(tx: Tx, { orgId, requestId, personId, days, key }: LinkMail) {
  const [person] = await tx
    .select({ name: people.name, email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.blockedAt)))
  if (!person) return null
  const fullKey = `private_link:${requestId}:${key}`
  const payload = { requestId, personId, days }
  const mail = { orgId, requestId, key: fullKey, recipientId: personId, template: 'private_link', payload }
  const effectId = await queueEmail(tx, mail)
  if (effectId !== null) return { ...person, effectId, repeated: false }
  const [known] = await tx
    .select({ id: effects.id, payload: effects.payload })
    .from(effects)
    .where(and(eq(effects.orgId, orgId), eq(effects.key, fullKey)))
  if (!known) throw new Error('an email that conflicts with none')
  if ((known.payload as { days?: number }).days !== days) throw new AppError('idempotency_mismatch')
  return { ...person, effectId: known.id, repeated: true }
}
