import { BulkJob } from '@holdfast/contracts/bulk/bulk-job.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { stopBulkJob as stop } from '@holdfast/db/bulk/commands.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { BulkJobParams, readJobIn, requireJob } from './read-bulk-job.ts'

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
    const caller = callerOf(request)
    return app.db.tenant(caller.orgId, async (tx) => {
      requireJob(await readJobIn(tx, jobId), caller)
      await stop(tx, jobId)
      return requireJob(await readJobIn(tx, jobId), caller)
    })
  })
}
