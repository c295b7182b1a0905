import Type, { type Static } from 'typebox'
import { closed, Instant, nullable } from '../schemas.ts'

/** When a person's photo was changed last: the version to ask `GET /people/:personId/photo` for. */
export const PhotoAt = nullable(
  Type.String({ format: 'date-time', description: 'When the photo was changed last; null without one' }),
)

/** With the version that is there now the answer may be kept for ever; without it a browser asks each time. */
export const ReadPhotoQuery = closed({ at: Type.Optional(Instant) })
export type ReadPhotoQuery = Static<typeof ReadPhotoQuery>

/** What a photo may be sent as; it is kept as WebP, 256 pixels square. */
export const photoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const
export const maxPhotoBytes = 5 * 1024 * 1024

export const PhotoAnswer = Type.Object({ photoAt: PhotoAt })
export type PhotoAnswer = Static<typeof PhotoAnswer>
