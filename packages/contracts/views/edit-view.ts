import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { viewFields } from './view.ts'

export const EditViewBody = closed(Type.Partial(Type.Object(viewFields)).properties, { minProperties: 1 })
export type EditViewBody = Static<typeof EditViewBody>
