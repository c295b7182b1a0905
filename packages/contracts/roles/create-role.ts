import type { Static } from 'typebox'
import { closed } from '../schemas.ts'
import { roleFields } from './role.ts'

export const CreateRoleBody = closed(roleFields)
export type CreateRoleBody = Static<typeof CreateRoleBody>
