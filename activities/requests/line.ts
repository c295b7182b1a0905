/** A team's line: requests that wait for somebody free, served first in, first out by priority. */
import { headsOfLines, headsOfPersonsLines } from '@holdfast/db/requests/line.ts'
import { isActive } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Draft } from './draft.ts'

/** Puts the request into its team's line; it keeps the place that it has. */
export function joinLine(draft: Draft): void {
  draft.row.lineSince ??= draft.at
}

export function leaveLine(draft: Draft): void {
  draft.row.lineSince = null
}

/**
 * When this transition made somebody free, or served the head of a line, the next in line is told to try.
 * Called by every transition that can change who is in charge or end the work.
 */
export async function serveLines(draft: Draft): Promise<void> {
  const { before, row, tx } = draft
  if (row.importing) return
  const freed =
    before.assigneeId !== null &&
    isActive(before.status as typeof draft.status) &&
    (before.assigneeId !== row.assigneeId || !isActive(draft.status))
  const heads = new Map<string, string>()
  if (freed && before.assigneeId) {
    for (const head of await headsOfPersonsLines(tx, before.assigneeId, row.id)) heads.set(head.requestId, head.teamId)
  }
  if (before.lineSince !== null && row.lineSince === null && before.teamId) {
    for (const head of await headsOfLines(tx, [before.teamId], row.id)) heads.set(head.requestId, head.teamId)
  }
  for (const [requestId, teamId] of heads) {
    draft.outbox.push({
      requestId,
      kind: 'line',
      payload: { type: 'line', teamId, key: `line:${row.id}:${before.seq + 1}` },
    })
  }
}
