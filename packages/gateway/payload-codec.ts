/** Seals what workflows and activities are given and return, so that Temporal's database holds nothing to be read. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { type Payload, type PayloadCodec, ValueError } from '@temporalio/common'
import proto from '@temporalio/proto'
import type { PayloadKeys } from './payload-keys.ts'

const { Payload: PayloadMessage } = proto.temporal.api.common.v1

/** What `metadata.encoding` of a sealed payload says. */
export const sealedEncoding = 'binary/encrypted'
const keyIdField = 'encryption-key-id'

const ivBytes = 12
const tagBytes = 16

interface ReadyKey {
  readonly id: string
  readonly key: KeyObject
  /** What is authenticated besides the payload. */
  readonly boundTo: Buffer
}

/** A payload names a key that this process does not have. */
export class PayloadKeyMissingError extends ValueError {
  readonly keyId: string

  constructor(keyId: string, held: readonly string[]) {
    const holds = held.map((id) => `"${id}"`).join(', ') || 'none'
    super(`the payload was sealed with the key "${keyId}", of which PAYLOAD_KEYS knows nothing (it has ${holds})`)
    this.keyId = keyId
  }
}

/** A sealed payload was changed, or it is of another namespace. */
export class PayloadBrokenError extends ValueError {
  constructor(keyId: string, cause: unknown) {
    super(`the payload does not open with the key "${keyId}": it was changed, or is of another namespace`, cause)
  }
}

/**
 * AES-256-GCM over the whole payload. Its key's id and the namespace are authenticated with it: what was sealed in one
 * namespace opens in no other. What is not sealed is passed as it is, as histories from before are.
 */
export class SealingCodec implements PayloadCodec {
  readonly #keys: ReadonlyMap<string, ReadyKey>
  readonly #first: ReadyKey

  /** @param keys at least one; the first seals */
  constructor(keys: PayloadKeys, namespace: string) {
    const ready = keys.map(
      ({ id, key }): ReadyKey => ({
        id,
        // Four times as fast as the bytes themselves.
        key: createSecretKey(key),
        boundTo: Buffer.from(`holdfast payload 1\n${id}\n${namespace}`),
      }),
    )
    const [first] = ready
    if (!first) throw new ValueError('there is no key to seal payloads with')
    this.#first = first
    this.#keys = new Map(ready.map((key) => [key.id, key]))
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.seal(payload))
  }

  /** @throws PayloadKeyMissingError @throws PayloadBrokenError */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.open(payload))
  }

  seal(payload: Payload): Payload {
    const { id, key, boundTo } = this.#first
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo)
    const sealed = Buffer.concat([iv, cipher.update(PayloadMessage.encode(payload).finish()), cipher.final()])
    const metadata = { encoding: Buffer.from(sealedEncoding), [keyIdField]: Buffer.from(id) }
    return { metadata, data: Buffer.concat([sealed, cipher.getAuthTag()]) }
  }

  open(payload: Payload): Payload {
    const id = keyIdOf(payload)
    if (id === null) return payload
    const found = this.#keys.get(id)
    if (!found) throw new PayloadKeyMissingError(id, [...this.#keys.keys()])
    try {
      return PayloadMessage.decode(decrypt(found, Buffer.from(payload.data ?? [])))
    } catch (error) {
      throw new PayloadBrokenError(id, error)
    }
  }
}

function decrypt({ key, boundTo }: ReadyKey, bytes: Buffer): Buffer {
  const iv = bytes.subarray(0, ivBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(boundTo)
  decipher.setAuthTag(bytes.subarray(Math.max(bytes.length - tagBytes, ivBytes)))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()])
}

/** @returns the id of the key that a payload was sealed with; `null`: it is not sealed */
export function keyIdOf({ metadata }: Payload): string | null {
  return textOf(metadata?.['encoding']) === sealedEncoding ? textOf(metadata?.[keyIdField]) : null
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString('utf8') : ''
}
