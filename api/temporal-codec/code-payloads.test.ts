import { randomUUID } from 'node:crypto'
import { SealingCodec } from '@holdfast/gateway/payload-codec.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, type TestDesk } from '../test-helper.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const oldKey = { id: 'old', key: Buffer.alloc(32, 3) }
const newKey = { id: 'new', key: Buffer.alloc(32, 4) }
const namespace = `apart-${randomUUID()}`
const plain = { metadata: { encoding: base64('json/plain') }, data: base64('{"requestId":"r1"}') }

describe('the codec', () => {
  let desk: TestDesk
  let supervisor: Asker
  beforeAll(async () => {
    desk = await openDesk(
      { temporalNamespace: namespace },
      { temporalNamespace: namespace, payloadKeys: [newKey, oldKey] },
    )
    supervisor = await desk.as(desk.org.supervisorId)
  })
  afterAll(() => desk.close())

  const ask = (what: 'decode' | 'encode', payloads: object[], asker = supervisor, name = namespace) =>
    asker.ask({
      method: 'POST',
      url: `/temporal/codec/${what}`,
      headers: { 'x-namespace': name },
      payload: { payloads },
    })

  it('seals with the first key and opens again', async () => {
    const sealed = (await ask('encode', [plain, plain])).json()
    expect(sealed.payloads).toHaveLength(2)
    expect(sealed.payloads[0]).toMatchObject({
      metadata: { encoding: base64('binary/encrypted'), 'encryption-key-id': base64('new') },
    })
    expect(sealed.payloads[0].data).not.toBe(sealed.payloads[1].data)
    expect((await ask('decode', sealed.payloads)).json()).toEqual({ payloads: [plain, plain] })
  })

  it('opens what an older key sealed, and passes what was never sealed, in the order that it came', async () => {
    const codec = new SealingCodec([oldKey], namespace)
    const { metadata = {}, data } = codec.seal({
      metadata: { encoding: Buffer.from('json/plain') },
      data: Buffer.from('1'),
    })
    const old = {
      metadata: Object.fromEntries(
        Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
      ),
      data: Buffer.from(data ?? []).toString('base64'),
    }
    const answer = await ask('decode', [plain, old, { metadata: { encoding: base64('binary/null') } }])
    expect(answer.json().payloads).toEqual([
      plain,
      { metadata: plain.metadata, data: base64('1') },
      { metadata: { encoding: base64('binary/null') }, data: '' },
    ])
  })

  it('says which payload it cannot open, and why', async () => {
    const [sealed] = (await ask('encode', [plain])).json().payloads
    const lost = { ...sealed, metadata: { ...sealed.metadata, 'encryption-key-id': base64('lost') } }
    const answer = await ask('decode', [plain, lost])
    expect(answer.json()).toMatchObject({ type: 'urn:holdfast:problem:validation_failed', status: 422 })
    const [{ path, message }] = answer.json().errors
    expect(path).toBe('/payloads/1')
    expect(message).toContain('the key "lost"')
    const broken = { ...sealed, data: base64('x'.repeat(60)) }
    expect((await ask('decode', [broken])).json().errors).toMatchObject([{ path: '/payloads/0' }])
    const noText = { ...sealed, data: 'not base64!' }
    expect((await ask('decode', [noText])).json().errors).toEqual([
      { path: '/payloads/0/data', message: 'must be base64' },
    ])
  })

  it('is for whoever may read payloads, in the namespace of their organization', async () => {
    const agent = await desk.as(desk.org.agentId)
    for (const what of ['decode', 'encode'] as const) {
      const refused = await ask(what, [plain], agent)
      expect(refused.statusCode).toBe(403)
      expect(refused.json().detail).toContain('payload:read')
      expect((await ask(what, [plain], supervisor, 'holdfast')).statusCode).toBe(403)
      const url = `/api/v1/temporal/codec/${what}`
      const headers = { host: hostOf(desk.org), 'x-namespace': namespace }
      const stranger = await desk.app.inject({ method: 'POST', url, headers, payload: { payloads: [plain] } })
      expect(stranger.statusCode).toBe(401)
    }
    const unnamed = await supervisor.ask({
      method: 'POST',
      url: '/temporal/codec/decode',
      payload: { payloads: [plain] },
    })
    expect(unnamed.statusCode).toBe(422)
  })

  it('keeps organizations out that share a namespace', async () => {
    const shared = `shared-${randomUUID()}`
    const sharing = await Promise.all(
      [1, 2].map(() => openDesk({ temporalNamespace: shared }, { temporalNamespace: shared })),
    )
    const asker = await (sharing[0] as TestDesk).as(sharing[0]?.org.supervisorId ?? '')
    const answer = await ask('decode', [plain], asker, shared)
    expect(answer.statusCode).toBe(403)
    expect(answer.json().detail).toContain('shares a namespace')
    for (const one of sharing) await one.close()
  })

  it('takes as much as Temporal takes, and no more', async () => {
    const large = { ...plain, data: Buffer.alloc(2 * 1024 * 1024, 'x').toString('base64') }
    expect((await ask('encode', [large])).statusCode).toBe(200)
    expect((await ask('encode', [large, large])).statusCode).toBe(413)
    expect((await ask('encode', Array(1_001).fill(plain))).statusCode).toBe(422)
  })
})
