/** Files in a folder, such as a mounted share: everything goes through our API, and a share that goes away is a 503. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCleanActivities } from '@holdfast/activities/files/clean.ts'
import { createFileActivities } from '@holdfast/activities/files/index.ts'
import { type Asker, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { createFolderStore, folderMarker } from '@holdfast/files/folder-store.ts'
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
      expect(await ready()).toMatchObject({ status: 'degraded', parts: { s3: 'down' } })
      const put = await desk.app.inject({ method: 'PUT', url: upload?.single?.url ?? '', payload: text })
      expect([put.statusCode, put.json().type]).toEqual([503, 'urn:holdfast:problem:unavailable'])
      await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' })
    } finally {
      await rename(`${folder}-away`, folder)
    }
    expect(await ready()).toMatchObject({ parts: { s3: 'up' } })
    expect(upload?.single && (await send(desk, upload.single, text))).toBe(204)
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
