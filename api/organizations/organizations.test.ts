import { randomUUID } from 'node:crypto'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
let requester: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  requester = await desk.as(desk.org.requesterId)
})
afterAll(() => desk.close())

const get = (asker: Asker, url: string) => asker.ask({ method: 'GET', url })

describe('organization', () => {
  const url = '/management/organization'
  const edit = (asker: Asker, payload: object, headers: object = { 'if-match': '*' }) =>
    asker.ask({ method: 'PATCH', url, payload, headers: { ...headers } })

  it('is read by everybody and edited by administrators', async () => {
    expect((await get(requester, url)).json()).toMatchObject({ slug: desk.org.slug, reopenDays: 30, version: 1 })
    expect((await edit(requester, { name: 'Mine' })).statusCode).toBe(403)
    expect((await edit(admin, { name: 'Ours' }, {})).statusCode).toBe(428)
    const changes = { name: 'Ours', numberPrefix: 'OUR', timeZone: 'Asia/Kolkata', reopenDays: 14 }
    const answer = await edit(admin, changes, { 'if-match': '"1"' })
    expect(answer.json()).toMatchObject({ ...changes, version: 2 })
    const { items } = (await get(admin, '/management/audit?action=organization.edited')).json()
    expect(items).toMatchObject([{ before: { reopenDays: 30 }, after: changes }])
  })

  it('says which field is wrong', async () => {
    const path = async (payload: object) => (await edit(admin, payload)).json().errors[0].path
    expect(await path({ calendarId: randomUUID() })).toBe('/calendarId')
    expect(await path({ timeZone: '+02:00' })).toBe('/timeZone')
    expect(await path({ locale: 'en-aa-bb' })).toBe('/locale')
    expect(await path({ numberPrefix: 'no' })).toBe('/numberPrefix')
    expect(await path({ slug: 'other' })).toBe('/slug')
    expect((await edit(admin, {})).statusCode).toBe(422)
  })

  it('has a hue, or the house’s own, which whoever is signed in is told', async () => {
    const hue = async () => (await get(await desk.as(desk.org.agentId), '/auth/me')).json().organization.accentHue
    expect((await get(requester, url)).json().accentHue).toBeNull()
    expect((await edit(admin, { accentHue: 264 })).json().accentHue).toBe(264)
    expect(await hue()).toBe(264)
    for (const accentHue of [360, -1, 1.5, 'red']) {
      expect((await edit(admin, { accentHue })).json().errors[0].path).toBe('/accentHue')
    }
    expect((await edit(admin, { accentHue: null })).json().accentHue).toBeNull()
    expect(await hue()).toBeNull()
  })

  it('is listed for super admins', async () => {
    const list = '/management/organizations'
    expect((await get(admin, list)).statusCode).toBe(403)
    const promoted = eq(people.id, desk.org.supervisorId)
    await desk.db.tenant(desk.org.orgId, (tx) => tx.update(people).set({ role: 'super_admin' }).where(promoted))
    const top = await desk.as(desk.org.supervisorId)
    expect((await get(top, list)).json().items).toMatchObject([{ slug: desk.org.slug }])
  })
})

describe.each(['business-units', 'regions'])('%s', (kind) => {
  const send = (method: 'POST' | 'PATCH', path: string, payload: object, headers = {}) =>
    admin.ask({ method, url: `/support/${kind}${path}`, payload, headers })

  it('are made, renamed and listed', async () => {
    const made = await send('POST', '', { name: 'South' })
    expect(made.statusCode).toBe(201)
    await send('POST', '', { name: 'North' })
    expect((await send('POST', '', { name: 'North' })).json().errors).toEqual([{ path: '/name', message: 'is taken' }])
    const { id } = made.json()
    expect((await send('PATCH', `/${id}`, { name: 'North' }, { 'if-match': '"1"' })).statusCode).toBe(409)
    const renamed = await send('PATCH', `/${id}`, { name: 'Far South' }, { 'if-match': '"1"' })
    expect(renamed.json()).toEqual({ id, name: 'Far South', version: 2 })
    const { items } = (await get(requester, `/support/${kind}`)).json()
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['Far South', 'North'])
  })

  it('belong to one organization', async () => {
    const { id } = (await send('POST', '', { name: 'Secret' })).json()
    const other = await openDesk()
    const stranger = await other.as(other.org.adminId)
    expect((await get(stranger, `/support/${kind}`)).json().items).toEqual([])
    const edit = {
      method: 'PATCH',
      url: `/support/${kind}/${id}`,
      payload: { name: 'x' },
      headers: { 'if-match': '*' },
    } as const
    expect((await stranger.ask(edit)).statusCode).toBe(404)
    await other.close()
  })
})
