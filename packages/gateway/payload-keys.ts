/** The keys that payloads of workflows are sealed with: the first seals, each of them opens. */
import { deriveKey } from '@holdfast/secrets/secrets.ts'

export interface PayloadKey {
  /** Stands beside every payload that it sealed. */
  readonly id: string
  /** 32 bytes. */
  readonly key: Buffer
}

/** None at all: payloads are left as they are, which only tests do. */
export type PayloadKeys = readonly PayloadKey[]

/** The id of the key that is derived from the master key; it needs no bytes of its own in the list. */
export const derivedKeyId = 'm1'

const idForm = /^[A-Za-z0-9._-]{1,32}$/

/**
 * Reads `PAYLOAD_KEYS`: `id:base64,…`, 32 bytes each. `m1` alone is the key that is derived from the master key, and the
 * list when there is none.
 * @throws Error that says which of the list is wrong, never what it holds
 */
export function readPayloadKeys({ list, masterKey }: { list: string; masterKey: string }): PayloadKeys {
  const entries = (list.trim() === '' ? derivedKeyId : list).split(',')
  const keys = entries.map((entry, index) => readKey(entry.trim(), index + 1, masterKey))
  const twice = keys.find(({ id }, index) => keys.findIndex((key) => key.id === id) !== index)
  if (twice) throw new Error(`PAYLOAD_KEYS names the key "${twice.id}" twice`)
  return keys
}

function readKey(entry: string, place: number, masterKey: string): PayloadKey {
  const separator = entry.indexOf(':')
  const id = separator < 0 ? entry : entry.slice(0, separator)
  if (separator < 0 && id === derivedKeyId) return { id, key: deriveFrom(masterKey) }
  // What cannot be an id may be a key that was put in its place, so it is not shown.
  if (!idForm.test(id) || separator < 0) {
    throw new Error(`PAYLOAD_KEYS, key ${place}: write id:key, the id of at most 32 letters, digits, dots, dashes`)
  }
  const text = entry.slice(separator + 1)
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32 || key.toString('base64') !== text) {
    throw new Error(`PAYLOAD_KEYS, key "${id}": it is not 32 bytes in base64 (openssl rand -base64 32 makes such)`)
  }
  return { id, key }
}

function deriveFrom(masterKey: string): Buffer {
  if (Buffer.from(masterKey, 'base64').length === 32) return deriveKey(masterKey, 'payloads')
  throw new Error('HOLDFAST_MASTER_KEY is not 32 bytes in base64, and PAYLOAD_KEYS has no other key for payloads')
}
