import { defaultPayloadConverter } from '@temporalio/common'
import { describe, expect, it } from 'vitest'
import { PayloadBrokenError, PayloadKeyMissingError, SealingCodec } from './payload-codec.ts'
import type { PayloadKey, PayloadKeys } from './payload-keys.ts'

const a: PayloadKey = { id: 'a', key: Buffer.alloc(32, 1) }
const b: PayloadKey = { id: 'b', key: Buffer.alloc(32, 2) }
const codec = (keys: PayloadKeys = [a], namespace = 'holdfast') => new SealingCodec(keys, namespace)

const value = { requestId: '01979d4c-7a3e-7000-8000-000000000001', dueAt: '2026-01-05T09:00:00.000Z' }
const plain = defaultPayloadConverter.toPayload(value)
const read = (payload: object | undefined) => defaultPayloadConverter.fromPayload(payload ?? {})

describe('sealing', () => {
  it('leaves nothing to be read but the id of the key', async () => {
    const [sealed] = await codec().encode([plain])
    expect(Object.keys(sealed?.metadata ?? {})).toEqual(['encoding', 'encryption-key-id'])
    expect(String(sealed?.metadata?.['encoding'])).toBe('binary/encrypted')
    expect(String(sealed?.metadata?.['encryption-key-id'])).toBe('a')
    expect(Buffer.from(sealed?.data ?? []).toString('latin1')).not.toMatch(/01979d4c|dueAt|json/)
    expect(read((await codec().decode([sealed ?? {}]))[0])).toEqual(value)
  })

  it('never seals the same twice alike', () => {
    expect(codec().seal(plain).data).not.toEqual(codec().seal(plain).data)
  })

  it('keeps what is no JSON: nothing, null, bytes', () => {
    for (const odd of [undefined, null, new Uint8Array([0, 255, 7])]) {
      const opened = codec().open(codec().seal(defaultPayloadConverter.toPayload(odd)))
      expect(defaultPayloadConverter.fromPayload(opened)).toEqual(odd)
    }
  })

  it('passes what was never sealed', () => {
    expect(codec().open(plain)).toBe(plain)
    expect(codec().open({})).toEqual({})
  })
})

describe('rotation', () => {
  it('seals with the first key and opens with all of them', () => {
    const before = codec([a]).seal(plain)
    const during = codec([b, a])
    expect(read(during.open(before))).toEqual(value)
    const after = during.seal(plain)
    expect(String(after.metadata?.['encryption-key-id'])).toBe('b')
    expect(read(codec([a, b]).open(after))).toEqual(value)
    expect(read(codec([b]).open(after))).toEqual(value)
  })

  it('says which key is missing', () => {
    const before = codec([a]).seal(plain)
    expect(() => codec([b]).open(before)).toThrow(PayloadKeyMissingError)
    expect(() => codec([b]).open(before)).toThrow('with the key "a", of which PAYLOAD_KEYS knows nothing (it has "b")')
  })
})

describe('what was tampered with', () => {
  const sealed = codec().seal(plain)
  const changed = (at: number) => {
    const data = Buffer.from(sealed.data ?? [])
    data[at] = (data[at] ?? 0) ^ 1
    return { ...sealed, data }
  }

  it.each([
    ['another byte in the front', () => changed(0)],
    ['another byte in the text', () => changed(20)],
    ['another byte in the tag', () => changed((sealed.data?.length ?? 0) - 1)],
    ['a shorter tag', () => ({ ...sealed, data: sealed.data?.subarray(0, -4) ?? null })],
    ['nothing but a tag', () => ({ ...sealed, data: sealed.data?.subarray(0, 16) ?? null })],
    ['no bytes', () => ({ ...sealed, data: null })],
    ['the id of another key of the same bytes', () => codec([{ ...a, id: 'c' }]).seal(plain), 'a'],
  ])('%s does not open', (_what, make, renamedTo = '') => {
    const payload = make()
    const renamed = { ...payload.metadata, 'encryption-key-id': Buffer.from(renamedTo) }
    expect(() => codec().open(renamedTo ? { ...payload, metadata: renamed } : payload)).toThrow(PayloadBrokenError)
  })

  it('does not open in another namespace', () => {
    expect(() => codec([a], 'another').open(sealed)).toThrow(PayloadBrokenError)
    expect(() => codec([a], 'another').open(sealed)).toThrow('of another namespace')
  })
})
