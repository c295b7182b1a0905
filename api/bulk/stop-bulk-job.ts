import { BulkJob } from '@holdfast/contracts/bulk/bulk-job.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { stopBulkJob as stop } from '@holdfast/db/bulk/commands.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { BulkJobParams, readJobIn } from './read-bulk-job.ts'

export function stopBulkJob(app: App): void {
  const schema = {
    summary: 'Stop a change of many requests',
    description: 'What is done stays done; what was not begun is skipped.',
    tags: ['requests'],
    params: BulkJobParams,
    body: NoBody,
    response: { 200: BulkJob },
  }
  app.post('/bulk-jobs/:jobId/stop', { schema, config: { permission: 'request:bulk' } }, async (request) => {
    const { jobId } = request.params
    const job = await app.db.tenant(callerOf(request).orgId, async (tx) => {
      await stop(tx, jobId)
      return readJobIn(tx, jobId)
    })
    if (!job) throw new AppError('not_found', 'There is no such change of many requests')
    return job
  })
}
