import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { viewFields } from './view.ts'

const { name, ...rest } = viewFields

/** One's own unless it is shared. */
export const CreateViewBody = closed({ name, ...Type.Partial(Type.Object(rest)).properties })
export type CreateViewBody = Static<typeof CreateViewBody>
