/** What is mailed to prove an address: a code for the browser that asked, and a link for any. Only hashes are kept. */
import { createHash, createHmac, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { mailedCode } from '@holdfast/contracts/auth/sign-in-methods.ts'

/** A secret that names its tenant and what it opens: of a link, and of the browser that asked. */
export interface NamedSecret {
  readonly orgId: string
  readonly id: string
  readonly secret: Buffer
}

export interface MailedSecret {
  /** Of the row that keeps the hashes. */
  readonly id: string
  readonly code: string
  /** Behind the `#` of the link. */
  readonly token: string
  /** For the cookie of the browser that asked; without it the code is worth nothing. */
  readonly browser: string
  /** What is kept: good for this address only, also when the person gets another one meanwhile. */
  hashesFor(email: string): { codeHash: string; linkHash: string }
}

const idBytes = 16
const secretBytes = 32

/** @param key of codes: without it nobody who reads the hashes finds the six digits by trying */
export function makeMailedSecret(key: Buffer, orgId: string): MailedSecret {
  const id = randomUUID()
  const [link, browser] = [randomBytes(secretBytes), randomBytes(secretBytes)]
  const code = String(randomInt(10 ** mailedCode.digits)).padStart(mailedCode.digits, '0')
  return {
    id,
    code,
    token: formatNamedSecret({ orgId, id, secret: link }),
    browser: formatNamedSecret({ orgId, id, secret: browser }),
    hashesFor: (email) => ({
      codeHash: hashCode(key, { id, secret: browser }, { email, code }),
      linkHash: hashLink(link, email),
    }),
  }
}

export function formatNamedSecret({ orgId, id, secret }: NamedSecret): string {
  return Buffer.concat([toBytes(orgId), toBytes(id), secret]).toString('base64url')
}

/** @returns `null` for what was never one of ours */
export function parseNamedSecret(text: string): NamedSecret | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 2 * idBytes + secretBytes) return null
  const [orgId, id] = [bytes.subarray(0, idBytes), bytes.subarray(idBytes, 2 * idBytes)].map(toId)
  return { orgId: orgId ?? '', id: id ?? '', secret: bytes.subarray(2 * idBytes) }
}

/** @param typed the code as it was typed, and the address on record */
export function hashCode(
  key: Buffer,
  { id, secret }: Omit<NamedSecret, 'orgId'>,
  typed: { email: string; code: string },
): string {
  const text = `:${typed.code.replaceAll(' ', '')}:${typed.email.toLowerCase()}`
  return createHmac('sha256', key).update(`${id}:`).update(secret).update(text).digest('hex')
}

/** @param email on record */
export function hashLink(secret: Buffer, email: string): string {
  return createHash('sha256').update(secret).update(email.toLowerCase()).digest('hex')
}

/** Takes as long whether they are the same or not. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function toBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function toId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
