import { type BulkChange, bulkPermissions, ChangeRequestsBody } from '@holdfast/contracts/bulk/bulk-change.ts'
import { BulkJob } from '@holdfast/contracts/bulk/bulk-job.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { reachOf } from '@holdfast/contracts/people/rights.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertBulkJob } from '@holdfast/db/bulk/commands.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { readFuture } from '../http/read-instant.ts'
import { readJobIn } from './read-bulk-job.ts'

export function changeRequests(app: App): void {
  const schema = {
    summary: 'Change many requests at once',
    description:
      'Each is asked as one alone would be, with the same mandatory fields, and has a result of its own: one that ' +
      'refuses holds up no other.',
    tags: ['requests'],
    headers: IdempotencyHeaders,
    body: ChangeRequestsBody,
    response: { 201: BulkJob },
  }
  app.post('/requests/bulk', { schema, config: { permission: 'request:bulk' } }, async (request, reply) => {
    const { requestIds } = request.body
    const change = accept(callerOf(request), request.body.change)
    return createOnce<BulkJob>(app, request, reply, {
      operation: 'change-requests',
      async insert({ tx, caller: { orgId, personId, token }, audit }, id) {
        const scopes = token?.scopes ?? null
        await insertBulkJob(tx, { id, orgId, createdBy: personId, scopes, change, requestIds })
        const after = { change: change.type, requests: requestIds.length }
        await audit({ action: 'requests.changed_in_bulk', targetKind: 'bulk_job', targetId: id, after })
      },
      find: ({ tx }, id) => readJobIn(tx, id),
      location: ({ id }) => `/bulk-jobs/${id}`,
    })
  })
}

/** What is wrong with the change itself is said at once, not once for each request. */
function accept(caller: Caller, change: BulkChange): BulkChange {
  const permission = bulkPermissions[change.type]
  if (reachOf(caller, permission) === null) throw new AppError('forbidden', `This needs the permission ${permission}`)
  if (change.type !== 'wait' || change.until === undefined) return change
  return { ...change, until: readFuture('/change/until', change.until) }
}
