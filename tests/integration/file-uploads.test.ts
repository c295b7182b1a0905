/** Files on their way in (features A10): straight to a real S3 store, held to the organization's rules. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type Asker, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { defaultFileRules } from '@holdfast/contracts/files/file-rules.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { files } from '@holdfast/db/files/schema.ts'
import { rateLimits } from '@holdfast/db/system/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { until } from '../support/until.ts'
import { announce, complete, download, send, settled, upload, uploaded } from '../support/uploads.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const text = Buffer.from('The printer says PC LOAD LETTER\n')

let desk: TestDesk
let requester: Asker
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const post = (asker: Asker, payload: object, headers = {}) =>
  asker.ask({ method: 'POST', url: '/files', payload, headers })
const putRules = (changes: object, version = '*') =>
  admin.ask({
    method: 'PUT',
    url: '/settings/files',
    payload: { ...rulesOf(defaultFileRules), ...changes },
    headers: { 'if-match': version },
  })
const gone = (fileId: string) =>
  until('its bytes to be gone', async () =>
    (await desk.app.files.current.sizeOf(`files/${desk.org.orgId}/${fileId}`)) === null ? true : undefined,
  )
const rulesOf = ({ version: _version, ...rules }: typeof defaultFileRules) => rules

describe('a small file', () => {
  it('goes straight to the store, is checked, and comes down as it went up', async () => {
    const made = await announce(requester, text, { name: 'note.txt', contentType: 'text/plain', sha256: sha256(text) })
    expect(made.file).toMatchObject({ name: 'note.txt', state: 'uploading', contentType: null, hasPreview: false })
    expect(made.upload).toMatchObject({ kind: 'single', partSizeBytes: null, partCount: 1 })
    if (!made.upload?.single) throw new Error('no way')
    expect(new URL(made.upload.single.url).origin).toBe(new URL(inject('servers').s3.endpoint).origin)
    expect(await send(desk, made.upload.single, text)).toBe(200)
    const answer = await complete(requester, made.file.id)
    expect(answer.json()).toMatchObject({ id: made.file.id })
    expect(await settled(requester, made.file.id)).toMatchObject({ state: 'ready', contentType: 'text/plain' })
    const got = await download(desk, requester, made.file.id)
    expect(got.rawPayload.equals(text)).toBe(true)
    expect((await complete(requester, made.file.id)).json()).toMatchObject({ state: 'ready' })
  })

  it('may be sent by a page of another address, which the store and our own policy allow', async () => {
    const { upload: way } = await announce(requester, text, { sha256: sha256(text) })
    const { url = '' } = way?.single ?? {}
    const asked = 'x-amz-checksum-sha256'
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': asked,
      },
    })
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
    expect(preflight.headers.get('access-control-allow-headers')).toContain(asked)
    expect(preflight.headers.get('access-control-expose-headers')).toContain('ETag')
    const page = await desk.app.inject({ method: 'GET', url: '/health/live' })
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ${new URL(url).origin};`)
  })

  it('is not taken by the store with other bytes, more bytes, or without the checksum', async () => {
    const { upload: way } = await announce(requester, text, { sha256: sha256(text) })
    if (!way?.single) throw new Error('no way')
    const other = Buffer.from(text.toString().replace('PC', 'CP'))
    expect(await send(desk, way.single, other)).toBe(400)
    expect(await send(desk, way.single, Buffer.concat([text, text]))).toBe(403)
    expect(await send(desk, { ...way.single, headers: {} }, text)).toBe(403)
  })

  it('cannot be replaced after it was checked', async () => {
    const { file, upload: way } = await announce(requester, text)
    if (!way?.single) throw new Error('no way')
    await send(desk, way.single, text)
    await complete(requester, file.id)
    await settled(requester, file.id)
    const evil = Buffer.from(text.toString().replace('LETTER', 'EVIL!!'))
    expect(await send(desk, way.single, evil)).toBe(200)
    expect((await download(desk, requester, file.id)).rawPayload.equals(text)).toBe(true)
  })

  it('is not complete before its bytes are there, all of them', async () => {
    const { file } = await announce(requester, text)
    const answer = await complete(requester, file.id)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ type: 'urn:holdfast:problem:file_not_ready', detail: 'no bytes came yet' })
  })

  it('is one for a key that comes again, and another body is refused', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const body = { name: 'once.txt', sizeBytes: 3 }
    const first = await post(requester, body, headers)
    const again = await post(requester, body, headers)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.json().file.id).toBe(first.json().file.id)
    expect(again.json().upload.single.url).toContain('http')
    expect((await post(requester, { ...body, sizeBytes: 4 }, headers)).json().type).toMatch(/idempotency_mismatch$/)
  })

  it('is shown without folders and without what turns its name around', async () => {
    const { file } = await announce(requester, text, { name: '../../etc/\u202egpj.mth\u0007.txt' })
    expect(file.name).toBe('gpj.mth.txt')
  })
})

describe('a large file', () => {
  const big = randomBytes(33 * 1024 * 1024 + 7)
  const part = (number: number, size: number) => big.subarray((number - 1) * size, number * size)

  it('goes up in parts, and goes on where it was interrupted', async () => {
    const { file, upload: way } = await announce(requester, big, { name: 'big.bin', sha256: sha256(big) })
    if (!way?.partSizeBytes) throw new Error('no parts')
    const size = way.partSizeBytes
    expect(way).toMatchObject({ kind: 'parts', partCount: 3, single: null })
    const sign = async (partNumbers: number[]) =>
      requester.ask({ method: 'POST', url: `/files/${file.id}/parts`, payload: { partNumbers } })
    const [third, first] = (await sign([3, 1])).json().parts
    expect(third).toMatchObject({ number: 3, sizeBytes: big.length - 2 * size })
    expect(await send(desk, third, part(3, size))).toBe(200)
    expect(await send(desk, first, part(1, size))).toBe(200)
    const early = await complete(requester, file.id)
    expect([early.statusCode, early.json().detail]).toEqual([409, 'part 2 is missing'])
    // Another page, another day: what is there already is known.
    const progress = (await requester.ask({ method: 'GET', url: `/files/${file.id}/upload` })).json()
    expect(progress.received.map(({ number }: { number: number }) => number)).toEqual([1, 3])
    const [second] = (await sign([2])).json().parts
    expect(await send(desk, second, part(2, size))).toBe(200)
    const wrong = await complete(requester, file.id, { parts: [{ number: 2, etag: 'another' }] })
    expect([wrong.statusCode, wrong.json().errors[0].path]).toEqual([409, '/parts/0'])
    expect((await complete(requester, file.id)).statusCode).toBe(200)
    expect(await settled(requester, file.id)).toMatchObject({ state: 'ready', sizeBytes: big.length })
    const tail = await download(desk, requester, file.id, { range: 'bytes=-7' })
    expect([tail.statusCode, tail.rawPayload.equals(big.subarray(-7))]).toEqual([206, true])
  })

  it('has no part that does not belong to it', async () => {
    const { file } = await announce(requester, big)
    const sign = (partNumbers: unknown) =>
      requester.ask({ method: 'POST', url: `/files/${file.id}/parts`, payload: { partNumbers } })
    const beyond = await sign([1, 4])
    expect([beyond.statusCode, beyond.json().errors[0].path]).toEqual([422, '/partNumbers/1'])
    const small = await announce(requester, text)
    const answer = await requester.ask({
      method: 'POST',
      url: `/files/${small.file.id}/parts`,
      payload: { partNumbers: [1] },
    })
    expect(answer.statusCode).toBe(409)
  })

  it('with another checksum than announced is refused, and its bytes are gone', async () => {
    const wrong = sha256(Buffer.from('something else'))
    const { file, upload: way } = await announce(requester, big, { sha256: wrong })
    const numbers = [1, 2, 3]
    const signed = await requester.ask({
      method: 'POST',
      url: `/files/${file.id}/parts`,
      payload: { partNumbers: numbers },
    })
    for (const one of signed.json().parts) await send(desk, one, part(one.number, way?.partSizeBytes ?? 0))
    await complete(requester, file.id)
    expect(await settled(requester, file.id)).toMatchObject({ state: 'refused', refusal: 'checksum_mismatch' })
    await gone(file.id)
  })
})

describe('the rules', () => {
  it('refuse what is said to be too large, or of a refused type, with the field', async () => {
    const refusals = [
      [{ name: 'a.iso', sizeBytes: 50 * 1024 * 1024 + 1 }, '/sizeBytes'],
      [{ name: 'a', sizeBytes: 1, contentType: 'application/x-msdownload' }, '/contentType'],
      [{ name: 'Invoice.pdf.exe', sizeBytes: 1 }, '/name'],
      [{ name: 'run.BAT . ', sizeBytes: 1, contentType: 'text/plain' }, '/name'],
    ] as const
    for (const [body, path] of refusals) {
      const answer = await post(requester, body)
      expect([answer.statusCode, answer.json().type, answer.json().errors[0].path]).toEqual([
        422,
        'urn:holdfast:problem:file_refused',
        path,
      ])
    }
  })

  it('find a program that calls itself a picture, and remove it', async () => {
    const program = Buffer.alloc(4_096)
    program.write('MZ')
    const file = await uploaded(desk, requester, program, { name: 'holiday.jpg', contentType: 'image/jpeg' })
    expect(file).toMatchObject({ state: 'refused', refusal: 'type_refused', contentType: 'application/x-msdownload' })
    const link = await requester.ask({ method: 'GET', url: `/files/${file.id}/link` })
    expect([link.statusCode, link.json().refusal]).toEqual([409, 'type_refused'])
    await gone(file.id)
    const elf = Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200)])
    expect(await uploaded(desk, requester, elf, { name: 'x.txt' })).toMatchObject({ state: 'refused' })
    const script = Buffer.from('#!/bin/sh\nrm -rf /\n')
    expect(await uploaded(desk, requester, script, { name: 'readme.txt' })).toMatchObject({ refusal: 'type_refused' })
  })

  it('are read by everybody, and written by administrators with the version that they read', async () => {
    const other = await openDesk()
    const read = await (await other.as(other.org.requesterId)).ask({ method: 'GET', url: '/settings/files' })
    expect(read.json()).toEqual(defaultFileRules)
    const otherAdmin = await other.as(other.org.adminId)
    const put = (version: string | undefined, changes = {}) =>
      otherAdmin.ask({
        method: 'PUT',
        url: '/settings/files',
        payload: { ...rulesOf(defaultFileRules), allowedTypes: ['image/*', 'text/plain'], ...changes },
        headers: version === undefined ? {} : { 'if-match': version },
      })
    expect((await put(undefined)).statusCode).toBe(428)
    expect((await put('"0"')).json()).toMatchObject({ version: 1, allowedTypes: ['image/*', 'text/plain'] })
    expect((await put('"0"')).statusCode).toBe(412)
    const [line] = await other.db.tenant(other.org.orgId, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.action, 'file_rules.edited')),
    )
    expect(line?.after).toEqual({ allowedTypes: ['image/*', 'text/plain'] })
    const asker = await other.as(other.org.requesterId)
    const pdf = await post(asker, { name: 'a.pdf', sizeBytes: 10, contentType: 'application/pdf' })
    expect([pdf.statusCode, pdf.json().errors[0].path]).toEqual([422, '/contentType'])
    // What says nothing of itself is looked at.
    const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(60)])
    expect(await uploaded(other, asker, zip, { name: 'a' })).toMatchObject({ state: 'refused' })
    expect(await uploaded(other, asker, text, { name: 'a' })).toMatchObject({ state: 'ready' })
    await other.close()
  })

  it('let nobody slip past the quota, however many come at once', async () => {
    const other = await openDesk()
    const otherAdmin = await other.as(other.org.adminId)
    const payload = { ...rulesOf(defaultFileRules), quotaBytes: 1_000 }
    await otherAdmin.ask({ method: 'PUT', url: '/settings/files', payload, headers: { 'if-match': '*' } })
    const askers = [otherAdmin, await other.as(other.org.requesterId), await other.as(other.org.agentId)]
    const many = Array.from({ length: 12 }, (_, index) => askers[index % 3] as Asker)
    const answers = await Promise.all(many.map((asker) => post(asker, { name: 'a', sizeBytes: 300 })))
    const taken = answers.filter(({ statusCode }) => statusCode === 201)
    expect(taken).toHaveLength(3)
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201)) {
      expect(answer.json().type).toBe('urn:holdfast:problem:quota_exceeded')
    }
    const mine = taken[0]?.json().file.id
    const [row] = await other.db.tenant(other.org.orgId, (tx) => tx.select().from(files).where(eq(files.id, mine)))
    const owner = await other.as(row?.ownerId ?? '')
    expect((await owner.ask({ method: 'DELETE', url: `/files/${mine}` })).statusCode).toBe(204)
    expect((await post(otherAdmin, { name: 'a', sizeBytes: 300 })).statusCode).toBe(201)
    await other.close()
  })

  it('slow down who sends very many', async () => {
    const other = await openDesk()
    const { orgId, requesterId } = other.org
    const asker = await other.as(requesterId)
    const window = Math.floor(Date.now() / 60_000) * 60_000
    const rows = [window, window + 60_000].map((at) => ({ windowStart: new Date(at), count: 119 }))
    await other.db.tenant(orgId, (tx) =>
      tx.insert(rateLimits).values(rows.map((row) => ({ ...row, orgId, key: `files/${requesterId}` }))),
    )
    expect((await post(asker, { name: 'a', sizeBytes: 1 })).statusCode).toBe(201)
    const slowed = await post(asker, { name: 'a', sizeBytes: 1 })
    expect([slowed.statusCode, slowed.json().type]).toEqual([429, 'urn:holdfast:problem:too_many_requests'])
    await other.close()
  })
})

describe('a file that was not sent', () => {
  it('is known to its owner alone, and taken back by its owner alone', async () => {
    const { id } = await upload(desk, requester, text)
    const agent = await desk.as(desk.org.agentId)
    for (const asker of [agent, admin]) {
      expect((await asker.ask({ method: 'GET', url: `/files/${id}` })).statusCode).toBe(404)
      expect((await asker.ask({ method: 'GET', url: `/files/${id}/link` })).statusCode).toBe(404)
      expect((await complete(asker, id)).statusCode).toBe(404)
      expect((await asker.ask({ method: 'DELETE', url: `/files/${id}` })).statusCode).toBe(404)
    }
    await settled(requester, id)
    expect((await requester.ask({ method: 'DELETE', url: `/files/${id}` })).statusCode).toBe(204)
    expect((await requester.ask({ method: 'GET', url: `/files/${id}` })).statusCode).toBe(404)
    expect(await desk.app.files.current.sizeOf(`files/${desk.org.orgId}/${id}`)).toBe(null)
    expect((await putRules({})).statusCode).toBe(200)
  })
})
