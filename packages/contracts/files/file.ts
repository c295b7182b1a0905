/** A file of a request as people see it (features A10). Its bytes come by a signed link that expires. */
import Type, { type Static } from 'typebox'
import { Instant, nullable } from '../schemas.ts'

/** `uploading` until it is committed; `checking` while its type, checksum and safety are looked at; then one of the rest. */
export const fileStates = ['uploading', 'checking', 'ready', 'refused', 'deleted'] as const
export type FileState = (typeof fileStates)[number]

export const FileSummary = Type.Object({
  id: Type.String(),
  name: Type.String(),
  sizeBytes: Type.Integer(),
  contentType: nullable(Type.String({ description: 'As found in its content; `null` until it was looked at' })),
  state: Type.Enum(fileStates),
  refusal: nullable(Type.String({ description: 'Why it was refused, such as type_mismatch or infected' })),
  width: nullable(Type.Integer({ description: 'Pixels, of a picture' })),
  height: nullable(Type.Integer({ description: 'Pixels, of a picture' })),
  hasPreview: Type.Boolean(),
  createdAt: Instant,
})
export type FileSummary = Static<typeof FileSummary>
