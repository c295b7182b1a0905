/** Files that are still being looked at, for whoever sees to it that they get through (features A10). */
import Type, { type Static } from 'typebox'
import { Cursor, closed, Instant, Limit, nullable, page, words } from '../schemas.ts'

export const fileScans = ['none', 'pending', 'clean', 'infected'] as const

export const HeldFile = Type.Object({
  id: Type.String(),
  requestId: nullable(Type.String({ description: '`null` while it was not sent' })),
  requestNumber: nullable(Type.String({ description: 'Such as HF-1042' })),
  name: Type.String(),
  sizeBytes: Type.Integer(),
  state: Type.Literal('checking'),
  scan: Type.Enum(fileScans, {
    description: '`pending`: it waits for the virus scanner; `none`: nobody promised a scan',
  }),
  uploadedAt: nullable(Instant),
})
export type HeldFile = Static<typeof HeldFile>

/** The longest held first. */
export const ListHeldFilesQuery = closed({
  q: Type.Optional({ ...words(200), description: 'In the name' }),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export const HeldFilePage = page(HeldFile)
