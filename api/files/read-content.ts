import { Readable } from 'node:stream'
import { AppError } from '@holdfast/contracts/errors.ts'
import { type FileRow, findFile } from '@holdfast/db/files/queries.ts'
import type { FastifyReply } from 'fastify'
import type { App } from '../app-type.ts'
import { readRange } from './byte-range.ts'
import { contentHeaders } from './content-headers.ts'
import { type FileLinkScope, type SignedQuery, SignedQuery as SignedQuerySchema } from './file-links.ts'
import { FileParams } from './file-params.ts'
import { noSuchFile } from './require-file.ts'

export function readContent(app: App): void {
  const schema = {
    summary: 'Download a file by its signed address',
    tags: ['files'],
    params: FileParams,
    querystring: SignedQuerySchema,
    produces: ['application/octet-stream'],
  }
  app.get(
    '/files/:fileId/content',
    { schema, config: { permission: 'anyone', embedded: true } },
    async (request, reply) => {
      const file = await openLink(app, request.params.fileId, 'read', request.query)
      const { sizeBytes, storageKey } = file
      const range = readRange(request.headers.range, sizeBytes)
      if (range === 'unsatisfiable') {
        reply.header('content-range', `bytes */${sizeBytes}`)
        throw new AppError('range_unsatisfiable')
      }
      const length = range ? range.last - range.first + 1 : sizeBytes
      reply.headers({ ...contentHeaders(file), 'accept-ranges': 'bytes', 'content-length': String(length) })
      if (range) reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${sizeBytes}`)
      // Not read for nothing; a stream, so that the length above stays.
      if (request.method === 'HEAD') return reply.send(Readable.from([]))
      return stream(app, reply, file, () => app.files.of(file.backend).read(storageKey, range ?? undefined))
    },
  )
}

export function readPreview(app: App): void {
  const schema = {
    summary: 'See a smaller picture of a file by its signed address',
    tags: ['files'],
    params: FileParams,
    querystring: SignedQuerySchema,
    produces: ['image/webp'],
  }
  app.get(
    '/files/:fileId/preview',
    { schema, config: { permission: 'anyone', embedded: true } },
    async (request, reply) => {
      const file = await openLink(app, request.params.fileId, 'preview', request.query)
      const { previewKey, name } = file
      if (previewKey === null) throw noSuchFile()
      reply.headers(contentHeaders({ name: `${name}.webp`, contentType: 'image/webp' }))
      return stream(app, reply, file, () => app.files.of(file.backend).read(previewKey))
    },
  )
}

/** A link outlives neither the file nor the message that it came with. */
async function openLink(app: App, fileId: string, deed: FileLinkScope['deed'], query: SignedQuery): Promise<FileRow> {
  const { orgId } = app.fileLinks.open(fileId, deed, query)
  const found = await app.db.tenant(orgId, (tx) => findFile(tx, fileId))
  if (!found || found.messageDeleted || found.file.state !== 'ready') throw noSuchFile()
  return found.file
}

async function stream(
  app: App,
  reply: FastifyReply,
  { id: fileId }: FileRow,
  open: () => Promise<NodeJS.ReadableStream | null>,
): Promise<FastifyReply> {
  const bytes = await open()
  if (!bytes) {
    app.log.error({ fileId }, 'the bytes of a file are gone')
    for (const name of ['content-length', 'content-range', 'content-disposition']) reply.removeHeader(name)
    throw noSuchFile()
  }
  return reply.send(bytes)
}
