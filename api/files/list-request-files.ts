import { RequestFiles } from '@holdfast/contracts/files/list-request-files.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import { listRequestFiles as listFiles } from '@holdfast/db/files/queries.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { RequestParams } from '../requests/read-request.ts'
import { requireRequest } from '../requests/require-request.ts'
import { presentFile } from './upload-way.ts'

export function listRequestFiles(app: App): void {
  const schema = {
    summary: 'List the files of a request',
    tags: ['files'],
    params: RequestParams,
    response: { 200: RequestFiles },
  }
  const config = { permission: 'message:read', link: true } as const
  app.get('/requests/:requestId/files', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    return app.db.tenant(caller.orgId, async (tx) => {
      requireRequest(caller, 'message:read', await findStanding(tx, requestId))
      const rows = await listFiles(tx, requestId, { withInternal: may(caller, 'note:read') })
      const present = ({ file, internal }: (typeof rows)[number]) => ({
        file: presentFile(file),
        messageId: file.messageId,
        internal,
      })
      return { items: rows.map(present) }
    })
  })
}
