/** Asks the API for a change of one request, or of many at once, and says what became of each. */
import type { BulkChange } from '@holdfast/contracts/bulk/bulk-change.ts'
import type { BulkJob } from '@holdfast/contracts/bulk/bulk-job.ts'
import i18next from 'i18next'
import { api, keyed, unwrap } from '../../../lib/api/client.ts'
import { ProblemError } from '../../../lib/api/problem-error.ts'
import type { Step } from './deeds.ts'

/** What became of a request; `null` is that it was carried out. */
export type Outcome = unknown | null

export interface Progress {
  readonly jobId: string
  readonly total: number
  readonly finished: number
  readonly failed: number
}

export interface Reporting {
  onOutcome(id: string, outcome: Outcome): void
  onProgress(progress: Progress | null): void
}

/** One by itself is asked for directly: its answer comes at once. */
export async function carryOut(step: Step, reporting: Reporting): Promise<void> {
  const [id] = step.ids
  if (id === undefined) return
  const isAlone = step.ids.length === 1 && step.change.type !== 'edit'
  try {
    if (isAlone) await changeOne(id, step.change)
    else return await changeMany(step, reporting)
    reporting.onOutcome(id, null)
  } catch (error) {
    for (const one of step.ids) reporting.onOutcome(one, error)
  }
}

async function changeOne(requestId: string, change: BulkChange): Promise<void> {
  const answer = await ask(requestId, change)
  // Nobody answered in time: it is done all the same, or refused, a little later.
  if ('state' in answer && answer.state === 'pending') await awaitChange(requestId, answer.id)
}

function ask(requestId: string, { type, ...body }: BulkChange): Promise<object & { id: string }> {
  const params = { path: { requestId }, header: keyed() }
  switch (type) {
    case 'take':
      return unwrap(api.POST('/api/v1/requests/{requestId}/take', { params, body: null }))
    case 'assign':
      return unwrap(api.POST('/api/v1/requests/{requestId}/assign', { params, body: body as Bodies['assign'] }))
    case 'unassign':
      return unwrap(api.POST('/api/v1/requests/{requestId}/unassign', { params, body: body as Bodies['unassign'] }))
    case 'hand_over':
      return unwrap(api.POST('/api/v1/requests/{requestId}/hand-over', { params, body: body as Bodies['hand_over'] }))
    case 'wait':
      return unwrap(api.POST('/api/v1/requests/{requestId}/wait', { params, body: body as Bodies['wait'] }))
    case 'resume':
      return unwrap(api.POST('/api/v1/requests/{requestId}/resume', { params, body: null }))
    case 'resolve':
      return unwrap(api.POST('/api/v1/requests/{requestId}/resolve', { params, body: body as Bodies['resolve'] }))
    default:
      throw new Error(`${type} is asked for many at once`)
  }
}

type Bodies = { [Type in BulkChange['type']]: Omit<Extract<BulkChange, { type: Type }>, 'type'> }

const pollMs = [250, 500, 1_000, 2_000]
const pause = (round: number) =>
  new Promise((resolve) => setTimeout(resolve, pollMs[Math.min(round, pollMs.length - 1)]))

async function awaitChange(requestId: string, changeId: string): Promise<void> {
  for (let round = 0; ; round += 1) {
    await pause(round)
    const params = { path: { requestId, changeId } }
    const { state, problem } = await unwrap(api.GET('/api/v1/requests/{requestId}/changes/{changeId}', { params }))
    if (state === 'done') return
    if (state === 'refused') throw new ProblemError(problem?.status ?? 409, { ...problem })
  }
}

async function changeMany({ ids, change }: Step, { onOutcome, onProgress }: Reporting): Promise<void> {
  const body = { requestIds: [...ids], change }
  let job: BulkJob = await unwrap(api.POST('/api/v1/requests/bulk', { params: { header: keyed() }, body }))
  const params = { path: { jobId: job.id } }
  for (let round = 0; job.state === 'running' || job.state === 'stopping'; round += 1) {
    const { total, waiting, failed } = job.counts
    if (ids.length > 1) onProgress({ jobId: job.id, total, finished: total - waiting, failed })
    await pause(Math.min(round, 2))
    job = await unwrap(api.GET('/api/v1/bulk-jobs/{jobId}', { params }))
  }
  onProgress(null)
  const failures = new Map<string, unknown>()
  if (job.counts.failed > 0) for (const [id, error] of await readItems(job.id, 'failed')) failures.set(id, error)
  if (job.counts.skipped > 0) for (const [id, error] of await readItems(job.id, 'skipped')) failures.set(id, error)
  for (const id of ids) onOutcome(id, failures.get(id) ?? null)
}

/** Ends a change of many after those that are under way. */
export async function stopJob(jobId: string): Promise<void> {
  await unwrap(api.POST('/api/v1/bulk-jobs/{jobId}/stop', { params: { path: { jobId } }, body: null }))
}

async function readItems(jobId: string, state: 'failed' | 'skipped'): Promise<[id: string, error: unknown][]> {
  const found: [string, unknown][] = []
  for (let cursor: string | undefined; ; ) {
    const params = { path: { jobId }, query: { state, limit: 100, ...(cursor && { cursor }) } }
    const page = await unwrap(api.GET('/api/v1/bulk-jobs/{jobId}/items', { params }))
    for (const { request, problem } of page.items) {
      found.push([
        request.id,
        new ProblemError(problem?.status ?? 409, problem ? { ...problem } : { title: i18next.t('queue:bulk.skipped') }),
      ])
    }
    if (page.nextCursor === null) return found
    cursor = page.nextCursor
  }
}
