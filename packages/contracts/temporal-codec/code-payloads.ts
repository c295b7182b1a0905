/** What a codec server of Temporal is asked for, in the form that the Temporal UI and `temporal --codec-endpoint` speak. */
import Type, { type Static } from 'typebox'
import { closed, nullable } from '../schemas.ts'

const Base64 = Type.String({ description: 'Base64' })

/** One payload as JSON: the bytes of its data, and of each of its metadata, in base64. */
export const CodecPayload = closed({
  metadata: Type.Optional(nullable(Type.Record(Type.String(), Base64))),
  data: Type.Optional(nullable(Base64)),
  externalPayloads: Type.Optional(
    Type.Array(closed({ sizeBytes: Type.Optional(Type.String()) }), {
      maxItems: 0,
      description: 'The desk keeps no payload outside Temporal',
    }),
  ),
})
export type CodecPayload = Static<typeof CodecPayload>

export const CodePayloadsBody = closed({ payloads: Type.Array(CodecPayload, { maxItems: 1_000 }) })

/** Which namespace the payloads are of; the Temporal UI says it by itself. */
export const CodecHeaders = Type.Object({
  'x-namespace': Type.String({ minLength: 1, maxLength: 255, description: 'The namespace that the payloads are of' }),
})

/** What the Temporal UI asks besides, of codecs that keep payloads elsewhere. */
export const CodecQuery = closed({ preserveStorageRefs: Type.Optional(Type.Boolean()) })

export const CodedPayloads = Type.Object({
  payloads: Type.Array(Type.Object({ metadata: Type.Record(Type.String(), Base64), data: Base64 })),
})
export type CodedPayloads = Static<typeof CodedPayloads>
