import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { roleFields } from './role.ts'

/** `grants` replaces all of them. */
export const EditRoleBody = closed(
  {
    name: Type.Optional(roleFields.name),
    description: roleFields.description,
    base: Type.Optional(roleFields.base),
    grants: Type.Optional(roleFields.grants),
    requiresSecondFactor: roleFields.requiresSecondFactor,
  },
  { minProperties: 1 },
)
export type EditRoleBody = Static<typeof EditRoleBody>
