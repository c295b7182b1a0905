/**
 * The StartTLS request by hand. The library would do it, but it lets what somebody slipped in before the handshake be
 * read as if it had come through TLS, and connects again without TLS after a loss; so it is given a connection that is
 * encrypted already, and never makes one.
 */
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { BerReader, ProtocolOperation } from 'ldapts'

const name = '1.3.6.1.4.1.1466.20037'
// LDAPMessage { messageID 1, extendedReq { requestName } } (RFC 4511, 4.14.1).
const request = Buffer.concat([
  Buffer.from([0x30, name.length + 7, 0x02, 0x01, 0x01, ProtocolOperation.LDAP_REQ_EXTENSION, name.length + 2, 0x80]),
  Buffer.from([name.length]),
  Buffer.from(name),
])
const longestAnswer = 16_384

/** Asks for TLS and reads the answer: the next byte on the socket begins the handshake. @throws Error when it is no */
export async function startTls(socket: Socket): Promise<void> {
  socket.write(request)
  const answer = await readMessage(socket)
  const reader = new BerReader(answer)
  reader.readSequence()
  reader.readInt()
  if (reader.readSequence() !== ProtocolOperation.LDAP_RES_EXTENSION) throw new Error('it is no LDAP server')
  const status = reader.readEnumeration()
  reader.readString()
  const said = reader.readString()
  if (status !== 0) throw new Error(`it refuses StartTLS (${status})${said ? `: ${said}` : ''}`)
}

async function readMessage(socket: Socket): Promise<Buffer> {
  const ended = once(socket, 'close').then(() => {
    throw new Error('it ended the connection')
  })
  ended.catch(() => undefined)
  let bytes = Buffer.alloc(0)
  for (;;) {
    const chunk: Buffer | null = socket.read()
    if (chunk) bytes = Buffer.concat([bytes, chunk])
    const length = lengthOf(bytes)
    if (length !== null && bytes.length === length) return bytes
    if (length !== null && bytes.length > length) throw new Error('something was said before TLS began')
    if (bytes.length > longestAnswer) throw new Error('it is no LDAP server')
    if (!chunk) await Promise.race([once(socket, 'readable'), ended])
  }
}

/** @returns how long the message is that begins here; `null` while that cannot be said */
function lengthOf(bytes: Buffer): number | null {
  if (bytes.length > 0 && bytes[0] !== 0x30) throw new Error('it is no LDAP server')
  const first = bytes[1]
  if (first === undefined) return null
  if (first < 0x80) return 2 + first
  const digits = first & 0x7f
  if (digits === 0 || digits > 4) throw new Error('it is no LDAP server')
  return bytes.length < 2 + digits ? null : 2 + digits + bytes.readUIntBE(2, digits)
}
