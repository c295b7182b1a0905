import Type, { type Static } from 'typebox'
import { GroupMappingsBody } from '../directories/group-mapping.ts'
import { closed, nullable } from '../schemas.ts'
import { ClientId, ClientSecret, Issuer, ProviderName } from './provider.ts'
import { ProviderSettings } from './settings.ts'

/** Without a secret it is a public client, held by PKCE alone. Nobody maps a group to what they may not give themselves. */
export const CreateProviderBody = closed({
  name: ProviderName,
  issuer: Issuer,
  clientId: ClientId,
  clientSecret: Type.Optional(nullable(ClientSecret)),
  settings: ProviderSettings,
  active: Type.Optional(Type.Boolean()),
  mappings: Type.Optional(GroupMappingsBody),
})
export type CreateProviderBody = Static<typeof CreateProviderBody>
