import { Readable } from 'node:stream'
import { AppError } from '@holdfast/contracts/errors.ts'
import { findFile } from '@holdfast/db/files/queries.ts'
import { wrongLength } from '@holdfast/files/unavailable.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { SignedQuery } from './file-links.ts'
import { FileParams } from './file-params.ts'
import { noSuchFile } from './require-file.ts'
import { pieceOf } from './upload-way.ts'

export function writeContent(app: App): void {
  // Bytes are bytes, whatever they call themselves: they go to the store as they come, and are never held in memory.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  const schema = {
    summary: 'Upload bytes by a signed address',
    description: 'For stores that browsers do not reach by themselves.',
    tags: ['files'],
    params: FileParams,
    querystring: SignedQuery,
    response: { 204: Type.Null() },
  }
  app.put(
    '/files/:fileId/content',
    { schema, config: { permission: 'anyone', embedded: true } },
    async (request, reply) => {
      const { orgId, fileId, part } = app.fileLinks.open(request.params.fileId, 'upload', request.query)
      const found = await app.db.tenant(orgId, (tx) => findFile(tx, fileId))
      if (!found) throw noSuchFile()
      const { file } = found
      if (file.state !== 'uploading') throw new AppError('conflict', 'The file is uploaded already')
      const piece = pieceOf(file, part)
      const announced = request.headers['content-length']
      if (announced !== undefined && Number(announced) !== piece.sizeBytes) throw wrongLength(piece.sizeBytes)
      const bytes = (request.body as Readable | null | undefined) ?? Readable.from([])
      const { etag } = await app.files.of(file.backend).receive(piece, bytes)
      return reply.code(204).header('etag', `"${etag}"`).send(null)
    },
  )
}
