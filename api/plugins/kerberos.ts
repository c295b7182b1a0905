import { createHash } from 'node:crypto'
import { decrypt, deriveKey } from '@holdfast/secrets/secrets.ts'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import type { AppConfig } from '../config.ts'
import { isKerberosBuilt } from '../kerberos/is-built.ts'
import { KerberosVerifier } from '../kerberos/verifier.ts'

/** What tickets of one directory are checked against. */
export interface TicketKeys {
  readonly directoryId: string
  readonly realm: string
  readonly keytab: Buffer
}

export interface Kerberos {
  /** Whether the optional package `kerberos` could be built where this was installed. */
  readonly isBuilt: boolean
  /** Opens a secret of a directory. */
  unseal(sealed: string): string
  /** @returns the one for these keys, which lives on for as long as tickets come */
  verifierOf(keys: TicketKeys): KerberosVerifier
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly kerberos: Kerberos
  }
}

/** Each is a process of some 50 MB. */
const mostVerifiers = 20
const idleMs = 300_000

/** Windows single sign-on: one process for each keytab that is in use. */
export const kerberosPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const packageName = config.kerberosPackage ?? 'kerberos'
    const verifiers = new LRUCache<string, KerberosVerifier>({
      max: mostVerifiers,
      ttl: idleMs,
      updateAgeOnGet: true,
      ttlAutopurge: true,
      dispose: (verifier) => verifier.close(),
    })
    const key = deriveKey(config.masterKey, 'directories')
    app.decorate('kerberos', {
      unseal: (sealed) => decrypt(key, sealed),
      isBuilt: isKerberosBuilt(packageName),
      verifierOf({ directoryId, realm, keytab }) {
        const name = `${directoryId} ${realm} ${createHash('sha256').update(keytab).digest('hex')}`
        const known = verifiers.get(name)
        if (known) return known
        const verifier = new KerberosVerifier({ keytab, realm, packageName })
        verifiers.set(name, verifier)
        return verifier
      },
    })
    app.addHook('onClose', async () => verifiers.clear())
  },
  { name: 'kerberos' },
)
