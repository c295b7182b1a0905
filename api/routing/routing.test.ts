import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
let supervisor: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  supervisor = await desk.as(desk.org.supervisorId)
})
afterAll(() => desk.close())

const send = (method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload?: object, headers = {}) =>
  admin.ask({ method, url: `/support/${url}`, ...(payload && { payload }), headers })
const list = async () => (await supervisor.ask({ method: 'GET', url: '/support/routing-rules' })).json().items
const ids = async () => (await list()).map(({ id }: { id: string }) => id)

describe('routing rules', () => {
  it('are made at the end, edited, brought into order and removed', async () => {
    const { teamId } = desk.org
    const region = (await send('POST', 'regions', { name: 'North' })).json()
    const first = await send('POST', 'routing-rules', { conditions: { regionIds: [region.id] }, teamId })
    expect(first.statusCode).toBe(201)
    expect(first.json()).toMatchObject({ position: 1, team: { id: teamId, name: 'Desk' }, active: true })
    const second = (await send('POST', 'routing-rules', { conditions: {}, teamId })).json()
    expect(second.position).toBe(2)
    const order = [second.id, first.json().id]
    expect((await send('PUT', 'routing-rules/order', { ids: order })).json().items).toMatchObject(
      order.map((id, index) => ({ id, position: index + 1, version: 2 })),
    )
    const edit = { conditions: { priorities: ['critical'] }, active: false }
    const edited = await send('PATCH', `routing-rules/${second.id}`, edit, { 'if-match': '"2"' })
    expect(edited.json()).toMatchObject({ ...edit, version: 3 })
    expect((await send('DELETE', `routing-rules/${second.id}`, undefined, { 'if-match': '"2"' })).statusCode).toBe(412)
    expect((await send('DELETE', `routing-rules/${second.id}`, undefined, { 'if-match': '"3"' })).statusCode).toBe(204)
    expect(await ids()).toEqual([first.json().id])
  })

  it('name what leads nowhere', async () => {
    const conditions = { categoryIds: [randomUUID()], regionIds: [randomUUID()] }
    const answer = await send('POST', 'routing-rules', { conditions, teamId: randomUUID() })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map(({ path }: { path: string }) => path)).toEqual([
      '/teamId',
      '/conditions/categoryIds/0',
      '/conditions/regionIds/0',
    ])
  })

  it('refuse an order that is not the whole list', async () => {
    const [only = ''] = await ids()
    expect((await send('PUT', 'routing-rules/order', { ids: [] })).statusCode).toBe(409)
    expect((await send('PUT', 'routing-rules/order', { ids: [only, only] })).json().errors).toEqual([
      { path: '/ids/1', message: 'is there twice' },
    ])
    expect((await send('PUT', 'routing-rules/order', { ids: [only, randomUUID()] })).statusCode).toBe(422)
  })

  it('decide about the next request', async () => {
    const category = (await send('POST', 'categories', { name: 'Printing' })).json()
    await send('POST', 'routing-rules', { conditions: { categoryIds: [category.id] }, teamId: desk.org.teamId })
    const payload = { title: 'Paper jam', categoryId: category.id }
    const { id } = (await admin.ask({ method: 'POST', url: '/requests', payload })).json()
    const teamOf = async () => (await admin.ask({ method: 'GET', url: `/requests/${id}` })).json().team?.id
    await vi.waitFor(async () => expect(await teamOf()).toBe(desk.org.teamId), { timeout: 15_000, interval: 20 })
  })

  it('are read by supervisors and written by administrators', async () => {
    const answer = await supervisor.ask({ method: 'PUT', url: '/support/routing-rules/order', payload: { ids: [] } })
    expect(answer.statusCode).toBe(403)
  })
})
