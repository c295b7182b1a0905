/** Who gets at a file, for how long, and what a browser does with it (features A10, S23). */
import { type Asker, makeRequest, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { attachFiles } from '@holdfast/db/files/commands.ts'
import { listFilesOf } from '@holdfast/db/files/queries.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { messages, requests } from '@holdfast/db/requests/schema.ts'
import { and, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { download, uploaded } from '../support/uploads.ts'

const text = Buffer.from('0123456789abcdef')

let desk: TestDesk
let requester: Asker
let agent: Asker
let colleague: Asker
let requestId: string
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
  colleague = await desk.as(desk.org.otherAgentId)
  requestId = (await makeRequest(requester)).id
})
afterAll(() => desk.close())
afterEach(() => vi.useRealTimers())

const status = async (asker: Asker, fileId: string) => [
  (await asker.ask({ method: 'GET', url: `/files/${fileId}` })).statusCode,
  (await asker.ask({ method: 'GET', url: `/files/${fileId}/link` })).statusCode,
]

/** Writes a message with files as the conversation does. */
function write(authorId: string, fileIds: string[], internal = false): Promise<string> {
  const { orgId } = desk.org
  const messageId = newId()
  return desk.db.tenant(orgId, async (tx) => {
    const body = { id: messageId, orgId, requestId, authorId, internal, body: 'See there', fileCount: fileIds.length }
    await tx.insert(messages).values(body)
    await attachFiles(tx, { orgId, ownerId: authorId, requestId, messageId, fileIds })
    return messageId
  })
}

describe('a file with a message', () => {
  it('is for everybody who may read the conversation, once it is sent', async () => {
    const { id } = await uploaded(desk, requester, text, { name: 'a.txt' })
    expect(await status(agent, id)).toEqual([404, 404])
    const messageId = await write(desk.org.requesterId, [id])
    for (const asker of [requester, agent, colleague]) expect(await status(asker, id)).toEqual([200, 200])
    const listed = await desk.db.tenant(desk.org.orgId, (tx) => listFilesOf(tx, { messageIds: [messageId] }))
    expect(listed.get(messageId)).toMatchObject([{ id, name: 'a.txt', state: 'ready', sizeBytes: 16 }])
    const stranger = await openDesk()
    const elsewhere = await stranger.as(stranger.org.adminId)
    expect(await status(elsewhere, id)).toEqual([404, 404])
    expect((await elsewhere.ask({ method: 'GET', url: `/requests/${requestId}/files` })).statusCode).toBe(404)
    await stranger.close()
  })

  it('of a note is not there for the requester, nor in the list', async () => {
    const { id } = await uploaded(desk, agent, text, { name: 'secret.txt' })
    await write(desk.org.agentId, [id], true)
    expect(await status(requester, id)).toEqual([404, 404])
    expect(await status(colleague, id)).toEqual([200, 200])
    const list = async (asker: Asker) =>
      (await asker.ask({ method: 'GET', url: `/requests/${requestId}/files` })).json().items
    const ids = (items: { file: { id: string } }[]) => items.map(({ file }) => file.id)
    expect(ids(await list(requester))).not.toContain(id)
    expect((await list(agent)).find((item: { file: { id: string } }) => item.file.id === id)).toMatchObject({
      internal: true,
    })
  })

  it('goes with its message, link or not', async () => {
    const { id } = await uploaded(desk, agent, text)
    const messageId = await write(desk.org.agentId, [id])
    const link = (await agent.ask({ method: 'GET', url: `/files/${id}/link` })).json().url
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(messages).set({ deletedAt: new Date(), body: '' }).where(eq(messages.id, messageId)),
    )
    for (const asker of [requester, agent]) expect(await status(asker, id)).toEqual([404, 404])
    expect((await desk.app.inject({ method: 'GET', url: link })).statusCode).toBe(404)
    const listed = await desk.db.tenant(desk.org.orgId, (tx) => listFilesOf(tx, { messageIds: [messageId] }))
    expect(listed.size).toBe(0)
  })

  it('is attached by its owner only, once, and when it is uploaded', async () => {
    const { orgId, requesterId, agentId } = desk.org
    const { id } = await uploaded(desk, requester, text)
    const attach = (ownerId: string, fileIds: string[], messageId: string | null = null) =>
      desk.db.tenant(orgId, (tx) => attachFiles(tx, { orgId, ownerId, requestId, messageId, fileIds }))
    await expect(attach(agentId, [id])).rejects.toMatchObject({ code: 'not_found' })
    const pending = (
      await requester.ask({ method: 'POST', url: '/files', payload: { name: 'a', sizeBytes: 1 } })
    ).json()
    await expect(attach(requesterId, [id, pending.file.id])).rejects.toMatchObject({
      code: 'file_not_ready',
      errors: [{ path: '/fileIds/1', message: 'is not uploaded yet' }],
    })
    await attach(requesterId, [id])
    await attach(requesterId, [id])
    const elsewhere = attach(requesterId, [id], await write(requesterId, []))
    await expect(elsewhere).rejects.toMatchObject({ code: 'file_not_ready' })
    const removal = await requester.ask({ method: 'DELETE', url: `/files/${id}` })
    expect(removal.statusCode).toBe(409)
  })
})

describe('a file with a request', () => {
  it('comes with it in one transaction, once for a key', async () => {
    const { id } = await uploaded(desk, requester, text, { name: 'with.txt' })
    const create = () =>
      requester.ask({
        method: 'POST',
        url: '/requests',
        payload: { title: 'With a file', fileIds: [id] },
        headers: { 'idempotency-key': id },
      })
    const [one, two] = await Promise.all([create(), create()])
    expect([one.statusCode, two.statusCode]).toEqual([201, 201])
    expect(one.json().id).toBe(two.json().id)
    const listed = (await agent.ask({ method: 'GET', url: `/requests/${one.json().id}/files` })).json().items
    expect(listed).toMatchObject([{ file: { id, name: 'with.txt' }, messageId: null, internal: false }])
    const again = { title: 'Another with the same', fileIds: [id] }
    const refused = await requester.ask({ method: 'POST', url: '/requests', payload: again })
    expect([refused.statusCode, refused.json().errors[0].path]).toEqual([409, '/fileIds/0'])
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .select()
        .from(requests)
        .where(and(eq(requests.title, again.title))),
    )
    expect(rows).toHaveLength(0)
  })
})

describe('whoever holds a private link', () => {
  it('gets the files of that one request which are not of notes, and may add a few', async () => {
    const { orgId, requesterId, agentId } = desk.org
    const link = { orgId, requestId, personId: requesterId, purpose: 'follow', ttlMs: 60_000 } as const
    const { token } = await desk.db.tenant(orgId, (tx) => issueLink(tx, link))
    const host = `${desk.org.slug}.localhost:3000`
    const headers = { host, authorization: `Link ${token}` }
    const ask: Asker['ask'] = ({ url, ...rest }) =>
      desk.app.inject({ ...rest, url: `/api/v1${String(url)}`, headers: { ...rest.headers, ...headers } })
    const holder: Asker = { cookie: '', ask }
    const [shown, note] = [await uploaded(desk, agent, text), await uploaded(desk, agent, text)]
    await write(agentId, [shown.id])
    await write(agentId, [note.id], true)
    expect(await status(holder, shown.id)).toEqual([200, 200])
    expect(await status(holder, note.id)).toEqual([404, 404])
    // The same person's, but in another request.
    const other = await uploaded(desk, requester, text)
    const body = { title: 'Another one', fileIds: [other.id] }
    expect((await requester.ask({ method: 'POST', url: '/requests', payload: body })).statusCode).toBe(201)
    expect(await status(requester, other.id)).toEqual([200, 200])
    expect(await status(holder, other.id)).toEqual([404, 404])
    const own = await uploaded(desk, holder, text)
    expect(own.state).toBe('ready')
    const { maxBytes } = (await holder.ask({ method: 'GET', url: '/settings/files' })).json()
    expect(maxBytes).toBe(50 * 1024 * 1024)
  })
})

describe('a link', () => {
  it('holds for five minutes, for one file, and for nothing else', async () => {
    const { id } = await uploaded(desk, requester, text)
    const other = await uploaded(desk, requester, text)
    const { url, expiresAt } = (await requester.ask({ method: 'GET', url: `/files/${id}/link` })).json()
    expect(new Date(expiresAt).getTime() - Date.now()).toBeLessThanOrEqual(300_000)
    const get = async (link: string) => (await desk.app.inject({ method: 'GET', url: link })).statusCode
    expect(await get(url)).toBe(200)
    const signature = new URL(url, 'http://x').searchParams.get('signature') ?? ''
    const forged = [
      url.replace(id, other.id),
      url.replace(/expires=\d+/, 'expires=9999999999'),
      url.replace(/org=[^&]+/, `org=${newId()}`),
      url.replace('/content', '/preview'),
      `${url}&part=2`,
      url.replace(signature, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`),
    ]
    for (const link of forged) expect(await get(link), link).toBe(401)
    const put = await desk.app.inject({ method: 'PUT', url, payload: 'evil' })
    expect(put.statusCode).toBe(401)
    vi.useFakeTimers({ now: Date.now() + 301_000, toFake: ['Date'] })
    expect(await get(url)).toBe(401)
  })

  it('gives stretches, and says which', async () => {
    const { id } = await uploaded(desk, requester, text)
    const get = (range: string) => download(desk, requester, id, { range })
    const cases: [string, number, string, string | undefined][] = [
      ['bytes=2-4', 206, '234', 'bytes 2-4/16'],
      ['bytes=12-', 206, 'cdef', 'bytes 12-15/16'],
      ['bytes=-3', 206, 'def', 'bytes 13-15/16'],
      ['bytes=4-99', 206, '456789abcdef', 'bytes 4-15/16'],
      ['bytes=0-1,3-4', 200, text.toString(), undefined],
      ['lines=1-2', 200, text.toString(), undefined],
      ['bytes=5-2', 200, text.toString(), undefined],
    ]
    for (const [range, code, body, contentRange] of cases) {
      const answer = await get(range)
      expect([answer.statusCode, answer.body, answer.headers['content-range']], range).toEqual([
        code,
        body,
        contentRange,
      ])
      expect(answer.headers['content-length']).toBe(String(body.length))
    }
    const beyond = await get('bytes=16-')
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */16'])
    const link = (await requester.ask({ method: 'GET', url: `/files/${id}/link` })).json().url
    const head = await desk.app.inject({ method: 'HEAD', url: link })
    expect([head.statusCode, head.headers['content-length'], head.body]).toEqual([200, '16', ''])
  })

  it('never lets HTML, SVG or a script run, and shows pictures only', async () => {
    const harmful = [
      ['page.png', '<!doctype html><script>alert(1)</script>', 'image/png'],
      ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'],
      ['drawing.png', '<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/png'],
      ['feed.xml', '<?xml version="1.0"?><x/>', 'application/xml'],
      ['fragment.txt', '  <b onmouseover=alert(1)>x', 'text/plain'],
    ] as const
    for (const [name, content, contentType] of harmful) {
      const file = await uploaded(desk, requester, Buffer.from(content), { name, contentType })
      expect(file).toMatchObject({ state: 'ready', hasPreview: false })
      const { headers } = await download(desk, requester, file.id)
      expect(headers, name).toMatchObject({
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'content-disposition': expect.stringMatching(/^attachment;/),
      })
      expect(headers['cache-control']).toContain('private')
    }
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const picture = await uploaded(desk, requester, png, { name: 'naïve "x"; é.png', contentType: 'text/html' })
    const { headers } = await download(desk, requester, picture.id)
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename="na_ve _x__ _.png"; filename*=UTF-8''na%C3%AFve%20%22x%22%3B%20%C3%A9.png`,
    })
  })
})

describe('a picture', () => {
  it('has a preview, turned and stripped of where it was taken', async () => {
    const jpeg = await sharp({ create: { width: 1_200, height: 600, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { Copyright: 'Somebody', Make: 'Kamera-42' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(jpeg).metadata()).exif).toBeDefined()
    const file = await uploaded(desk, requester, jpeg, { name: 'photo.jpg', contentType: 'image/jpeg' })
    expect(file).toMatchObject({ state: 'ready', hasPreview: true, width: 600, height: 1_200 })
    const { previewUrl } = (await requester.ask({ method: 'GET', url: `/files/${file.id}/link` })).json()
    const preview = await desk.app.inject({ method: 'GET', url: previewUrl })
    expect(preview.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
    const seen = await sharp(preview.rawPayload).metadata()
    expect(seen).toMatchObject({ format: 'webp', width: 480, height: 960 })
    expect([seen.exif, seen.xmp, seen.icc, seen.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(preview.rawPayload.includes('Kamera-42')).toBe(false)
  })

  it('that is broken, or a bomb, is a file without a preview', async () => {
    const png = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 90, sigma: 30 },
      },
    })
      .png()
      .toBuffer()
    const cut = png.subarray(0, png.length / 3)
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: 'red' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    for (const bytes of [cut, bomb]) {
      const file = await uploaded(desk, requester, Buffer.from(bytes), { name: 'a.png', contentType: 'image/png' })
      expect(file).toMatchObject({ state: 'ready', contentType: 'image/png', hasPreview: false, width: null })
    }
  })
})
