/** Roles (features F1): the five built-in ones, and those that an organization makes for itself. */
import Type, { type Static, type TEnum, type TOptional } from 'typebox'
import { Id } from '../ids.ts'
import { type Permission, permissions, type Relation, relationsOf, roles } from '../people/permissions.ts'
import { closed, Instant, nullable, page, words } from '../schemas.ts'
import { bases } from './bases.ts'

export const RoleName = words(100)
export const RoleDescription = Type.String({ maxLength: 1_000 })
export const RoleBase = Type.Enum(bases)

type GrantProperties = Record<Permission, TOptional<TEnum<Relation[]>>>

/** Each permission that is granted, with how far it reaches; one that can only be given as a whole takes `any`. */
export const GrantsMap = closed(
  Object.fromEntries(
    permissions.map((permission) => [permission, Type.Optional(Type.Enum([...relationsOf(permission)]))]),
  ) as GrantProperties,
)
export type GrantsMap = Static<typeof GrantsMap>

export const RoleSummary = Type.Object({
  id: Type.String({ description: 'Of a built-in role its name, such as `technician`' }),
  name: Type.String(),
  description: Type.String(),
  builtIn: Type.Boolean({ description: 'Cannot be edited or deleted' }),
  base: Type.Enum(roles, { description: 'The built-in role that it is based on: it says which pages one gets' }),
  grants: GrantsMap,
  requiresSecondFactor: Type.Boolean(),
  people: Type.Integer({ description: 'How many hold it, the blocked ones included' }),
  /** 0 of a built-in one. */
  version: Type.Integer(),
  updatedAt: nullable(Instant),
})
export type RoleSummary = Static<typeof RoleSummary>

export const RolePage = page(RoleSummary)
export type RolePage = Static<typeof RolePage>

/** What is written of a role. Nobody gives what they do not have, nor further than they have it. */
export const roleFields = {
  name: RoleName,
  description: Type.Optional(RoleDescription),
  base: RoleBase,
  grants: GrantsMap,
  requiresSecondFactor: Type.Optional(Type.Boolean()),
}

export const RoleId = Type.String({ minLength: 1, maxLength: 40, description: 'An id, or the name of a built-in role' })

/** To delete a role that people hold, one says which they get instead. */
export const DeleteRoleQuery = closed({
  moveTo: Type.Optional(
    Type.Union([Id, Type.Enum([...roles])], { description: 'The role that those get who hold it' }),
  ),
})
export type DeleteRoleQuery = Static<typeof DeleteRoleQuery>
