/**
 * An API token as text: `hfd_`, the ids of token and organization, `_`, a secret of 256 bits, and a checksum, in letters
 * and digits only. It names its tenant, so it can be looked up without knowing it; of the secret only the SHA-256 is
 * kept. The fixed beginning and the checksum let scanners of source code find one that was committed by mistake:
 * `hfd_[0-9A-Za-z]{44}_[0-9A-Za-z]{49}`.
 */
import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

export const tokenPattern = /^hfd_[0-9A-Za-z]{44}_[0-9A-Za-z]{49}$/

const [idLength, secretLength, checksumLength, shownLength] = [22, 43, 6, 16]
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export interface TokenParts {
  readonly orgId: string
  readonly tokenId: string
  readonly secretHash: string
}

/** @returns a new token, how it begins, and the hash that is kept of it */
export function makeApiToken({ orgId, tokenId }: { orgId: string; tokenId: string }): {
  token: string
  prefix: string
  secretHash: string
} {
  const secret = encode(randomBytes(32), secretLength)
  const body = `hfd_${encodeId(tokenId)}${encodeId(orgId)}_${secret}`
  return { token: body + checksumOf(body), prefix: body.slice(0, shownLength), secretHash: hash(secret) }
}

/** @returns `null` for what was never a token of ours, or was cut off or mistyped */
export function readApiToken(token: string): TokenParts | null {
  if (!tokenPattern.test(token) || checksumOf(token.slice(0, -checksumLength)) !== token.slice(-checksumLength))
    return null
  const [tokenId, orgId] = [
    decodeId(token.slice(4, 4 + idLength)),
    decodeId(token.slice(4 + idLength, 4 + 2 * idLength)),
  ]
  if (tokenId === null || orgId === null) return null
  return { tokenId, orgId, secretHash: hash(token.slice(-secretLength - checksumLength, -checksumLength)) }
}

function checksumOf(body: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(body))
  return encode(bytes, checksumLength)
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Back to front: ids begin with the time of their making, and tokens are to be told apart by how they begin. */
function encodeId(id: string): string {
  return encode(Buffer.from(id.replaceAll('-', ''), 'hex').reverse(), idLength)
}

function encode(bytes: Buffer, length: number): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (; rest > 0n; rest /= 62n) text = digits[Number(rest % 62n)] + text
  return text.padStart(length, '0')
}

function decodeId(text: string): string | null {
  const value = [...text].reduce((sum, digit) => sum * 62n + BigInt(digits.indexOf(digit)), 0n)
  const hex = value.toString(16).padStart(32, '0')
  if (hex.length > 32) return null
  return Buffer.from(hex, 'hex')
    .reverse()
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
