import Type, { type Static } from 'typebox'
import { Problem } from '../problem.ts'
import { nullable } from '../schemas.ts'

/**
 * What became of a change that was answered with 202. `pending` is asked for until it is `done` (the request has reached
 * `version`) or `refused` (for the `problem`).
 */
export const Change = Type.Object({
  id: Type.String(),
  state: Type.Enum(['pending', 'done', 'refused']),
  version: nullable(Type.Integer()),
  problem: nullable(Problem),
})
export type Change = Static<typeof Change>
