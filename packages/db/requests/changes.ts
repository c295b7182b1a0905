import { and, eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { events, refusedChanges } from './schema.ts'

/** What became of a change: the version that it made, or the problem for which it was refused. */
export type ChangeRecord = { readonly version: number | null } | { readonly problem: RecordedProblem }

/** As the relay writes it. */
export interface RecordedProblem {
  readonly code: string
  readonly detail: string
  readonly errors: { path: string; message: string }[]
  readonly [extra: string]: unknown
}

/** @returns `null` while nothing is known of it */
export async function findChange(tx: Tx, requestId: string, changeId: string): Promise<ChangeRecord | null> {
  const [event] = await tx
    .select({ version: events.seq })
    .from(events)
    .where(and(eq(events.requestId, requestId), eq(events.commandId, changeId)))
  if (event) return event
  const [refused] = await tx
    .select({ problem: refusedChanges.problem })
    .from(refusedChanges)
    .where(and(eq(refusedChanges.requestId, requestId), eq(refusedChanges.changeId, changeId)))
  return refused ? { problem: refused.problem as RecordedProblem } : null
}
