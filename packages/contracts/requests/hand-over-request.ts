import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'

/** Gives the request to a team; its strategy finds the person unless one is named. */
export const HandOverRequestBody = closed({ teamId: Id, personId: Type.Optional(Id) })
export type HandOverRequestBody = Static<typeof HandOverRequestBody>
