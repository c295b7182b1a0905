/** What administrators write of people beyond name and role: where they belong, whom to ask, how to reach them (F5). */
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const url = (path = '') => `/management/people${path}`
const create = (payload: object) => admin.ask({ method: 'POST', url: url(), payload })
const edit = (id: string, payload: object) =>
  admin.ask({ method: 'PATCH', url: url(`/${id}`), payload, headers: { 'if-match': '*' } })
const names = async (query: string) =>
  (await admin.ask({ method: 'GET', url: url(query) })).json().items.map(({ name }: { name: string }) => name)

describe('site, manager and phone', () => {
  it('are written, shown, and narrow the list', async () => {
    const site = (
      await admin.ask({ method: 'POST', url: '/management/sites', payload: { code: 'A', name: 'A' } })
    ).json()
    const boss = (await create({ name: 'Boss', email: 'boss@fields.test', kind: 'external' })).json()
    const facts = { siteId: site.id, managerId: boss.id, phone: '+49 (30) 4711-42', department: 'Optics' }
    const made = (await create({ name: 'Ida', email: 'ida@fields.test', ...facts })).json()
    const { phone } = facts
    expect(made).toMatchObject({ site: { name: 'A' }, manager: { id: boss.id, name: 'Boss' }, phone })
    expect(await names(`?siteId=${site.id}`)).toEqual(['Ida'])
    expect(await names(`?managerId=${boss.id}`)).toEqual(['Ida'])
    expect(await names('?kind=external')).toEqual(['Boss'])
    expect(await names('?q=opti')).toEqual(['Ida'])
    expect(await names('?q=030%204711')).toEqual(['Ida'])
    expect(await names('?q=30471142')).toEqual(['Ida'])
    expect(await names('?q=99')).toEqual([])
    expect((await edit(made.id, { managerId: made.id })).json().errors).toMatchObject([{ path: '/managerId' }])
    expect((await edit(made.id, { siteId: boss.id })).json().errors).toMatchObject([{ path: '/siteId' }])
    expect((await edit(made.id, { phone: 'none' })).json().errors).toMatchObject([{ path: '/phone' }])
    expect((await edit(made.id, { phone: null, siteId: null, managerId: null })).json()).toMatchObject({
      phone: null,
      site: null,
      manager: null,
    })
  })
})

describe('a photo that an administrator sets', () => {
  it('is set and removed, and written down', async () => {
    const payload = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'blue' } })
      .png()
      .toBuffer()
    const headers = { 'content-type': 'image/png' }
    const photo = `${url(`/${desk.org.requesterId}`)}/photo`
    const answer = await admin.ask({ method: 'PUT', url: photo, payload, headers })
    expect(answer.json()).toEqual({ photoAt: expect.any(String) })
    const shown = `/people/${desk.org.requesterId}/photo`
    expect((await admin.ask({ method: 'GET', url: shown })).headers['content-type']).toBe('image/webp')
    const agent = await desk.as(desk.org.agentId)
    expect((await agent.ask({ method: 'PUT', url: photo, payload, headers })).statusCode).toBe(403)
    const broken = await admin.ask({ method: 'PUT', url: photo, payload: Buffer.from('\x89PNG no'), headers })
    expect(broken.statusCode).toBe(422)
    expect((await admin.ask({ method: 'DELETE', url: photo })).statusCode).toBe(204)
    expect((await admin.ask({ method: 'GET', url: shown })).statusCode).toBe(404)
    const { items } = (await admin.ask({ method: 'GET', url: '/management/audit?action=person' })).json()
    expect(items.slice(0, 2)).toMatchObject([{ action: 'person.photo_removed' }, { action: 'person.photo_changed' }])
  })
})

describe('a reason for blocking', () => {
  it('is for administrators, and what a directory blocked stays blocked once they did', async () => {
    const { id } = (await create({ name: 'Max', email: 'max@fields.test' })).json()
    const write = (because: string | null) =>
      desk.db.tenant(desk.org.orgId, (tx) =>
        tx
          .update(people)
          .set({ blockedAt: because === null ? null : new Date(), blockedBecause: because })
          .where(eq(people.id, id)),
      )
    const block = (payload?: object) =>
      admin.ask({ method: 'POST', url: url(`/${id}/block`), ...(payload && { payload }) })
    expect((await block({ reason: 'Left in May' })).json()).toMatchObject({
      blocked: true,
      blockedBecause: 'Left in May',
    })
    expect((await admin.ask({ method: 'POST', url: url(`/${id}/unblock`) })).json().blockedBecause).toBeNull()
    await write('directory')
    expect((await block()).json().blockedBecause).toBe('administrator')
    const rows = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(people).where(eq(people.id, id)))
    expect(rows[0]?.blockedBecause).toBe('administrator')
    const { items } = (
      await admin.ask({ method: 'GET', url: `/management/audit?targetId=${id}&action=person.blocked` })
    ).json()
    expect(items).toMatchObject([{ after: { endedSessions: 0 } }, { after: { reason: 'Left in May' } }])
  })
})
