import type { BulkChange } from '@holdfast/contracts/bulk/bulk-change.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { outbox } from '../requests/schema.ts'
import { bulkItems, bulkJobs } from './schema.ts'

export interface NewBulkJob {
  readonly id: string
  readonly orgId: string
  readonly createdBy: string
  /** Of the token by which it was asked: it is done with no more than these. `null`: by the person. */
  readonly scopes: readonly string[] | null
  readonly change: BulkChange
  readonly requestIds: readonly string[]
}

/** Writes the job with its items; the relay starts its workflow. */
export async function insertBulkJob(tx: Tx, { requestIds, scopes, ...job }: NewBulkJob): Promise<void> {
  const { id: jobId, orgId } = job
  await tx.insert(bulkJobs).values({ ...job, total: requestIds.length })
  await tx.insert(bulkItems).values(requestIds.map((requestId, place) => ({ orgId, jobId, place, requestId })))
  const payload = { jobId, ...(scopes && { scopes: scopes.join(' ') }) }
  await tx.insert(outbox).values({ orgId, kind: 'bulk', payload })
}

/** Asks a running job to leave what it has not begun. @returns whether there is such a job */
export async function stopBulkJob(tx: Tx, jobId: string): Promise<boolean> {
  const state = sql`CASE state WHEN 'running' THEN 'stopping' ELSE state END`
  const written = await tx.update(bulkJobs).set({ state }).where(eq(bulkJobs.id, jobId))
  return written.rowCount === 1
}

export type BulkOutcome = { readonly state: 'done' } | { readonly state: 'failed'; readonly problem: unknown }

/** Notes what became of one; what is noted already stays. */
export async function settleBulkItem(tx: Tx, jobId: string, place: number, outcome: BulkOutcome): Promise<void> {
  const { state } = outcome
  const problem = outcome.state === 'failed' ? outcome.problem : null
  const open = and(eq(bulkItems.jobId, jobId), eq(bulkItems.place, place), eq(bulkItems.state, 'waiting'))
  await tx.update(bulkItems).set({ state, problem, doneAt: sql`now()` }).where(open)
}

/** Ends the job once; whatever was not begun by then is skipped. */
export async function finishBulkJob(tx: Tx, jobId: string): Promise<void> {
  const open = and(eq(bulkItems.jobId, jobId), eq(bulkItems.state, 'waiting'))
  const left = await tx.update(bulkItems).set({ state: 'skipped', doneAt: sql`now()` }).where(open)
  const state = (left.rowCount ?? 0) > 0 ? 'stopped' : 'done'
  const running = and(eq(bulkJobs.id, jobId), inArray(bulkJobs.state, ['running', 'stopping']))
  await tx.update(bulkJobs).set({ state, finishedAt: sql`now()` }).where(running)
}
