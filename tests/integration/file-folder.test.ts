/** Files in a folder, such as a mounted share: everything goes through our API, and a share that goes away is a 503. */
import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createCleanActivities } from '@holdfast/activities/files/clean.ts'
import { createFileActivities } from '@holdfast/activities/files/index.ts'
import type {} from '@holdfast/api/plugins/embedding.ts'
import { type Asker, hostOf, openDesk, type TestDesk, testConfig } from '@holdfast/api/test-helper.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { createFolderStore, folderMarker } from '@holdfast/files/folder-store.ts'
import type { S3Options } from '@holdfast/files/s3-store.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announce, complete, download, send, settled } from '../support/uploads.ts'

const text = Buffer.from('On a share\n')

let folder: string
let desk: TestDesk
let requester: Asker
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'holdfast-share-')), 'share')
  await rename(await mkdtemp(join(tmpdir(), 'holdfast-share-')), folder)
  await writeFile(join(folder, folderMarker), '')
  desk = await openDesk({}, { filesBackend: 'folder', filesFolder: folder })
  requester = await desk.as(desk.org.requesterId)
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

/** The worker of all tests knows no folder, so its part is done here. */
async function check(fileId: string) {
  const steps = createFileActivities({ db: desk.db, files: desk.app.files, scan: null })
  const task = { orgId: desk.org.orgId, fileId }
  if ((await steps.inspectFile(task)) === 'over') return settled(requester, fileId)
  await steps.previewFile(task)
  await steps.releaseFile(task)
  return settled(requester, fileId)
}

describe('a file on a share', () => {
  it('goes up and down through the API', async () => {
    const sha256 = createHash('sha256').update(text).digest('hex')
    const { file, upload } = await announce(requester, text, { name: '../../x.txt', sha256 })
    if (!upload?.single) throw new Error('no way')
    expect(upload.single.url).toMatch(new RegExp(`^/api/v1/files/${file.id}/content\\?`))
    expect(await send(desk, upload.single, text)).toBe(204)
    expect((await complete(requester, file.id)).statusCode).toBe(200)
    expect(await check(file.id)).toMatchObject({ state: 'ready', name: 'x.txt', contentType: 'text/plain' })
    expect((await download(desk, requester, file.id)).body).toBe(text.toString())
    expect((await download(desk, requester, file.id, { range: 'bytes=3-' })).body).toBe('a share\n')
    expect(await readFile(join(folder, 'files', desk.org.orgId, file.id))).toEqual(text)
    // Uploaded is uploaded.
    expect(await send(desk, upload.single, text)).toBe(409)
  })

  it('is taken as JSON or HTML, too, and only as long as it was announced', async () => {
    const body = Buffer.from('{"a":1}')
    const { upload } = await announce(requester, body)
    const { url } = upload?.single ?? { url: '' }
    const put = (payload: Buffer, headers: Record<string, string>) =>
      desk.app.inject({ method: 'PUT', url, payload, headers })
    const short = await put(body.subarray(1), {})
    expect([short.statusCode, short.json().detail]).toEqual([422, 'The body must have exactly 7 bytes'])
    const chunked = await desk.app.inject({ method: 'PUT', url, payload: undefined as never })
    expect(chunked.statusCode).toBe(422)
    const long = await put(Buffer.concat([body, body]), { 'content-type': 'text/html' })
    expect(long.statusCode).toBe(422)
    expect((await put(body, { 'content-type': 'application/json' })).statusCode).toBe(204)
    expect((await put(body, { 'content-type': 'text/html' })).statusCode).toBe(204)
    const left = await readdir(join(folder, 'incoming', desk.org.orgId))
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('goes up in parts, and goes on where it was interrupted', async () => {
    const big = randomBytes(17 * 1024 * 1024)
    const size = 16 * 1024 * 1024
    const { file } = await announce(requester, big, { name: 'big.bin' })
    const sign = async (number: number) => {
      const payload = { partNumbers: [number] }
      const answer = await requester.ask({ method: 'POST', url: `/files/${file.id}/parts`, payload })
      return answer.json().parts[0]
    }
    const second = await sign(2)
    expect(await send(desk, second, big.subarray(size))).toBe(204)
    // An address is for its own part.
    const first = await sign(1)
    expect(
      await send(desk, { ...first, url: first.url.replace('expires', 'part=2&expires') }, big.subarray(size)),
    ).toBe(401)
    const progress = (await requester.ask({ method: 'GET', url: `/files/${file.id}/upload` })).json()
    expect(progress.received).toMatchObject([{ number: 2, sizeBytes: 1024 * 1024 }])
    expect((await complete(requester, file.id)).statusCode).toBe(409)
    expect(await send(desk, first, big.subarray(0, size))).toBe(204)
    expect((await complete(requester, file.id)).statusCode).toBe(200)
    expect(await check(file.id)).toMatchObject({ state: 'ready' })
    expect((await download(desk, requester, file.id)).rawPayload.equals(big)).toBe(true)
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
  })

  it('is cleaned up after', async () => {
    const { file } = await announce(requester, Buffer.alloc(17 * 1024 * 1024))
    await requester.ask({ method: 'POST', url: `/files/${file.id}/parts`, payload: { partNumbers: [1] } })
    expect(await readdir(join(folder, 'uploads'))).toHaveLength(1)
    const { cleanFilesOf } = createCleanActivities({ db: desk.db, files: desk.app.files })
    const report = await cleanFilesOf({ orgId: desk.org.orgId, olderThanMs: -60_000 })
    expect(report.expired).toBeGreaterThanOrEqual(3)
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
    expect(await readdir(join(folder, 'files', desk.org.orgId))).toEqual([])
  })

  it('that goes away is a 503, and nothing is written where it was', async () => {
    const { upload } = await announce(requester, text)
    await rename(folder, `${folder}-away`)
    const ready = async () => (await desk.app.inject({ method: 'GET', url: '/health/ready' })).json()
    try {
      expect(await ready()).toMatchObject({ status: 'degraded', parts: { files: 'down' } })
      const put = await desk.app.inject({ method: 'PUT', url: upload?.single?.url ?? '', payload: text })
      expect([put.statusCode, put.json().type]).toEqual([503, 'urn:holdfast:problem:unavailable'])
      await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' })
    } finally {
      await rename(`${folder}-away`, folder)
    }
    expect(await ready()).toMatchObject({ parts: { files: 'up' } })
    expect(upload?.single && (await send(desk, upload.single, text))).toBe(204)
  })

  it('that hangs is given up on, before the first byte and between two', async () => {
    const store = createFolderStore(folder, { patienceMs: 100 })
    const away = { code: 'unavailable', message: 'The store of the files is not reachable right now' }
    // A pipe is a file that hangs: opening it waits for a writer, reading it for what is written.
    const pipe = async () => {
      const key = `files/${desk.org.orgId}/${randomUUID()}`
      const path = join(folder, key)
      await mkdir(dirname(path), { recursive: true })
      await promisify(execFile)('mkfifo', [path])
      return { key, openWriter: () => open(path, 'r+') }
    }
    const [unopened, silent, halting] = [await pipe(), await pipe(), await pipe()]
    await expect(store.read(unopened.key)).rejects.toMatchObject(away)
    const writers = [await unopened.openWriter(), await silent.openWriter(), await halting.openWriter()]
    await expect(store.read(silent.key)).rejects.toMatchObject(away)
    await writers[2]?.write('On a')
    const seen: Buffer[] = []
    const reading = async () => {
      for await (const chunk of (await store.read(halting.key)) ?? []) seen.push(chunk)
    }
    await expect(reading()).rejects.toMatchObject(away)
    expect(Buffer.concat(seen).toString()).toBe('On a')
    // Reads that nobody waits for any more end, too.
    for (const writer of writers) {
      await writer.write('too late')
      await writer.close()
    }
  })

  it('whose reader is slow is not given up on', async () => {
    const store = createFolderStore(folder, { patienceMs: 50 })
    const key = `files/${desk.org.orgId}/${randomUUID()}`
    const big = randomBytes(1024 * 1024)
    await store.write(key, big, 'application/octet-stream')
    const seen: Buffer[] = []
    for await (const chunk of (await store.read(key)) ?? []) {
      if (seen.length === 0) await delay(200)
      seen.push(chunk)
    }
    expect(Buffer.concat(seen).equals(big)).toBe(true)
    const middle: Buffer[] = []
    for await (const chunk of (await store.read(key, { first: 70_000, last: 270_000 })) ?? []) middle.push(chunk)
    expect(Buffer.concat(middle).equals(big.subarray(70_000, 270_001))).toBe(true)
  })

  it('is reached by keys of ours alone', async () => {
    const store = createFolderStore(folder)
    const org = randomUUID()
    for (const key of [
      '../x',
      '/etc/passwd',
      `files/${org}/../x`,
      `files/${org}/..`,
      'files//x',
      `files/${org}/a\\b`,
      '',
    ]) {
      await expect(store.read(key), key).rejects.toThrow('not a key of ours')
      await expect(store.remove(key), key).rejects.toThrow('not a key of ours')
    }
    await expect(store.abortUpload('x', '../../etc')).rejects.toThrow('not an upload of ours')
  })
})

/** The widget on somebody's site, whose browser sends the bytes to our API because it does not reach the store. */
describe('an upload from another site', () => {
  const allowed = 'https://shop.example'
  beforeAll(async () => {
    await seedChatDesk(desk.db, desk.org, { key: 'shop', allowedOrigins: [allowed] })
    desk.app.forgetOrigins(desk.org.orgId)
  })

  async function begin(at: TestDesk, origin: string) {
    const { file, upload } = await announce(await at.as(at.org.requesterId), text)
    const url = upload?.single?.url ?? ''
    const headers = { host: hostOf(at.org), origin, 'sec-fetch-site': 'cross-site' }
    const wants = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' }
    const asked = await at.app.inject({ method: 'OPTIONS', url, headers: { ...headers, ...wants } })
    const put = () =>
      at.app.inject({ method: 'PUT', url, payload: text, headers: { ...headers, 'content-type': 'text/plain' } })
    return { file, url, asked, put }
  }

  async function expectWelcome(at: TestDesk) {
    const { file, url, asked, put } = await begin(at, allowed)
    expect(url).toMatch(/^\/api\/v1\/files\//)
    expect(asked.statusCode).toBe(204)
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': allowed,
      'access-control-allow-methods': expect.stringContaining('PUT'),
      'access-control-allow-headers': expect.stringContaining('content-type'),
    })
    const sent = await put()
    expect(sent.statusCode).toBe(204)
    expect(sent.headers).toMatchObject({ 'access-control-allow-origin': allowed, etag: expect.any(String) })
    expect(sent.headers['access-control-expose-headers']).toContain('etag')
    expect(sent.headers['access-control-allow-credentials']).toBeUndefined()
    expect((await complete(await at.as(at.org.requesterId), file.id)).statusCode).toBe(200)
  }

  it('that a desk names goes to a folder', () => expectWelcome(desk))

  it('that a desk names goes to a store that browsers do not reach', async () => {
    const at = await openDesk({}, { s3: { ...testConfig().s3, publicEndpoint: 'none' } as S3Options })
    try {
      await seedChatDesk(at.db, at.org, { key: 'shop', allowedOrigins: [allowed] })
      await expectWelcome(at)
    } finally {
      await at.close()
    }
  })

  it.each(['https://evil.example', 'http://shop.example', 'null'])(
    'that no desk names, %s, gets no leave',
    async (from) => {
      const { asked, put } = await begin(desk, from)
      expect(asked.statusCode).toBe(405)
      const sent = await put()
      for (const { headers } of [asked, sent]) {
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
      }
      expect([sent.statusCode, sent.json().type]).toEqual([403, 'urn:holdfast:problem:cross_site'])
    },
  )
})
