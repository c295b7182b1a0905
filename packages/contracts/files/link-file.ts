import Type, { type Static } from 'typebox'
import { Instant, nullable } from '../schemas.ts'

/** Addresses that hold for a few minutes for whoever has them; to be resolved against the address of the API. */
export const FileLink = Type.Object({
  url: Type.String(),
  previewUrl: nullable(Type.String()),
  expiresAt: Instant,
})
export type FileLink = Static<typeof FileLink>
