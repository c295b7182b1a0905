/** What belonging to a group elsewhere gives a person here: of a directory, of a provider, of SCIM. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { roles } from '../people/permissions.ts'
import { closed, Named, nullable, words } from '../schemas.ts'

/** No group makes a super admin. */
export const mappableRoles = roles.filter((role) => role !== 'super_admin')

/** As the source names it: a distinguished name, a name, an id. Upper and lower case are the same. */
export const GroupName = words(1_000)

/** Gives at least one thing. A role is a built-in one or one of the organization's own, not both. */
export const GroupMappingBody = closed(
  {
    group: GroupName,
    role: Type.Optional(nullable(Type.Enum(mappableRoles))),
    roleId: Type.Optional(nullable(Id)),
    teamId: Type.Optional(nullable(Id)),
    businessUnitId: Type.Optional(nullable(Id)),
    regionId: Type.Optional(nullable(Id)),
    siteId: Type.Optional(nullable(Id)),
  },
  { minProperties: 2 },
)
export type GroupMappingBody = Static<typeof GroupMappingBody>

/** In their order: the first that fits and names a role decides about it; the same for unit, region and site. */
export const GroupMappingsBody = Type.Array(GroupMappingBody, { maxItems: 500 })
export type GroupMappingsBody = Static<typeof GroupMappingsBody>

export const GroupMapping = Type.Object({
  group: Type.String(),
  role: nullable(Type.Enum(roles, { description: 'A built-in role; null where it is one of your own, or none' })),
  customRole: nullable(Named),
  team: nullable(Named),
  businessUnit: nullable(Named),
  region: nullable(Named),
  site: nullable(Named),
})
export type GroupMapping = Static<typeof GroupMapping>
