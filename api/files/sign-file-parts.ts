import { AppError } from '@holdfast/contracts/errors.ts'
import { SignedFileParts, SignFilePartsBody } from '@holdfast/contracts/files/sign-file-parts.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { FileParams } from './file-params.ts'
import { requireLooseFile } from './require-file.ts'
import { beginParts, pieceOf, signPiece } from './upload-way.ts'

export function signFileParts(app: App): void {
  const schema = {
    summary: 'Learn where parts of a file go',
    tags: ['files'],
    params: FileParams,
    body: SignFilePartsBody,
    response: { 200: SignedFileParts },
  }
  const config = { permission: 'message:write', link: true } as const
  app.post('/files/:fileId/parts', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const row = await app.db.tenant(caller.orgId, (tx) => requireLooseFile(tx, caller, request.params.fileId))
    if (row.state !== 'uploading') throw new AppError('conflict', 'The file is uploaded already')
    if (row.partSizeBytes === null) throw new AppError('conflict', 'The file is uploaded in one go')
    const file = await beginParts(app, row)
    const parts = request.body.partNumbers.map(async (number, index) => {
      const { sizeBytes } = pieceOf(file, number, `/partNumbers/${index}`)
      return { number, sizeBytes, ...(await signPiece(app, file, number)) }
    })
    return { parts: await Promise.all(parts) }
  })
}
