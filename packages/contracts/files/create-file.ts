import Type, { type Static } from 'typebox'
import { closed, Instant, nullable, words } from '../schemas.ts'
import { FileSummary } from './file.ts'

/** The most that any organization can allow. */
export const largestFileBytes = 1024 ** 4

/** Such as `image/png`, as the sender believes; what is in it decides. */
export const MediaType = Type.String({
  maxLength: 200,
  pattern: '^[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}(\\s*;.*)?$',
})

/** A file that is about to be uploaded. */
export const CreateFileBody = closed({
  name: words(255),
  sizeBytes: Type.Integer({ minimum: 1, maximum: largestFileBytes }),
  contentType: Type.Optional(MediaType),
  sha256: Type.Optional(
    Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of the whole file in hexadecimal: other bytes are refused',
    }),
  ),
})
export type CreateFileBody = Static<typeof CreateFileBody>

/** A request to be sent with the bytes as its body; `url` is to be resolved against the address of the API. */
export const PresignedUpload = Type.Object({
  url: Type.String(),
  method: Type.Enum(['PUT']),
  headers: Type.Record(Type.String(), Type.String()),
  expiresAt: Instant,
})
export type PresignedUpload = Static<typeof PresignedUpload>

/** How the bytes are sent: in one go, or in parts whose addresses are asked for as they are needed. */
export const UploadWay = Type.Object({
  kind: Type.Enum(['single', 'parts']),
  partSizeBytes: nullable(Type.Integer({ description: 'Of each part but the last' })),
  partCount: Type.Integer(),
  /** Of a single upload. */
  single: nullable(PresignedUpload),
})
export type UploadWay = Static<typeof UploadWay>

export const CreatedFile = Type.Object({
  file: FileSummary,
  upload: nullable(UploadWay),
})
export type CreatedFile = Static<typeof CreatedFile>
