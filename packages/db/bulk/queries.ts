import type { BulkChange } from '@holdfast/contracts/bulk/bulk-change.ts'
import type { BulkItem, BulkJob } from '@holdfast/contracts/bulk/bulk-job.ts'
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { type RightsColumn, rightsColumn } from '../people/rights.ts'
import { reachCondition } from '../requests/reach-condition.ts'

export interface BulkJobRow {
  readonly id: string
  readonly change: BulkChange
  readonly state: BulkJob['state']
  readonly createdBy: string
  readonly createdByName: string | null
  readonly createdAt: string
  readonly finishedAt: string | null
  readonly counts: BulkJob['counts']
}

/** @returns `null` when the organization has no such job */
export async function findBulkJob(tx: Tx, jobId: string): Promise<BulkJobRow | null> {
  const { rows } = await tx.execute<BulkJobRow & Record<string, unknown>>(sql`
    SELECT j.id, j.change, j.state, j.created_by AS "createdBy", p.name AS "createdByName",
      j.created_at AS "createdAt", j.finished_at AS "finishedAt",
      (SELECT jsonb_build_object('total', j.total,
          'waiting', count(*) FILTER (WHERE i.state = 'waiting'), 'done', count(*) FILTER (WHERE i.state = 'done'),
          'failed', count(*) FILTER (WHERE i.state = 'failed'), 'skipped', count(*) FILTER (WHERE i.state = 'skipped'))
        FROM bulk_items i WHERE i.job_id = j.id) AS counts
    FROM bulk_jobs j LEFT JOIN people p ON p.id = j.created_by WHERE j.id = ${jobId}::uuid`)
  return rows[0] ?? null
}

export interface BulkItemRow {
  readonly place: number
  readonly requestId: string
  readonly number: number | null
  readonly title: string | null
  readonly state: BulkItem['state']
  readonly problem: { code: string; detail?: string; errors?: []; [extra: string]: unknown } | null
  readonly doneAt: string | null
}

export interface BulkItemListing {
  readonly jobId: string
  /** What whoever asks may see: of the others there is neither number nor title. Everything unless given. */
  readonly reach?: Reach
  readonly state?: BulkItem['state'] | undefined
  /** The last place of the page before. */
  readonly after?: number | undefined
  readonly limit: number
}

export async function listBulkItems(tx: Tx, listing: BulkItemListing): Promise<BulkItemRow[]> {
  const { jobId, state, after, limit, reach } = listing
  const reached = reach ? await reachCondition(tx, reach, 'r') : null
  const wanted = state === undefined ? sql`` : sql`AND i.state = ${state}`
  const { rows } = await tx.execute<BulkItemRow & Record<string, unknown>>(sql`
    SELECT i.place, i.request_id AS "requestId", r.number, r.title, i.state, i.problem, i.done_at AS "doneAt"
    FROM bulk_items i LEFT JOIN requests r ON r.id = i.request_id ${reached ? sql`AND ${reached}` : sql``}
    WHERE i.job_id = ${jobId}::uuid AND i.place > ${after ?? -1} ${wanted} ORDER BY i.place LIMIT ${limit}`)
  return rows
}

/** A job as its activity needs it. */
export interface BulkWork {
  readonly change: BulkChange
  readonly state: BulkJob['state']
  readonly personId: string
  /** `null` for somebody who is blocked by now. */
  readonly rights: RightsColumn | null
  readonly namespace: string
}

export async function findBulkWork(tx: Tx, jobId: string): Promise<BulkWork | null> {
  const { rows } = await tx.execute<BulkWork & Record<string, unknown>>(sql`
    SELECT j.change, j.state, j.created_by AS "personId", CASE WHEN p.blocked_at IS NULL THEN ${rightsColumn('p')} END AS rights,
      o.temporal_namespace AS namespace
    FROM bulk_jobs j JOIN organizations o ON o.id = j.org_id LEFT JOIN people p ON p.id = j.created_by
    WHERE j.id = ${jobId}::uuid`)
  return rows[0] ?? null
}
