/**
 * The token of "no more mails": whoever holds it may only silence, for this person. It names its tenant, so that it
 * needs no sign-in, and is signed, so that nobody can make one for somebody else. It never expires: so must it be.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '@holdfast/secrets/secrets.ts'

export interface Unsubscription {
  readonly orgId: string
  readonly personId: string
  /** Silences this request; `null` for all mails of the kinds in the mail that it came with. */
  readonly requestId: string | null
  /** The email that it came with. */
  readonly effectId: string
}

const macBytes = 16
const idBytes = 16
const noRequest = '00000000-0000-0000-0000-000000000000'

/** @param masterKey 32 bytes in base64; the same in the worker, which signs, and the API, which reads */
export function unsubscribeKey(masterKey: string): Buffer {
  return deriveKey(masterKey, 'unsubscribe')
}

export function signUnsubscription(key: Buffer, { orgId, personId, requestId, effectId }: Unsubscription): string {
  const ids = [orgId, personId, requestId ?? noRequest, effectId]
  const text = Buffer.concat(ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')))
  return Buffer.concat([mac(key, text), text]).toString('base64url')
}

/** @returns `null` for what was not signed with this key */
export function readUnsubscription(key: Buffer, token: string): Unsubscription | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== macBytes + 4 * idBytes) return null
  const text = bytes.subarray(macBytes)
  if (!timingSafeEqual(bytes.subarray(0, macBytes), mac(key, text))) return null
  const [orgId = '', personId = '', requestId = '', effectId = ''] = [0, 1, 2, 3].map((index) =>
    toId(text.subarray(index * idBytes, (index + 1) * idBytes)),
  )
  return { orgId, personId, requestId: requestId === noRequest ? null : requestId, effectId }
}

function mac(key: Buffer, text: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest().subarray(0, macBytes)
}

function toId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
