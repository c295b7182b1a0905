import { AppError } from '@holdfast/contracts/errors.ts'
import { FileLink } from '@holdfast/contracts/files/link-file.ts'
import type { FileRow } from '@holdfast/db/files/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { FileParams } from './file-params.ts'
import { requireFile } from './require-file.ts'

/** Long enough to begin a download, too short to pass on. */
const linkMs = 5 * 60_000

export function linkFile(app: App): void {
  const schema = {
    summary: 'Get an address from which a file can be downloaded for five minutes',
    tags: ['files'],
    params: FileParams,
    response: { 200: FileLink },
  }
  app.get(
    '/files/:fileId/link',
    { schema, config: { permission: 'message:read', link: true } },
    async (request, reply) => {
      const caller = callerOf(request)
      const { fileId } = request.params
      const file = await app.db.tenant(caller.orgId, (tx) => requireFile(tx, caller, fileId))
      requireReady(file)
      const expiresAt = new Date(Date.now() + linkMs)
      const seal = (deed: 'read' | 'preview') =>
        app.fileLinks.seal({ orgId: caller.orgId, fileId, deed, part: 1 }, expiresAt)
      reply.header('cache-control', 'no-store')
      const previewUrl = file.previewKey === null ? null : seal('preview')
      return { url: seal('read'), previewUrl, expiresAt: expiresAt.toISOString() }
    },
  )
}

function requireReady({ state, refusal }: FileRow): void {
  if (state === 'ready') return
  const why: Record<string, string> = {
    uploading: 'It is not uploaded yet',
    checking: 'It is being checked; ask again in a moment',
    refused: `It was refused: ${refusal}`,
  }
  throw new AppError('file_not_ready', why[state], { extra: { state, refusal } })
}
