/** What a browser sends after `Negotiate`, looked at before anything native gets it. */
import { createHash } from 'node:crypto'
import { DerReader } from './der.ts'

/** Windows allows tickets of 48,000 bytes, which people in a thousand groups have; 64 KiB leaves room. */
const longestToken = 65_535

export type NegotiateToken =
  | { readonly kind: 'kerberos'; readonly base64: string; readonly fingerprint: string }
  | { readonly kind: 'ntlm' }
  | { readonly kind: 'unreadable'; readonly reason: string }

const oid = {
  spnego: '06062b0601050502',
  kerberos: '06092a864886f712010202',
  // As Windows 2000 misspelt it; every Windows still offers it first.
  windowsKerberos: '06092a864882f712010202',
  ntlm: '060a2b06010401823702020a',
} as const

// Tags of RFC 4178, RFC 2743 and RFC 4120.
const initialToken = 0x60
const sequence = 0x30
const octets = 0x04
const apRequest = 0x6e
const field = (number: number) => 0xa0 + number

/**
 * @param text what follows `Negotiate`
 * @returns what it is. Its fingerprint is that of the part which only the owner of the ticket could have made, so that
 *   a token that is wrapped otherwise is known again.
 */
export function readNegotiateToken(text: string): NegotiateToken {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return unreadable('it is not Base64')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length > longestToken) return unreadable(`it is longer than ${longestToken} bytes`)
  if (bytes.subarray(0, 8).equals(Buffer.from('NTLMSSP\0'))) return { kind: 'ntlm' }
  try {
    const request = findApRequest(bytes)
    if (request === 'ntlm') return { kind: 'ntlm' }
    return { kind: 'kerberos', base64: text, fingerprint: fingerprintOf(request) }
  } catch (error) {
    return unreadable((error as Error).message)
  }
}

const unreadable = (reason: string): NegotiateToken => ({ kind: 'unreadable', reason })

/** @returns the request of Kerberos within, or that it is one of NTLM. @throws Error for anything else */
function findApRequest(bytes: Buffer): DerReader | 'ntlm' {
  const token = new DerReader(bytes).enter(initialToken)
  const mechanism = token.take(0x06)
  if (mechanism === oid.kerberos) return readKerberos(token)
  if (mechanism !== oid.spnego) throw new Error(`it is of an unknown mechanism, ${mechanism}`)
  const negotiation = token.enter(field(0)).enter(sequence)
  const first = negotiation.enter(field(0)).enter(sequence).take(0x06)
  if (first === oid.ntlm) return 'ntlm'
  if (first !== oid.kerberos && first !== oid.windowsKerberos) throw new Error(`it prefers ${first} to Kerberos`)
  negotiation.skip(field(1))
  const inner = negotiation.enter(field(2)).enter(octets)
  if (inner.rest.subarray(0, 8).equals(Buffer.from('NTLMSSP\0'))) return 'ntlm'
  const wrapped = inner.enter(initialToken)
  const innerMechanism = wrapped.take(0x06)
  if (innerMechanism !== oid.kerberos) throw new Error(`it wraps ${innerMechanism}`)
  return readKerberos(wrapped)
}

function readKerberos(token: DerReader): DerReader {
  if (token.bytes(2).toString('hex') !== '0100') throw new Error('it is no request to a service')
  return token.enter(apRequest).enter(sequence)
}

/** Of the authenticator: encrypted with the key of the session, it is different each time. */
function fingerprintOf(request: DerReader): string {
  for (const number of [0, 1, 2, 3]) request.skip(field(number))
  const encrypted = request.enter(field(4)).enter(sequence)
  encrypted.skip(field(0))
  encrypted.skip(field(1))
  const cipher = encrypted.enter(field(2)).enter(octets).rest
  return createHash('sha256').update(cipher).digest('hex')
}
