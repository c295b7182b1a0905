import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let agent: Asker
beforeAll(async () => {
  desk = await openDesk()
  agent = await desk.as(desk.org.agentId)
})
afterAll(() => desk.close())

const blank = { width: 640, height: 480, channels: 3, background: 'red' } as const
const put = (payload: Buffer, type = 'image/png', asker = agent) =>
  asker.ask({ method: 'PUT', url: '/setting/photo', payload, headers: { 'content-type': type } })
const photoOf = (personId: string, query = '', asker = agent, headers = {}) =>
  asker.ask({ method: 'GET', url: `/people/${personId}/photo${query}`, headers })

describe('a photo', () => {
  it('is none at first', async () => {
    expect((await photoOf(desk.org.agentId)).statusCode).toBe(404)
    expect((await agent.ask({ method: 'GET', url: '/auth/me' })).json().person.photoAt).toBeNull()
  })

  it('is made small and square, without what came along, and shown to colleagues', async () => {
    const source = await sharp({ create: blank })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'surely not to be told' } })
      .toBuffer()
    const answer = await put(source, 'image/jpeg')
    expect(answer.statusCode).toBe(200)
    const { photoAt } = answer.json()
    const shown = await photoOf(desk.org.agentId, `?at=${photoAt}`, await desk.as(desk.org.requesterId))
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': expect.stringContaining('immutable'),
    })
    const { width, height, format, exif } = await sharp(shown.rawPayload).metadata()
    expect({ width, height, format, exif }).toEqual({ width: 256, height: 256, format: 'webp', exif: undefined })
    expect(shown.rawPayload.includes('surely not to be told')).toBe(false)
  })

  it('is told by its version wherever people are', async () => {
    const { photoAt } = (await put(await sharp({ create: blank }).png().toBuffer())).json()
    const admin = await desk.as(desk.org.adminId)
    const get = async (url: string, asker = agent) => (await asker.ask({ method: 'GET', url })).json()
    expect((await get('/auth/me')).person.photoAt).toBe(photoAt)
    expect((await get('/setting/profile')).photoAt).toBe(photoAt)
    expect((await get(`/management/people/${desk.org.agentId}`, admin)).photoAt).toBe(photoAt)
    const agents = (await get('/support/agents')).items as { id: string; photoAt: string | null }[]
    expect(agents.find(({ id }) => id === desk.org.agentId)?.photoAt).toBe(photoAt)
    expect(agents.find(({ id }) => id === desk.org.otherAgentId)?.photoAt).toBeNull()
  })

  it('is kept by browsers only as the version that it is', async () => {
    const plain = await photoOf(desk.org.agentId)
    expect(plain.headers['cache-control']).toBe('private, no-cache')
    const old = await photoOf(desk.org.agentId, '?at=2020-01-01T00:00:00Z')
    expect(old.headers['cache-control']).toBe('private, no-cache')
    const again = await photoOf(desk.org.agentId, '', agent, { 'if-none-match': plain.headers.etag })
    expect(again.statusCode).toBe(304)
  })

  it('is removed, and removed again', async () => {
    const remove = () => agent.ask({ method: 'DELETE', url: '/setting/photo' })
    expect([(await remove()).statusCode, (await remove()).statusCode]).toEqual([204, 204])
    expect((await photoOf(desk.org.agentId)).statusCode).toBe(404)
    const { items } = (
      await (
        await desk.as(desk.org.adminId)
      ).ask({ method: 'GET', url: '/management/audit?action=person.photo_removed' })
    ).json()
    expect(items).toHaveLength(1)
  })

  it('is nobody’s of another organization', async () => {
    const other = await openDesk()
    await put(await sharp({ create: blank }).png().toBuffer())
    const stranger = await other.as(other.org.adminId)
    expect((await photoOf(desk.org.agentId, '', stranger)).statusCode).toBe(404)
    expect((await desk.app.inject({ url: `/api/v1/people/${desk.org.agentId}/photo` })).statusCode).toBe(401)
    await other.close()
  })

  it.each([
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image/png'],
    ['a GIF', () => sharp({ create: blank }).gif().toBuffer(), 'image/png'],
    ['half a picture', async () => (await sharp({ create: blank }).png().toBuffer()).subarray(0, 200), 'image/png'],
    ['too many pixels', () => bomb(), 'image/png'],
    ['nothing', () => Buffer.alloc(0), 'image/webp'],
  ])('is not made of %s', async (_what, make, type) => {
    const answer = await put(await make(), type)
    expect([answer.statusCode, answer.json().type]).toEqual([422, 'urn:holdfast:problem:file_refused'])
  })

  it('is not taken as another type, nor larger than 5 MiB', async () => {
    expect((await put(Buffer.from('{}'), 'application/json')).statusCode).toBe(415)
    expect((await put(Buffer.from('GIF89a'), 'image/gif')).statusCode).toBe(415)
    expect((await put(Buffer.alloc(5 * 1024 * 1024 + 1), 'image/png')).statusCode).toBe(413)
  })

  it('is not changed all the time', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const tries = await Promise.all(Array.from({ length: 21 }, () => put(Buffer.from('x'), 'image/png', requester)))
    expect(tries.map(({ statusCode }) => statusCode).filter((code) => code === 429)).toHaveLength(1)
  })
})

/** Few bytes that say they are 20,000 pixels wide and high. */
async function bomb(): Promise<Buffer> {
  const bytes = Buffer.from(
    await sharp({ create: { ...blank, width: 8, height: 8 } })
      .png()
      .toBuffer(),
  )
  bytes.writeUInt32BE(20_000, 16)
  bytes.writeUInt32BE(20_000, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}
