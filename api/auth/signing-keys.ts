import type { Database } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import {
  findSigningKey,
  type NewSigningKey,
  type SigningKeyRow,
  takeSigningKey,
} from '@holdfast/db/system/signing-keys.ts'
import { decrypt, deriveKey, encrypt } from '@holdfast/secrets/secrets.ts'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'

export const algorithm = 'EdDSA'

export interface SigningKey {
  readonly kid: string
  readonly privateKey: CryptoKey | Uint8Array
}

export interface SigningKeys {
  /** The key to sign with; made at the first use, once for all replicas. */
  current(): Promise<SigningKey>
  /** The public key of a token's header, or `null` for one that is not ours. */
  find(kid: string): Promise<CryptoKey | Uint8Array | null>
}

/** Keys are kept in PostgreSQL, their private parts encrypted with the master key. */
export function createSigningKeys(db: Database, masterKey: string): SigningKeys {
  const sealKey = deriveKey(masterKey, 'signing-keys')
  const publicKeys = new Map<string, CryptoKey | Uint8Array>()
  let current: Promise<SigningKey> | undefined
  const load = async (): Promise<SigningKey> => {
    const row = await takeSigningKey(
      db,
      (candidate) => unseal(sealKey, candidate) !== null,
      () => makeKey(sealKey),
    )
    const jwk = unseal(sealKey, row)
    if (!jwk) throw new Error('the signing key cannot be decrypted')
    return { kid: row.kid, privateKey: await importJWK(jwk, algorithm) }
  }
  return {
    current() {
      // A failure is not kept: the next sign-in tries again.
      current ??= load().catch((error) => {
        current = undefined
        throw error
      })
      return current
    },
    async find(kid) {
      const known = publicKeys.get(kid)
      if (known) return known
      const row = await findSigningKey(db, kid)
      if (!row) return null
      const key = await importJWK(row.publicJwk as JWK, algorithm)
      publicKeys.set(kid, key)
      return key
    },
  }
}

/** A key that another master key sealed is left for the replicas that have it. */
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
