import { deriveKey, encrypt } from '@holdfast/secrets/secrets.ts'
import fp from 'fastify-plugin'
import { createRelyingParties, type RelyingParties } from '../auth/providers/relying-parties.ts'
import type { AppConfig } from '../config.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly providers: RelyingParties & {
      /** Seals a client secret, or what is kept of somebody on the way to a provider. */
      seal(text: string): string
      /** Whether the desk is reached by https. */
      readonly isSecure: boolean
    }
  }
}

/** The desk as a client of OpenID Connect providers. */
export const providersPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { masterKey, publicUrl } }) => {
    const key = deriveKey(masterKey, 'identity-providers')
    const parties = createRelyingParties({ key, fetch: app.fetchOutside })
    const isSecure = publicUrl.startsWith('https:')
    app.decorate('providers', { ...parties, isSecure, seal: (text) => encrypt(key, text) })
  },
  { name: 'providers', dependencies: ['outbound'] },
)
