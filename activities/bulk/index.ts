/** What a change of many requests does: each is asked by the same Update as one alone, as the person who asked. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { finishBulkJob, settleBulkItem } from '@holdfast/db/bulk/commands.ts'
import { type BulkItemRow, findBulkJob, findBulkWork, listBulkItems } from '@holdfast/db/bulk/queries.ts'
import { activityInfo } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import type { ActivityDeps } from '../deps.ts'
import { refuse } from '../failures.ts'
import { changeItem } from './change-item.ts'

export type BulkActivities = ReturnType<typeof createBulkActivities>

export interface BulkTarget {
  readonly orgId: string
  readonly jobId: string
  /** Of the token by which it was asked. */
  readonly scopes?: readonly string[]
}

const sliceSize = 25
// So many requests are asked at a time; more would only wait for the same workers.
const atOnce = 5
// A request that does not answer for minutes must not keep those behind it waiting for ever.
const mostTries = 6

export function createBulkActivities(deps: ActivityDeps) {
  const { db } = deps
  return {
    /**
     * Asks the next requests and notes what became of each. Safe to retry: what is noted is not asked again, and what
     * was asked without a note is asked again by the same Update id.
     * @throws retryable when a request did not answer; the others of the slice are noted all the same
     */
    async changeSlice({ orgId, jobId, scopes }: BulkTarget) {
      const { work, items } = await db.tenant(orgId, async (tx) => ({
        work: await findBulkWork(tx, jobId),
        items: await listBulkItems(tx, { jobId, state: 'waiting', limit: sliceSize }),
      }))
      if (!work) throw refuse('not_found', `bulk job ${jobId} does not exist`)
      if (work.state !== 'running' || items.length === 0) return { isLast: true, settled: 0, total: 0 }
      const isLastTry = activityInfo().attempt >= mostTries
      const settle = async (item: BulkItemRow) => {
        const outcome = await changeItem(deps, { orgId, jobId, work, item, isLastTry, scopes })
        await db.tenant(orgId, (tx) => settleBulkItem(tx, jobId, item.place, outcome))
      }
      const failures = await inTurns(items, settle)
      if (failures.length > 0) throw unanswered(failures)
      const job = await db.tenant(orgId, (tx) => findBulkJob(tx, jobId))
      const { total, waiting } = job?.counts ?? { total: 0, waiting: 0 }
      return { isLast: waiting === 0, settled: total - waiting, total }
    },

    /** Ends the job; what was not asked is skipped. Safe to retry: an ended job stays as it is. */
    async finishBulk({ orgId, jobId }: BulkTarget): Promise<void> {
      await db.tenant(orgId, (tx) => finishBulkJob(tx, jobId))
    },
  }
}

/** @returns what was thrown; one that fails keeps no other from its turn */
async function inTurns(items: readonly BulkItemRow[], work: (item: BulkItemRow) => Promise<void>): Promise<unknown[]> {
  const left = [...items]
  const failures: unknown[] = []
  const run = async () => {
    for (let item = left.shift(); item; item = left.shift()) await work(item).catch((error) => failures.push(error))
  }
  await Promise.all(Array.from({ length: atOnce }, run))
  return failures
}

/** A failure enters the history, where no text of a request may be. */
function unanswered(failures: readonly unknown[]): ApplicationFailure {
  const [first] = failures
  const code = first instanceof AppError ? first.code : 'internal'
  return ApplicationFailure.retryable(`${failures.length} requests did not answer`, code)
}
