import Type from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'
import { relationKinds } from './vocabulary.ts'

/** A link as it is seen from the request; from the other side it is the same one. */
export const RelationParams = closed({ requestId: Id, kind: Type.Enum(relationKinds), otherId: Id })
