import Type, { type Static } from 'typebox'
import { nullable } from '../schemas.ts'
import { UploadWay } from './create-file.ts'
import { FileSummary } from './file.ts'

/** How far an upload has come, for whoever goes on with it. `upload` is `null` once it was completed. */
export const UploadProgress = Type.Object({
  file: FileSummary,
  upload: nullable(UploadWay),
  received: Type.Array(Type.Object({ number: Type.Integer(), sizeBytes: Type.Integer(), etag: Type.String() })),
})
export type UploadProgress = Static<typeof UploadProgress>
