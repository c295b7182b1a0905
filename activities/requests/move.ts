import { type ActionFacts, decide, type RequestAction } from '@holdfast/contracts/requests/lifecycle.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { refuse } from '../failures.ts'
import type { Draft } from './draft.ts'

/**
 * Moves the draft to the status that the action leads to. The workflow has asked the same table before; here it is
 * asked with the facts of the locked row.
 * @throws the refusal as a non-retryable failure
 */
export function move(draft: Draft, action: RequestAction, facts: ActionFacts = {}): void {
  const { before, row } = draft
  const verdict = decide(
    action,
    { status: before.status as RequestStatus, hasPrimary: before.assigneeId !== null, waitReason: before.waitReason },
    facts,
  )
  if ('refusal' in verdict) {
    const { refusal } = verdict
    throw refuse('transition_refused', `${action} is refused while ${refusal.status}: ${refusal.reason}`, {
      ...refusal,
    })
  }
  row.status = verdict.to
  if (verdict.to !== 'waiting') {
    row.waitReason = null
    row.waitNote = null
    row.waitUntil = null
    row.remindAt = null
    row.resolveUnansweredAt = null
  }
}
