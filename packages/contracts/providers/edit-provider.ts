import Type, { type Static } from 'typebox'
import { GroupMappingsBody } from '../directories/group-mapping.ts'
import { closed, nullable } from '../schemas.ts'
import { ClientId, ClientSecret, Issuer, ProviderName } from './provider.ts'
import { ProviderSettings } from './settings.ts'

/**
 * Settings and mappings are replaced whole. A secret that is left out stays; `null` removes it. Another issuer or client
 * has other names for people, so that whoever was linked is no longer.
 */
export const EditProviderBody = closed(
  {
    name: Type.Optional(ProviderName),
    issuer: Type.Optional(Issuer),
    clientId: Type.Optional(ClientId),
    clientSecret: Type.Optional(nullable(ClientSecret)),
    settings: Type.Optional(ProviderSettings),
    active: Type.Optional(Type.Boolean()),
    mappings: Type.Optional(GroupMappingsBody),
  },
  { minProperties: 1 },
)
export type EditProviderBody = Static<typeof EditProviderBody>
