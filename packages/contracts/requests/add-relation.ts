import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'
import { relationKinds } from './vocabulary.ts'

/** More than anybody can still look through. */
export const mostRelations = 100

/** Links the request to another, which then shows the same link from its side. */
export const AddRelationBody = closed({
  kind: Type.Enum(relationKinds, { description: 'What this request is to the other one' }),
  requestId: { ...Id, description: 'The other one' },
})
export type AddRelationBody = Static<typeof AddRelationBody>
