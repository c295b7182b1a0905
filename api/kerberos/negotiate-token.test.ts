import { describe, expect, it } from 'vitest'
import { readNegotiateToken } from './negotiate-token.ts'

const der = (tag: number, ...parts: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)))
  const length =
    body.length < 0x80 ? Buffer.from([body.length]) : Buffer.from([0x82, body.length >> 8, body.length & 0xff])
  return Buffer.concat([Buffer.from([tag]), length, body])
}
const oids = {
  spnego: '06062b0601050502',
  kerberos: '06092a864886f712010202',
  windowsKerberos: '06092a864882f712010202',
  ntlm: '060a2b06010401823702020a',
  negoex: '060a2b06010401823702021e',
}
const number = (value: number) => der(0x02, Buffer.from([value]))

/** A request of Kerberos as it is on the wire; nothing in it is secret or good. */
const apRequest = (cipher: Buffer): Buffer => {
  const encrypted = der(0x30, der(0xa0, number(18)), der(0xa1, number(1)), der(0xa2, der(0x04, cipher)))
  const fields = [
    der(0xa0, number(5)),
    der(0xa1, number(14)),
    der(0xa2, der(0x03, '0020000000')),
    der(0xa3, der(0x61, '3000')),
  ]
  return der(0x6e, der(0x30, ...fields, der(0xa4, encrypted)))
}
const bare = (cipher: Buffer) => der(0x60, oids.kerberos, '0100', apRequest(cipher))
const offer = (mechanisms: string[], inner: Buffer) =>
  der(0x60, oids.spnego, der(0xa0, der(0x30, der(0xa0, der(0x30, mechanisms.join(''))), der(0xa2, der(0x04, inner)))))
const read = (bytes: Buffer) => readNegotiateToken(bytes.toString('base64'))

describe('a token of a browser', () => {
  const cipher = Buffer.alloc(200, 0x5a)

  it('is known by what only the owner of the ticket could make, however it is wrapped', () => {
    const tokens = [
      bare(cipher),
      offer([oids.kerberos], bare(cipher)),
      offer([oids.windowsKerberos, oids.kerberos, oids.negoex, oids.ntlm], bare(cipher)),
    ].map(read)
    expect(tokens.map(({ kind }) => kind)).toEqual(['kerberos', 'kerberos', 'kerberos'])
    const prints = tokens.map((token) => (token.kind === 'kerberos' ? token.fingerprint : ''))
    expect(new Set(prints).size).toBe(1)
    const other = read(bare(Buffer.alloc(200, 0x5b)))
    expect(prints).not.toContain(other.kind === 'kerberos' ? other.fingerprint : '')
  })

  it('is NTLM wherever NTLM comes first', () => {
    const ntlm = Buffer.from('NTLMSSP\0\u0001\0\0\0', 'latin1')
    expect(read(ntlm)).toEqual({ kind: 'ntlm' })
    expect(read(offer([oids.ntlm], ntlm))).toEqual({ kind: 'ntlm' })
    expect(read(offer([oids.ntlm, oids.kerberos], ntlm))).toEqual({ kind: 'ntlm' })
    expect(read(offer([oids.kerberos], ntlm))).toEqual({ kind: 'ntlm' })
  })

  it('is refused in words when it is anything else', () => {
    const why = (text: string) => {
      const token = readNegotiateToken(text)
      return token.kind === 'unreadable' ? token.reason : token.kind
    }
    expect(why('')).toBe('it is not Base64')
    expect(why('AAA')).toBe('it is not Base64')
    expect(why('AA A')).toBe('it is not Base64')
    expect(why(Buffer.alloc(65_536).toString('base64'))).toBe('it is longer than 65535 bytes')
    expect(why(Buffer.from([0x60, 0x80, 1, 2]).toString('base64'))).toBe('it has a length that is none')
    expect(why(Buffer.from([0x60, 0x84, 0xff, 0xff, 0xff, 0xff]).toString('base64'))).toBe('it is cut short')
    expect(why(offer([oids.negoex], bare(cipher)).toString('base64'))).toContain('to Kerberos')
    expect(why(der(0x60, oids.kerberos, '0200', apRequest(cipher)).toString('base64'))).toBe(
      'it is no request to a service',
    )
  })

  it('never throws, wherever it is cut or changed', () => {
    const whole = offer([oids.windowsKerberos, oids.kerberos], bare(cipher))
    for (let length = 0; length < whole.length; length++) {
      expect(read(whole.subarray(0, length)).kind, String(length)).not.toBe('kerberos')
    }
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0x00, 0x7f, 0x80, 0x84, 0xff]) {
        const changed = Buffer.from(whole)
        changed[at] = value
        expect(['kerberos', 'ntlm', 'unreadable']).toContain(read(changed).kind)
      }
    }
  })
})
