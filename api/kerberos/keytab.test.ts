import { describe, expect, it } from 'vitest'
import { findKeytabFault, readKeytab } from './keytab.ts'

const text = (value: string) => {
  const bytes = Buffer.from(value)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}
const two = (value: number) => Buffer.from([value >> 8, value & 0xff])
const four = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
const entry = (name: string[], realm: string, encryption: number) => {
  const key = Buffer.alloc(32, 7)
  const body = Buffer.concat([
    ...[two(name.length), text(realm), ...name.map(text)],
    ...[four(1), four(1_700_000_000), Buffer.from([3]), two(encryption), two(key.length), key],
  ])
  return Buffer.concat([four(body.length), body])
}
const hole = (length: number) => Buffer.concat([four(-length), Buffer.alloc(length)])
const keytab = (...entries: Buffer[]) => Buffer.concat([Buffer.from([5, 2]), ...entries])

const web = ['HTTP', 'desk.corp.example']
const realm = 'CORP.EXAMPLE'

describe('a keytab', () => {
  it('says whose keys it has, past holes where others were', () => {
    expect(readKeytab(keytab(entry(web, realm, 18), hole(40), entry(['host', 'pc'], realm, 23)))).toEqual([
      { principal: 'HTTP/desk.corp.example@CORP.EXAMPLE', realm, encryption: 18 },
      { principal: 'host/pc@CORP.EXAMPLE', realm, encryption: 23 },
    ])
  })

  it('is good with an AES key of a web service in the realm', () => {
    expect(findKeytabFault(keytab(entry(web, realm, 18)), realm)).toBeNull()
    expect(findKeytabFault(keytab(entry(web, realm, 23), entry(web, realm, 17)), realm)).toBeNull()
  })

  it('is refused with what is wrong', () => {
    const whole = keytab(entry(web, realm, 18))
    expect(findKeytabFault(Buffer.from('-----BEGIN CERTIFICATE-----'), realm)).toBe('is no keytab')
    expect(findKeytabFault(Buffer.alloc(0), realm)).toBe('is no keytab')
    for (let length = 3; length < whole.length; length++) {
      expect(findKeytabFault(whole.subarray(0, length), realm), String(length)).toBeTypeOf('string')
    }
    expect(findKeytabFault(keytab(entry(['svc-desk'], realm, 18)), realm)).toBe('has no key of a service HTTP/…')
    expect(findKeytabFault(whole, 'OTHER.EXAMPLE')).toBe('is of the realm CORP.EXAMPLE, not of OTHER.EXAMPLE')
    expect(findKeytabFault(keytab(entry(web, realm, 23)), realm)).toBe('has no AES key: export it with AES-256')
  })
})
