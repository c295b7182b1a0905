import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'
import { assigneeKinds } from './vocabulary.ts'

/** Makes the person primary unless another part is named. */
export const AssignRequestBody = closed({ personId: Id, kind: Type.Optional(Type.Enum(assigneeKinds)) })
export type AssignRequestBody = Static<typeof AssignRequestBody>
