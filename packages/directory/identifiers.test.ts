import { describe, expect, it } from 'vitest'
import { matchGroups } from './describe.ts'
import { escapeDnValue } from './escape-dn.ts'
import { formatGuid, isGuid, normalizeDn, parseGuid, siblingSid } from './identifiers.ts'

describe('identifiers', () => {
  it('are GUIDs as Windows shows them, there and back', () => {
    const bytes = Buffer.from('33221100554477668899aabbccddeeff', 'hex')
    expect(formatGuid(bytes)).toBe('00112233-4455-6677-8899-aabbccddeeff')
    expect(parseGuid(formatGuid(bytes))).toEqual(bytes)
    expect([isGuid(formatGuid(bytes)), isGuid('00112233-4455')]).toEqual([true, false])
  })

  it('are SIDs of the same domain', () => {
    const sid = Buffer.from('010500000000000515000000a065cf7e784b9b5fe77c8770 4f040000'.replace(' ', ''), 'hex')
    expect(siblingSid(sid, 513).readUInt32LE(24)).toBe(513)
    expect(siblingSid(sid, 513).subarray(0, 24)).toEqual(sid.subarray(0, 24))
    expect(sid.readUInt32LE(24)).toBe(1103)
  })
})

describe('distinguished names', () => {
  it.each([
    ['CN=Staff,DC=corp,DC=example', 'cn=staff, dc=CORP , dc=example'],
    ['CN=Printers\\, Lisbon,DC=a', 'cn=printers\\2C Lisbon,dc=a'],
    ['CN=Zoë,DC=a', 'CN=Zo\\C3\\AB,DC=a'],
    ['CN=a \\+ b,DC=a', 'CN=a \\2b b,DC=a'],
  ])('%s is the same as %s', (one, other) => expect(normalizeDn(one)).toBe(normalizeDn(other)))

  it.each([
    ['CN=a,DC=b', 'CN=a\\,DC=b'],
    ['CN=a\\,CN=b,DC=c', 'CN=a,CN=b,DC=c'],
    ['CN=a\\=b,DC=c', 'CN=a=b\\,DC=c'],
  ])('%s is not the same as %s', (one, other) => expect(normalizeDn(one)).not.toBe(normalizeDn(other)))

  it('keep what was typed inside their value', () => {
    expect(escapeDnValue('a,dc=evil')).toBe('a\\,dc\\=evil')
    expect(escapeDnValue(' #x" ')).toBe('\\ #x\\"\\ ')
    expect(escapeDnValue('a\0b')).toBe('a\\00b')
  })
})

describe('mappings', () => {
  const groups = [{ dn: 'CN=Service desk,DC=corp,DC=example', accountName: 'ServiceDesk' }]

  it('name a group by its whole name or its account name, and by nothing less', () => {
    const names = ['cn=service desk, dc=corp, dc=example', 'servicedesk', 'Service desk', 'CN=Service desk,DC=evil', '']
    expect(matchGroups(groups, names)).toEqual(names.slice(0, 2))
    expect(matchGroups([{ dn: 'cn=a,dc=b', accountName: null }], ['a', 'null', 'undefined', ''])).toEqual([])
  })
})
