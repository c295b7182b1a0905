import { AppError } from '@holdfast/contracts/errors.ts'
import { attachFiles } from '@holdfast/db/files/commands.ts'
import { refuseUnattachable } from '@holdfast/db/files/refuse-unattachable.ts'
import { isKeyUsed } from '@holdfast/db/idempotency/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { findRequest } from '@holdfast/db/requests/queries.ts'
import { takeRequest } from '@holdfast/db/requests/take-request.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { fingerprint } from '../http/fingerprint.ts'
import { formatNumber } from './present-request.ts'

import type { Draft } from './write-message.ts'

/** Makes a request that goes on where an ended one stopped; the same key makes one only. */
export async function openFollowUp(
  app: App,
  caller: Caller,
  requestId: string,
  { body, clientId, fileIds }: Pick<Draft, 'body' | 'clientId' | 'fileIds'>,
): Promise<{ id: string; number: string }> {
  const { orgId, actor, personId } = caller
  const ended = await app.db.tenant(orgId, async (tx) => {
    // A retry finds its files attached already.
    const isRetry = clientId !== null && (await isKeyUsed(tx, { orgId, actorId: personId, key: clientId }))
    if (!isRetry) await refuseUnattachable(tx, { ownerId: personId, fileIds })
    return findRequest(tx, requestId)
  })
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
  // What was attached by a try before this one stays attached; what was not yet, is now.
  const files = { orgId, ownerId: personId, requestId: taken.id, messageId: null, fileIds }
  if (fileIds.length > 0) await app.db.tenant(orgId, (tx) => attachFiles(tx, files))
  return { id: taken.id, number: formatNumber(caller, taken.number) }
}
