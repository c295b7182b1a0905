/** SCIM as administrators set it up: the address, and what its groups mean here. */
import Type, { type Static } from 'typebox'
import { GroupMapping, GroupMappingsBody } from '../directories/group-mapping.ts'
import { closed } from '../schemas.ts'

export const ScimSettings = Type.Object({
  baseUrl: Type.String({ description: 'What the client is given, with an API token that has `scim:manage`' }),
  peopleCount: Type.Integer({ description: 'People whom SCIM keeps' }),
  groups: Type.Array(Type.Object({ id: Type.String(), displayName: Type.String(), memberCount: Type.Integer() }), {
    description: 'Groups that the client has sent; the first 500 by name',
  }),
  mappings: Type.Array(GroupMapping),
  version: Type.Integer({ description: 'Of the mappings' }),
})
export type ScimSettings = Static<typeof ScimSettings>

/** A group is named by its display name, or by the client’s own id of it. What is new takes effect at once. */
export const PutScimMappingsBody = closed({ mappings: GroupMappingsBody })
export type PutScimMappingsBody = Static<typeof PutScimMappingsBody>
