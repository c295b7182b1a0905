/**
 * Intake (design decision 3): the one write to `requests` that does not come from a workflow. One round trip, one
 * transaction; docs/decisions/0004-intake.md says why it is a function of the database.
 */

import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { Channel, Priority, RequestType } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Database } from '../database.ts'

export interface NewRequest {
  readonly orgId: string
  /** Made by the caller, version 7. */
  readonly id: string
  readonly actor: Actor
  readonly idempotency?: { readonly key: string; readonly fingerprint: string }
  readonly requesterId: string
  readonly createdBy?: string | null
  readonly type: RequestType
  readonly title: string
  readonly description: string
  readonly priority: Priority
  readonly channel: Channel
  readonly categoryId?: string | null
  readonly subcategoryId?: string | null
  readonly businessUnitId?: string | null
  readonly regionId?: string | null
  readonly teamId?: string | null
  readonly tags?: readonly string[]
  readonly occurredAt: Date
  /** Driven by an import: no timer runs and nobody is notified until it has finished. */
  readonly importing?: boolean
  /** The same source and id is the same request. */
  readonly external?: { readonly source: string; readonly id: string }
  readonly followUpOf?: string | null
}

export interface TakenRequest {
  readonly id: string
  readonly number: number
  /** `repeated`: it was there already; `mismatch`: the key was used for something else. */
  readonly outcome: 'taken' | 'repeated' | 'mismatch'
}

const text = `SELECT request_id AS id, request_number AS number, outcome FROM take_request(
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`

/** @throws PostgreSQL's error HF001 with `column` when the request names something that does not exist */
export async function takeRequest(db: Pick<Database, 'statement'>, input: NewRequest): Promise<TakenRequest> {
  try {
    return await take(db, input)
  } catch (error) {
    // Somebody else took the same external id in at the same time; now it is there to be found.
    if ((error as { constraint?: string }).constraint === 'requests_external') return take(db, input)
    throw error
  }
}

async function take(db: Pick<Database, 'statement'>, input: NewRequest): Promise<TakenRequest> {
  const [taken] = await db.statement<{ id: string; number: number; outcome: TakenRequest['outcome'] }>(
    text,
    [
      input.orgId,
      input.id,
      input.actor.kind,
      input.actor.id,
      input.idempotency?.key ?? null,
      input.idempotency?.fingerprint ?? null,
      input.requesterId,
      input.createdBy ?? null,
      input.type,
      input.title,
      input.description,
      input.priority,
      input.channel,
      input.categoryId ?? null,
      input.subcategoryId ?? null,
      input.businessUnitId ?? null,
      input.regionId ?? null,
      input.teamId ?? null,
      input.tags ?? [],
      input.occurredAt,
      input.importing ?? false,
      input.external?.source ?? null,
      input.external?.id ?? null,
      input.followUpOf ?? null,
    ],
    'take_request',
  )
  if (!taken) throw new Error('take_request answered nothing')
  return taken
}
