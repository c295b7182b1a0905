/** What a message refers to must be there, and be something that its readers may know of. */
import type { FieldError } from '@holdfast/contracts/errors.ts'
import { isAgent, may } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findQuote } from '@holdfast/db/messages/queries.ts'
import { findAskers } from '@holdfast/db/people/rights.ts'
import type { RequestStanding } from '@holdfast/db/requests/queries.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'

interface References {
  readonly internal: boolean
  readonly replyToId: string | null
  readonly mentions: readonly string[]
}

/** @throws AppError `validation_failed` with the paths of what cannot be referred to here */
export async function checkReferences(tx: Tx, standing: RequestStanding, references: References): Promise<void> {
  const { internal, replyToId, mentions } = references
  if (replyToId !== null) refuseFaults(await quoteFaults(tx, { requestId: standing.id, id: replyToId, internal }))
  if (mentions.length > 0) refuseFaults(await mentionFaults(tx, standing, { internal, mentions }))
}

async function quoteFaults(
  tx: Tx,
  { requestId, id, internal }: { requestId: string; id: string; internal: boolean },
): Promise<FieldError[]> {
  const quote = await findQuote(tx, { requestId, id })
  // To whoever may not know of notes, a note is nothing that exists.
  if (!quote || (quote.internal && !internal)) return [{ path: '/replyToId', message: 'is no message to answer here' }]
  return []
}

/** In public those who take part, and agents; in notes whoever may read them. Nobody who may not see the request. */
async function mentionFaults(
  tx: Tx,
  standing: RequestStanding,
  { internal, mentions }: { internal: boolean; mentions: readonly string[] },
): Promise<FieldError[]> {
  const askers = await findAskers(tx, mentions)
  const canBeNamed = (id: string) => {
    const asker = askers.get(id)
    if (!asker || !may(asker, 'request:read', standing)) return false
    return internal ? may(asker, 'note:read') : isAgent(asker.role) || standing.participantIds.includes(id)
  }
  const message = 'cannot be mentioned here'
  return mentions.flatMap((id, index) => (canBeNamed(id) ? [] : [{ path: `/mentions/${index}`, message }]))
}
