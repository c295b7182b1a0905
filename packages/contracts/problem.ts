import Type, { type Static } from 'typebox'

/** How every failure is answered: RFC 9457, `application/problem+json`. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: '`urn:holdfast:problem:<code>`; the code is stable' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.String({ description: 'Names this occurrence, as the log of the server does' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          path: Type.String({ description: 'A JSON pointer into the body, or `query/…`, `params/…`, `headers/…`' }),
          message: Type.String(),
        }),
      ),
    ),
  },
  { additionalProperties: true },
)
export type Problem = Static<typeof Problem>
