import { AppError } from '@holdfast/contracts/errors.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { findRequest } from '@holdfast/db/requests/queries.ts'
import { takeRequest } from '@holdfast/db/requests/take-request.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { fingerprint } from '../http/fingerprint.ts'
import { formatNumber } from './present-request.ts'

/** Makes a request that goes on where an ended one stopped; the same key makes one only. */
export async function openFollowUp(
  app: App,
  caller: Caller,
  requestId: string,
  { body, clientId }: { body: string; clientId: string | null },
): Promise<{ id: string; number: string }> {
  const { orgId, actor, personId } = caller
  const ended = await app.db.tenant(orgId, (tx) => findRequest(tx, requestId))
  if (!ended) throw new AppError('not_found')
  const { type, title, priority, tags } = ended
  const occurredAt = new Date()
  const print = fingerprint(`follow-up ${requestId}`, body)
  const taken = await takeRequest(app.db, {
    orgId,
    id: newId(occurredAt),
    actor,
    ...(clientId !== null && { idempotency: { key: clientId, fingerprint: print } }),
    requesterId: ended.requesterId,
    createdBy: personId,
    type,
    title,
    description: body,
    priority,
    channel: 'portal',
    tags,
    occurredAt,
    followUpOf: requestId,
  })
  if (taken.outcome === 'mismatch') throw new AppError('idempotency_mismatch')
  return { id: taken.id, number: formatNumber(caller, taken.number) }
}
