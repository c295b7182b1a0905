import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A refresh token, taken apart. */
export interface RefreshToken {
  readonly orgId: string
  readonly sessionId: string
  readonly secret: Buffer
}

const idBytes = 16
const secretBytes = 32

/** Opaque to whoever carries it: organization, session and secret. */
export function formatRefreshToken({ orgId, sessionId, secret }: RefreshToken): string {
  const ids = [orgId, sessionId].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'))
  return Buffer.concat([...ids, secret]).toString('base64url')
}

/** @returns `null` for what is no refresh token */
export function parseRefreshToken(text: string): RefreshToken | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 2 * idBytes + secretBytes) return null
  return {
    orgId: formatId(bytes.subarray(0, idBytes)),
    sessionId: formatId(bytes.subarray(idBytes, 2 * idBytes)),
    secret: bytes.subarray(2 * idBytes),
  }
}

export function makeSecret(): Buffer {
  return randomBytes(secretBytes)
}

/**
 * The secret that follows another. It is derived, so that a second tab, or a client that lost the answer, can be given
 * the same one again, though only hashes are kept.
 */
export function nextSecret(key: Buffer, secret: Buffer): Buffer {
  return createHmac('sha256', key).update(secret).digest()
}

export function hashSecret(secret: Buffer): string {
  return createHash('sha256').update(secret).digest('hex')
}

function formatId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
