import { deriveKey, encrypt } from '@holdfast/secrets/secrets.ts'
import fp from 'fastify-plugin'
import { type BrowserProofs, createBrowserProofs } from '../auth/browser-proofs.ts'
import type { AppConfig } from '../config.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly signIn: {
      /** Of the hashes of codes, and of what waits for a confirmation. */
      readonly codesKey: Buffer
      /** Of the secrets of authenticator apps. */
      readonly factorsKey: Buffer
      readonly proofs: BrowserProofs
      /** What passkeys of a host are bound to; `null` for a host that is not the desk's. */
      siteOf(host: string): { rpId: string; origin: string } | null
      /** Seals what a mail is to say and nobody else may read; the worker that sends it opens it. */
      sealForMail(secret: Readonly<Record<string, unknown>>): string
    }
  }
}

/** The keys of what people prove themselves by. */
export const signInPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { masterKey, publicUrl } }) => {
    const mailKey = deriveKey(masterKey, 'effect-secrets')
    app.decorate('signIn', {
      codesKey: deriveKey(masterKey, 'sign-in-codes'),
      factorsKey: deriveKey(masterKey, 'second-factors'),
      proofs: createBrowserProofs(publicUrl),
      siteOf(host) {
        const url = new URL(publicUrl)
        const name = host.toLowerCase()
        // Browsers bind no passkey to an address without a name.
        const hasName = !/^[0-9.]+$|^\[/.test(url.hostname)
        if (!hasName || (name !== url.hostname && !name.endsWith(`.${url.hostname}`))) return null
        url.hostname = name
        return { rpId: name, origin: url.origin }
      },
      sealForMail: (secret) => encrypt(mailKey, JSON.stringify(secret)),
    })
  },
  { name: 'sign-in' },
)
