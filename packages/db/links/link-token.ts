/**
 * The token of a private link: `hfl_` and base64url of organization, link and 32 random bytes. It names its tenant, so
 * it can be looked up without knowing it; of the random bytes only the SHA-256 is kept.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const prefix = 'hfl_'
const idBytes = 16
const secretBytes = 32
const tokenPattern = /^hfl_[A-Za-z0-9_-]{86}$/

export interface LinkToken {
  readonly orgId: string
  readonly linkId: string
  readonly secretHash: string
}

/** @returns a new token, and the hash that is kept of it */
export function makeLinkToken({ orgId, linkId }: { orgId: string; linkId: string }): {
  token: string
  secretHash: string
} {
  const secret = randomBytes(secretBytes)
  const bytes = Buffer.concat([idToBytes(orgId), idToBytes(linkId), secret])
  return { token: `${prefix}${bytes.toString('base64url')}`, secretHash: hash(secret) }
}

/** @returns `null` for what was never a token of ours */
export function readLinkToken(token: string): LinkToken | null {
  if (!tokenPattern.test(token)) return null
  const bytes = Buffer.from(token.slice(prefix.length), 'base64url')
  if (bytes.length !== 2 * idBytes + secretBytes) return null
  const [orgId, linkId] = [bytes.subarray(0, idBytes), bytes.subarray(idBytes, 2 * idBytes)].map(bytesToId)
  return { orgId: orgId ?? '', linkId: linkId ?? '', secretHash: hash(bytes.subarray(2 * idBytes)) }
}

/** Takes as long whether they are the same or not. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function hash(secret: Buffer): string {
  return createHash('sha256').update(secret).digest('hex')
}

function idToBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function bytesToId(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
