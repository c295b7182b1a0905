import type { Effect, EffectAttempt, EffectSummary } from '@holdfast/contracts/effects/effect.ts'
import type { AttemptRow, CarriedRow, CauseRow, EffectSummaryRow } from '@holdfast/db/effects/queries.ts'
import type { Caller } from '../auth/caller.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { presentNamed } from '../http/present-named.ts'
import { formatNumber } from '../requests/present-request.ts'

interface RequestColumns {
  readonly requestId: string | null
  readonly number: number | null
  readonly title: string | null
}

function presentRequest({ requestId, number, title }: RequestColumns, caller: Caller): EffectSummary['request'] {
  if (requestId === null || number === null) return null
  return { id: requestId, number: formatNumber(caller, number), title: title ?? '' }
}

export function presentEffectSummary(row: EffectSummaryRow, caller: Caller): EffectSummary {
  const { id, kind, template, state, unknown, recipientId, recipientName, target, subject, attempts, outcome } = row
  return {
    id,
    kind,
    template,
    state,
    unknown,
    recipient: presentNamed(recipientId, recipientName),
    target,
    subject,
    request: presentRequest(row, caller),
    sendAt: presentTime(row.sendAt),
    attempts,
    lastAttemptAt: presentInstant(row.lastAttemptAt),
    outcome,
    createdAt: presentTime(row.createdAt),
  }
}

export interface EffectParts {
  readonly row: EffectSummaryRow
  readonly attempts: readonly AttemptRow[]
  readonly cause: CauseRow | null
  readonly carried: readonly CarriedRow[]
}

export function presentEffect({ row, attempts, cause, carried }: EffectParts, caller: Caller): Effect {
  return {
    ...presentEffectSummary(row, caller),
    key: row.key,
    messageId: row.messageId,
    cause: cause && {
      eventId: cause.eventId,
      type: cause.type,
      actor: { kind: cause.actorKind, id: cause.actorId, name: cause.actorName ?? cause.actorId },
      occurredAt: presentTime(cause.occurredAt),
    },
    attemptList: [
      ...attempts.map((attempt) => ({ ...attempt, at: presentTime(attempt.at) })),
      ...presentOpen(row, attempts),
    ],
    notifications: carried.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      template: entry.template,
      request: presentRequest(entry, caller),
      readAt: presentInstant(entry.readAt),
      createdAt: presentTime(entry.createdAt),
    })),
  }
}

/** A try is written down when it begins, and once more when it ends: what is between is under way, or lost. */
function presentOpen(row: EffectSummaryRow, attempts: readonly AttemptRow[]): EffectAttempt[] {
  const last = attempts.at(-1)?.attempt ?? 0
  if (row.lastAttemptAt === null || row.attempts <= last) return []
  const outcome = 'under way; if it stays so, its outcome is unknown'
  return [{ attempt: row.attempts, at: presentTime(row.lastAttemptAt), ok: null, outcome }]
}
