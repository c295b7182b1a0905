/** Keys derived from the master key, one for each purpose, and encryption with them. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export type Purpose =
  | 'signing-keys'
  | 'refresh-tokens'
  | 'cursors'
  | 'visitor-addresses'
  | 'stream-tickets'
  | 'file-links'
  | 'unsubscribe'
  | 'second-factors'
  | 'sign-in-codes'
  | 'directories'
  | 'identity-providers'
  | 'effect-secrets'
  | 'payloads'

/** @returns 32 bytes that are the same in every replica with the same master key. */
export function deriveKey(masterKey: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'base64'), 'holdfast', purpose, 32))
}

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM; the answer holds all that decryption needs but the key. */
export function encrypt(key: Buffer, text: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @throws Error when the key is another one, or the text was changed */
export function decrypt(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
}
