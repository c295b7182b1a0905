import { type BulkItem, BulkItemPage, BulkJob, ListBulkItemsQuery } from '@holdfast/contracts/bulk/bulk-job.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { isUnbounded } from '@holdfast/contracts/people/rights.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import { type BulkItemRow, findBulkJob, listBulkItems } from '@holdfast/db/bulk/queries.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'
import { presentRefusal } from '../http/present-problem.ts'
import { formatNumber } from '../requests/present-request.ts'

export const BulkJobParams = closed({ jobId: Id })
const permission = 'request:bulk'

export function readBulkJob(app: App): void {
  const schema = {
    summary: 'How a change of many requests goes',
    tags: ['requests'],
    params: BulkJobParams,
    response: { 200: BulkJob },
  }
  app.get('/bulk-jobs/:jobId', { schema, config: { permission } }, async (request) => {
    const caller = callerOf(request)
    const job = await app.db.tenant(caller.orgId, (tx) => readJobIn(tx, request.params.jobId))
    return requireJob(job, caller)
  })
}

export function listBulkResults(app: App): void {
  const schema = {
    summary: 'What became of each of them',
    tags: ['requests'],
    params: BulkJobParams,
    querystring: ListBulkItemsQuery,
    response: { 200: BulkItemPage },
  }
  app.get('/bulk-jobs/:jobId/items', { schema, config: { permission } }, async (request) => {
    const caller = callerOf(request)
    const { jobId } = request.params
    const { state, limit = 50, cursor } = request.query
    const scope = cursorScope(caller, 'bulk-items', { jobId, state })
    const [after] = cursor === undefined ? [] : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      requireJob(await readJobIn(tx, jobId), caller)
      return listBulkItems(tx, {
        jobId,
        reach: requireReach(caller, 'request:read'),
        state,
        after: after === undefined ? undefined : Number(after),
        limit: limit + 1,
      })
    })
    const seal = ({ place }: BulkItemRow) => app.cursors.seal(scope, [String(place)])
    return cutPage(rows, limit, (row) => presentItem(row, caller), seal)
  })
}

/** @returns `null` when the organization has no such job */
export async function readJobIn(tx: Tx, jobId: string): Promise<BulkJob | null> {
  const row = await findBulkJob(tx, jobId)
  if (!row) return null
  const { id, change, state, createdBy, createdByName, createdAt, finishedAt, counts } = row
  return {
    id,
    type: change.type,
    state,
    createdBy: { id: createdBy, name: createdByName ?? '' },
    createdAt: presentTime(createdAt),
    finishedAt: presentInstant(finishedAt),
    counts,
  }
}

function presentItem(
  { place, requestId, number, title, state, problem, doneAt }: BulkItemRow,
  caller: Caller,
): BulkItem {
  return {
    place,
    request: { id: requestId, number: number === null ? null : formatNumber(caller, number), title },
    state,
    problem: problem && presentRefusal(problem, `${requestId}`),
    doneAt: presentInstant(doneAt),
  }
}

/**
 * Who sees a part of the desk sees their own changes only: others may be about what they do not see.
 * @throws AppError `not_found`
 */
export function requireJob(job: BulkJob | null, caller: Caller): BulkJob {
  const isOwn = job?.createdBy.id === caller.personId
  if (job && (isOwn || isUnbounded(requireReach(caller, 'request:read')))) return job
  throw new AppError('not_found', 'There is no such change of many requests')
}
