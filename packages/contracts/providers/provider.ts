/** OpenID Connect providers that people sign in with (features E8), as administrators see them. */
import Type, { type Static } from 'typebox'
import { GroupMapping } from '../directories/group-mapping.ts'
import { Id } from '../ids.ts'
import { Instant, page, words } from '../schemas.ts'
import { ProviderSettings } from './settings.ts'

/** As the button on the sign-in page says it: “Sign in with …”. */
export const ProviderName = words(100)
/** http is for providers on this machine only. */
export const Issuer = Type.String({
  pattern: '^https?://[^\\s?#@]+$',
  maxLength: 500,
  description: 'As the provider writes it, such as https://login.example/realms/acme',
})
export const ClientId = Type.String({ pattern: '^[ -~]+$', maxLength: 500 })
/** Never shown again. */
export const ClientSecret = Type.String({ pattern: '^[ -~]+$', maxLength: 1_000 })

export const ProviderParams = Type.Object({ providerId: Id })

const summary = {
  id: Type.String(),
  name: Type.String(),
  issuer: Type.String(),
  clientId: Type.String(),
  active: Type.Boolean({ description: 'Whether people can sign in with it' }),
  peopleCount: Type.Integer({ description: 'People who can sign in with it' }),
  version: Type.Integer(),
}

export const ProviderSummary = Type.Object(summary)
export type ProviderSummary = Static<typeof ProviderSummary>

export const ProviderPage = page(ProviderSummary)
export type ProviderPage = Static<typeof ProviderPage>

export const Provider = Type.Object({
  ...summary,
  hasClientSecret: Type.Boolean(),
  settings: ProviderSettings,
  mappings: Type.Array(GroupMapping),
  redirectUri: Type.String({ description: 'To be registered at the provider' }),
  signOutUri: Type.String({
    description: 'Where the provider may send people after signing out; to be registered too',
  }),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Provider = Static<typeof Provider>
