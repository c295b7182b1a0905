import { randomUUID } from 'node:crypto'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

const url = '/management/forms'

describe('forms', () => {
  let desk: TestDesk
  let admin: Asker
  let requester: Asker
  beforeAll(async () => {
    desk = await openDesk()
    admin = await desk.as(desk.org.adminId)
    requester = await desk.as(desk.org.requesterId)
  })
  afterAll(() => desk.close())

  const create = (payload: object, headers = {}) => admin.ask({ method: 'POST', url, payload, headers })
  const make = async (payload: object = {}) => {
    const answer = await create({ name: 'Access', ...payload })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }
  const edit = (id: string, payload: object, version: string) =>
    admin.ask({ method: 'PATCH', url: `${url}/${id}`, payload, headers: { 'if-match': version } })
  const offered = async () => (await requester.ask({ method: 'GET', url: '/support/forms' })).json().items
  const lastDeed = async () => {
    const [line] = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1),
    )
    return line
  }

  it('are made with everything said that can be said of a question', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const payload = { name: 'Laptop', icon: 'laptop', fields: [{ key: 'model', kind: 'text', label: 'Which one?' }] }
    const answer = await create(payload, key)
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/api/v1${url}/${answer.json().id}` })
    expect(answer.json()).toMatchObject({ name: 'Laptop', type: 'incident', active: true, categoryId: null })
    expect(answer.json().fields).toEqual([
      {
        ...{ key: 'model', kind: 'text', label: 'Which one?', help: '', required: false, options: [] },
        ...{ min: null, max: null, earliest: null, latest: null },
      },
    ])
    expect((await create(payload, key)).json().id).toBe(answer.json().id)
    expect(await lastDeed()).toMatchObject({ action: 'form.created', targetId: answer.json().id })
  })

  it('are offered to everybody while they are active, without what is the administrators’', async () => {
    const form = await make({ name: 'Offered' })
    const [shown] = (await offered()).filter(({ id }: { id: string }) => id === form.id)
    expect(shown).toMatchObject({ name: 'Offered', fields: [] })
    expect(shown).not.toHaveProperty('version')
    expect((await edit(form.id, { active: false }, '"1"')).json()).toMatchObject({ active: false, version: 2 })
    expect((await offered()).map(({ id }: { id: string }) => id)).not.toContain(form.id)
    const all = (await admin.ask({ method: 'GET', url })).json().items
    expect(all.map(({ id }: { id: string }) => id)).toContain(form.id)
    expect(await lastDeed()).toMatchObject({
      action: 'form.edited',
      before: { active: true },
      after: { active: false },
    })
  })

  it('refuse a stale edit, and one without the version', async () => {
    const { id } = await make()
    await edit(id, { name: 'First' }, '"1"')
    expect((await edit(id, { name: 'Second' }, '"1"')).statusCode).toBe(412)
    expect((await admin.ask({ method: 'PATCH', url: `${url}/${id}`, payload: { name: 'x' } })).statusCode).toBe(428)
    expect((await admin.ask({ method: 'GET', url: `${url}/${id}` })).json().name).toBe('First')
  })

  it('name the question that makes no sense', async () => {
    const fields = [
      { key: 'a', kind: 'text', label: 'A' },
      { key: 'b', kind: 'select', label: 'B' },
    ]
    const answer = await create({ name: 'x', fields })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([{ path: '/fields/1/options', message: 'must offer at least one' }])
    const wrongKey = await create({ name: 'x', fields: [{ key: 'Not so', kind: 'text', label: 'A' }] })
    expect(wrongKey.json().errors[0].path).toBe('/fields/0/key')
  })

  it('take categories that are there, and subcategories of them', async () => {
    const category = async (name: string, parentId?: string) =>
      (await admin.ask({ method: 'POST', url: '/support/categories', payload: { name, parentId } })).json().id
    const hardware = await category('Hardware')
    const laptops = await category('Laptops', hardware)
    const software = await category('Software')
    const form = await make({ categoryId: hardware, subcategoryId: laptops })
    expect(form).toMatchObject({ categoryId: hardware, subcategoryId: laptops })
    const wrong = await edit(form.id, { categoryId: software }, '"1"')
    expect(wrong.json().errors).toEqual([{ path: '/subcategoryId', message: 'is no subcategory of the category' }])
    const unknown = await create({ name: 'x', categoryId: randomUUID() })
    expect(unknown.json().errors).toEqual([{ path: '/categoryId', message: 'does not exist' }])
    expect((await edit(form.id, { categoryId: software, subcategoryId: null }, '"1"')).statusCode).toBe(200)
  })

  it('stand in the order that administrators give them', async () => {
    const ids = async () => (await admin.ask({ method: 'GET', url })).json().items.map(({ id }: { id: string }) => id)
    const first = await make({ name: 'First' })
    const second = await make({ name: 'Second' })
    const before: string[] = await ids()
    expect(before.slice(-2)).toEqual([first.id, second.id])
    const after = [...before].reverse()
    const answer = await admin.ask({ method: 'PUT', url: `${url}/order`, payload: { ids: after } })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(await ids()).toEqual(after)
    expect((await offered())[0].id).toBe(second.id)
    // Whoever has the form open meanwhile loses nothing.
    expect((await edit(first.id, { name: 'Still mine' }, '"1"')).statusCode).toBe(200)
    const half = await admin.ask({ method: 'PUT', url: `${url}/order`, payload: { ids: after.slice(1) } })
    expect(half.statusCode).toBe(409)
  })

  it('are the administrators’ business', async () => {
    const supervisor = await desk.as(desk.org.supervisorId)
    for (const asker of [requester, supervisor]) {
      expect((await asker.ask({ method: 'GET', url })).statusCode).toBe(403)
      expect((await asker.ask({ method: 'POST', url, payload: { name: 'x' } })).statusCode).toBe(403)
    }
  })
})
