import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'

/** What the sender believes to have sent; parts that the store has otherwise are refused. */
export const CompleteFileBody = closed({
  parts: Type.Optional(
    Type.Array(
      closed({ number: Type.Integer({ minimum: 1, maximum: 10_000 }), etag: Type.String({ maxLength: 200 }) }),
      { maxItems: 10_000 },
    ),
  ),
})
export type CompleteFileBody = Static<typeof CompleteFileBody>
