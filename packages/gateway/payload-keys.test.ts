import { describe, expect, it } from 'vitest'
import { readPayloadKeys } from './payload-keys.ts'

const masterKey = Buffer.alloc(32, 7).toString('base64')
const bytes = (fill: number) => Buffer.alloc(32, fill)
const base64 = (fill: number) => bytes(fill).toString('base64')

describe('read payload keys', () => {
  it('derives one from the master key where none are named', () => {
    const [derived, ...others] = readPayloadKeys({ list: '', masterKey })
    expect(others).toEqual([])
    expect(derived?.id).toBe('m1')
    expect(derived?.key).toHaveLength(32)
    expect(derived?.key).not.toEqual(bytes(7))
    expect(readPayloadKeys({ list: ' ', masterKey })).toEqual([derived])
  })

  it('reads a list, whose first is to seal', () => {
    expect(readPayloadKeys({ list: `b:${base64(2)}, a:${base64(1)}`, masterKey: '' })).toEqual([
      { id: 'b', key: bytes(2) },
      { id: 'a', key: bytes(1) },
    ])
  })

  it('goes on from the derived key to one of its own', () => {
    const [derived] = readPayloadKeys({ list: '', masterKey })
    expect(readPayloadKeys({ list: `a:${base64(1)},m1`, masterKey })).toEqual([{ id: 'a', key: bytes(1) }, derived])
  })

  it.each([
    ['no id', base64(1), 'key 1: write id:key'],
    ['an empty entry', `a:${base64(1)},`, 'key 2: write id:key'],
    ['an id with a space', `a b:${base64(1)}`, 'key 1: write id:key'],
    ['a long id', `${'a'.repeat(33)}:${base64(1)}`, 'key 1: write id:key'],
    ['an id without its key', 'a', 'key 1: write id:key'],
    ['too short a key', `a:${Buffer.alloc(16).toString('base64')}`, 'key "a": it is not 32 bytes'],
    ['what is not base64', `a:${'!'.repeat(44)}`, 'key "a": it is not 32 bytes'],
    ['a key twice', `a:${base64(1)},a:${base64(2)}`, 'names the key "a" twice'],
  ])('refuses %s, and shows no key', (_what, list, message) => {
    const refusal = () => readPayloadKeys({ list, masterKey })
    expect(refusal).toThrow(message)
    expect(refusal).not.toThrow(base64(1))
  })

  it('says what is missing where there is nothing to derive from', () => {
    expect(() => readPayloadKeys({ list: '', masterKey: '' })).toThrow('HOLDFAST_MASTER_KEY')
  })
})
