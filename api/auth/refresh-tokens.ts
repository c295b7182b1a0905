import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A refresh token, taken apart. */
export interface RefreshToken {
  readonly orgId: string
  readonly sessionId: string
  readonly secret: Buffer
}

const idBytes = 16
const secretBytes = 32
const macBytes = 16

/**
 * Opaque to whoever carries it: organization, session and secret, and a proof that it is from here. Without that,
 * whoever knows the id of a session could end it, by showing something for a token that was used before.
 */
export function formatRefreshToken(key: Buffer, { orgId, sessionId, secret }: RefreshToken): string {
  const ids = [orgId, sessionId].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'))
  const body = Buffer.concat([...ids, secret])
  return Buffer.concat([body, macOf(key, body)]).toString('base64url')
}

/** @returns `null` for what was never a refresh token of ours */
export function parseRefreshToken(key: Buffer, text: string): RefreshToken | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 2 * idBytes + secretBytes + macBytes) return null
  const body = bytes.subarray(0, -macBytes)
  if (!timingSafeEqual(macOf(key, body), bytes.subarray(-macBytes))) return null
  return {
    orgId: formatId(bytes.subarray(0, idBytes)),
    sessionId: formatId(bytes.subarray(idBytes, 2 * idBytes)),
    secret: body.subarray(2 * idBytes),
  }
}

function macOf(key: Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update('refresh token').update(body).digest().subarray(0, macBytes)
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
