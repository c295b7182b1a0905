import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { PresignedUpload } from './create-file.ts'

/** Which parts are to be sent next, counted from 1. */
export const SignFilePartsBody = closed({
  partNumbers: Type.Array(Type.Integer({ minimum: 1, maximum: 10_000 }), { minItems: 1, maxItems: 100 }),
})
export type SignFilePartsBody = Static<typeof SignFilePartsBody>

export const SignedFileParts = Type.Object({
  parts: Type.Array(Type.Object({ number: Type.Integer(), sizeBytes: Type.Integer(), ...PresignedUpload.properties })),
})
export type SignedFileParts = Static<typeof SignedFileParts>
