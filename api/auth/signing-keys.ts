import type { Database } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import {
  changeSigningKeys,
  listSigningKeys,
  type NewSigningKey,
  type SigningKeyRow,
} from '@holdfast/db/system/signing-keys.ts'
import { decrypt, deriveKey, encrypt } from '@holdfast/secrets/secrets.ts'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { type KeyAges, planKeys } from './key-plan.ts'

export const algorithm = 'EdDSA'

type Key = CryptoKey | Uint8Array

export interface SigningKey {
  readonly kid: string
  readonly privateKey: Key
}

export interface SigningKeys {
  /** The key to sign with; the next one is made in time, once for all replicas. */
  current(): Promise<SigningKey>
  /** The public key of a token's header, or `null` for one that is not ours. */
  find(kid: string): Promise<Key | null>
  /** The public keys, for whoever checks tokens elsewhere. */
  jwks(): Promise<JWK[]>
}

interface Loaded {
  readonly readAt: number
  readonly current: SigningKey | null
  readonly publicKeys: ReadonlyMap<string, { readonly key: Key; readonly jwk: JWK }>
}

/** An unknown key is looked for at most this often, so that junk costs nothing. */
const retryMs = 1_000

/**
 * Keys are kept in PostgreSQL, their private parts sealed with the master key. A key that another master key sealed is
 * left alone, and is good for nothing here: whoever had that master key could sign with it.
 */
export function createSigningKeys(db: Database, masterKey: string, ages: KeyAges): SigningKeys {
  const sealKey = deriveKey(masterKey, 'signing-keys')
  let loaded: Loaded = { readAt: 0, current: null, publicKeys: new Map() }
  let loading: Promise<Loaded> | undefined

  const read = async (): Promise<Loaded> => {
    const readAt = Date.now()
    let rows = ownOf(await listSigningKeys(db))
    const wanted = planKeys(rows, readAt, ages)
    if (wanted.wantsNew || wanted.retire.length + wanted.remove.length > 0) {
      rows = ownOf(
        await changeSigningKeys(db, async (all) => {
          const { wantsNew, retire, remove } = planKeys(ownOf(all), Date.now(), ages)
          return { make: wantsNew ? await makeKey(sealKey) : null, retire, remove }
        }),
      )
    }
    loaded = await load(rows, readAt)
    return loaded
  }
  const ownOf = (rows: readonly SigningKeyRow[]) => rows.filter((row) => unseal(sealKey, row) !== null)
  const load = async (rows: readonly SigningKeyRow[], readAt: number): Promise<Loaded> => {
    const { currentKid } = planKeys(rows, Date.now(), ages)
    const row = rows.find(({ kid }) => kid === currentKid)
    const jwk = row && unseal(sealKey, row)
    const current = row && jwk ? { kid: row.kid, privateKey: await importJWK(jwk, algorithm) } : null
    const entries = rows.map(async ({ kid, publicJwk }) => {
      const shown = { ...(publicJwk as JWK), kid, alg: algorithm, use: 'sig' }
      return [kid, { key: await importJWK(shown, algorithm), jwk: shown }] as const
    })
    return { readAt, current, publicKeys: new Map(await Promise.all(entries)) }
  }
  /** A failure is not kept: whoever comes next tries again. */
  const fresh = (maxAgeMs: number): Loaded | Promise<Loaded> => {
    if (Date.now() - loaded.readAt < maxAgeMs) return loaded
    loading ??= read().finally(() => {
      loading = undefined
    })
    return loading
  }
  return {
    async current() {
      const { current } = await fresh(ages.readMs)
      if (!current) throw new Error('there is no key to sign with')
      return current
    },
    async find(kid) {
      const known = (await fresh(ages.readMs)).publicKeys.get(kid)
      return (known ?? (await fresh(retryMs)).publicKeys.get(kid))?.key ?? null
    },
    async jwks() {
      return [...(await fresh(ages.readMs)).publicKeys.values()].map(({ jwk }) => jwk)
    },
  }
}

function unseal(sealKey: Buffer, row: SigningKeyRow): JWK | null {
  try {
    return JSON.parse(decrypt(sealKey, row.privateJwk)) as JWK
  } catch {
    return null
  }
}

async function makeKey(sealKey: Buffer): Promise<NewSigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true })
  const privateJwk = encrypt(sealKey, JSON.stringify(await exportJWK(privateKey)))
  return { kid: newId(), publicJwk: await exportJWK(publicKey), privateJwk }
}
