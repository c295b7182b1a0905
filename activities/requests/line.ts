/** A team's line: requests that wait for somebody free, served first in, first out by priority. */
import { randomUUID } from 'node:crypto'
import { isActive, loadWeight, type Priority, type RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { headsOfLines, headsOfPersonsLines, nextInLine } from '@holdfast/db/requests/line.ts'
import { eq } from 'drizzle-orm'
import type { Draft, RequestRow } from './draft.ts'

/** Puts the request into its team's line, where it keeps the place that it has; what has ended waits for nobody. */
export function joinLine(draft: Draft): void {
  if (isActive(draft.status)) draft.row.lineSince ??= lineStart(draft)
}

/** From when its place counts: a visitor who is given back keeps the place of their arrival, other work joins anew. */
export function lineStart({ row, at }: Draft): Date {
  return row.channel === 'chat' ? row.createdAt : at
}

export function leaveLine(draft: Draft): void {
  draft.row.lineSince = null
}

/**
 * When this transition made somebody free, or served the head of a line, the next in line is told to try.
 * Called by every transition that can change who is in charge, what that weighs, or end the work.
 */
export async function serveLines(draft: Draft): Promise<void> {
  const { before, row, tx } = draft
  if (row.importing) return
  const heads = new Map<string, string>()
  const { assigneeId } = before
  if (assigneeId !== null && loadOn(assigneeId, row) < loadOn(assigneeId, before)) {
    // Who looks for somebody free holds this lock: a request that joins the line at this instant is seen here, or
    // sees there that somebody came free.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, assigneeId)).for('update')
    for (const head of await headsOfPersonsLines(tx, assigneeId, row.id)) heads.set(head.requestId, head.teamId)
  }
  if (before.lineSince !== null && row.lineSince === null && before.teamId) {
    for (const head of await headsOfLines(tx, [before.teamId], row.id)) heads.set(head.requestId, head.teamId)
  }
  // Raised in priority it may have come to the head of its own line; put elsewhere, within reach of somebody free.
  const { lineSince, teamId: ownTeam } = row
  const isAnother = before.priority !== row.priority || isElsewhere(before, row)
  if (before.lineSince !== null && lineSince !== null && ownTeam && isAnother) {
    heads.set(row.id, ownTeam)
  }
  for (const [requestId, teamId] of heads) tellLine(draft, { requestId, teamId })
}

/** Who could not be given to anybody for want of a skill does not hold up those behind. */
export async function passOn(draft: Draft, teamId: string): Promise<void> {
  const next = await nextInLine(draft.tx, teamId, draft.row.id)
  if (next) tellLine(draft, next)
}

/** Tells a request that waits in line to try, once this transition is committed. */
export function tellLine({ outbox, row, before }: Draft, { requestId, teamId }: { requestId: string; teamId: string }) {
  outbox.push({
    requestId,
    kind: 'line',
    payload: { type: 'line', teamId, key: `line:${row.id}:${before.seq + 1}:${randomUUID()}` },
  })
}

function isElsewhere(before: RequestRow, after: RequestRow): boolean {
  const { businessUnitId, regionId, siteId } = after
  return before.businessUnitId !== businessUnitId || before.regionId !== regionId || before.siteId !== siteId
}

/** What the request weighs on the person. */
function loadOn(personId: string, { assigneeId, status, priority }: RequestRow): number {
  const counts = assigneeId === personId && isActive(status as RequestStatus)
  return counts ? loadWeight[priority as Priority] : 0
}
