import { createHash } from 'node:crypto'
import { type BulkChange, bulkPermissions } from '@holdfast/contracts/bulk/bulk-change.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { type Asker, grantsNamed, may } from '@holdfast/contracts/people/rights.ts'
import type { RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import type { BulkOutcome } from '@holdfast/db/bulk/commands.ts'
import type { BulkItemRow, BulkWork } from '@holdfast/db/bulk/queries.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { askerOf } from '@holdfast/db/people/rights.ts'
import { keepPayload } from '@holdfast/db/requests/command-payloads.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { ActivityDeps } from '../deps.ts'

export interface BulkAsk {
  /** Nobody waits for it any longer: no answer is an answer, too. */
  readonly isLastTry: boolean
  readonly orgId: string
  readonly jobId: string
  /** Of the token by which it was asked; left out where a person asked. */
  readonly scopes?: readonly string[] | undefined
  readonly work: BulkWork
  readonly item: BulkItemRow
}

const waitMs = 10_000
/** They speak of the servers, not of the request: asking again may help. */
const passing = new Set(['unavailable', 'internal'])

/**
 * Asks one request, as the person who asked for all of them and with the rights that they have now.
 * @throws AppError `unavailable` when it did not answer, so that it is asked again
 */
export async function changeItem({ db, changeRequest }: ActivityDeps, ask: BulkAsk): Promise<BulkOutcome> {
  const { orgId, item, work } = ask
  const updateId = updateIdOf(ask)
  try {
    const command = await db.tenant(orgId, (tx) => prepare(tx, ask, updateId))
    const target = { orgId, requestId: item.requestId, namespace: work.namespace }
    const { state } = await changeRequest(target, command, { updateId, waitMs })
    if (state === 'pending') throw new AppError('unavailable', 'no worker has answered yet')
    return { state: 'done' }
  } catch (error) {
    if (!(error instanceof AppError) || (passing.has(error.code) && !ask.isLastTry)) throw error
    const { code, message: detail, errors, extra } = error
    return { state: 'failed', problem: { ...extra, code, detail, errors } }
  }
}

async function prepare(tx: Tx, { orgId, work, item, scopes }: BulkAsk, updateId: string): Promise<RequestCommand> {
  const { change, personId, rights } = work
  const { requestId } = item
  const standing = await findStanding(tx, requestId)
  const asker = rights && within(askerOf(personId, rights), scopes)
  if (!standing || !asker || !may(asker, 'request:read', standing)) {
    throw new AppError('not_found', 'There is no such request')
  }
  const permission = bulkPermissions[change.type]
  if (!may(asker, permission, standing)) throw new AppError('forbidden', `This needs the permission ${permission}`)
  const payload = payloadOf(change)
  if (payload) await keepPayload(tx, { id: updateId, orgId, requestId, body: payload })
  return {
    ...commandOf(change),
    actor: { kind: 'person', id: personId },
    ...(payload && { payloadId: updateId }),
  } as RequestCommand
}

/** A token does no more for many requests than for one. */
function within(owner: Asker, scopes: BulkAsk['scopes']): Asker {
  return scopes ? { ...owner, grants: grantsNamed(owner.grants, scopes) } : owner
}

/** What may be in a workflow's history. */
function commandOf(change: BulkChange): object {
  switch (change.type) {
    case 'assign':
      return { ...change, kind: change.kind ?? 'primary' }
    case 'wait': {
      const { note: _note, ...rest } = change
      return rest
    }
    case 'resolve': {
      const { text: _text, ...rest } = change
      return rest
    }
    case 'edit':
    case 'cancel':
      return { type: change.type }
    default:
      return change
  }
}

/** What may not: texts, kept apart and named by id. */
function payloadOf(change: BulkChange): Record<string, unknown> | null {
  if (change.type === 'resolve') return { text: change.text }
  if (change.type === 'wait') return change.note === undefined ? null : { text: change.note }
  if (change.type === 'cancel') return change.reason === undefined ? null : { text: change.reason }
  if (change.type === 'edit') return change.fields
  return null
}

/** The same for every try, and a UUID, because the texts are kept under it. */
function updateIdOf({ jobId, item }: BulkAsk): string {
  const digest = createHash('sha256').update(`${jobId}:${item.place}`).digest('hex')
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ]
  return parts.join('-')
}
