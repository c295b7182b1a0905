import { FileSummary } from '@holdfast/contracts/files/file.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { FileParams } from './file-params.ts'
import { requireFile } from './require-file.ts'
import { presentFile } from './upload-way.ts'

export function readFile(app: App): void {
  const schema = {
    summary: 'Read what is known of a file',
    tags: ['files'],
    params: FileParams,
    response: { 200: FileSummary },
  }
  app.get('/files/:fileId', { schema, config: { permission: 'message:read', link: true } }, async (request) => {
    const caller = callerOf(request)
    return app.db.tenant(caller.orgId, async (tx) => presentFile(await requireFile(tx, caller, request.params.fileId)))
  })
}
