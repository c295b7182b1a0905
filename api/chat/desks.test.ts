/** Administration of chat desks (features D4). */
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, type TestDesk } from '../test-helper.ts'
import { knock } from './test-visitors.ts'

describe('chat desks', () => {
  let desk: TestDesk
  let admin: Asker
  beforeAll(async () => {
    desk = await openDesk()
    admin = await desk.as(desk.org.adminId)
  })
  afterAll(() => desk.close())

  const make = (payload: object, headers = {}) => admin.ask({ method: 'POST', url: '/chat/desks', payload, headers })

  it('are made once for a key, listed, and open', async () => {
    const body = { key: 'sales', name: 'Sales', teamId: desk.org.teamId, calendarId: desk.org.calendarId }
    const headers = { 'idempotency-key': 'make-sales' }
    const [made, again] = [await make(body, headers), await make(body, headers)]
    expect(made.statusCode).toBe(201)
    expect(again.json()).toEqual(made.json())
    expect(made.json()).toMatchObject({
      key: 'sales',
      team: { id: desk.org.teamId, name: 'Desk' },
      calendar: { name: 'Office' },
      category: null,
      chatsPerAgent: 4,
      allowedOrigins: [],
      active: true,
      version: 1,
    })
    const agent = await desk.as(desk.org.agentId)
    const { items } = (await agent.ask({ method: 'GET', url: '/chat/desks' })).json()
    expect(items).toMatchObject([{ key: 'sales', waiting: 0, running: 0, isMember: true }])
    const door = { app: desk.app, host: hostOf(desk.org) }
    expect((await knock(door, { method: 'GET', url: '/public/desks/sales' })).json()).toMatchObject({ name: 'Sales' })
  })

  it('refuse what is taken, missing, of others, or no origin', async () => {
    const valid = { key: 'other', name: 'Other', teamId: desk.org.teamId }
    await make(valid)
    expect((await make(valid)).json()).toMatchObject({ status: 409, errors: [{ path: '/key' }] })
    const elsewhere = await openDesk()
    try {
      const { teamId, calendarId } = elsewhere.org
      const foreign = (await make({ ...valid, key: 'foreign', teamId, calendarId })).json()
      expect(foreign.errors.map(({ path }: { path: string }) => path)).toEqual(['/teamId', '/calendarId'])
    } finally {
      await elsewhere.close()
    }
    for (const origin of ['*', 'https://a.example/path', 'ftp://a.example', 'HTTPS://A.example', 'null']) {
      const refused = (await make({ ...valid, key: 'origin', allowedOrigins: [origin] })).json()
      expect(refused.errors[0].path, origin).toBe('/allowedOrigins/0')
    }
  })

  it('are edited with the version that was read, and audited', async () => {
    const { id } = (await make({ key: 'edit', name: 'Edit', teamId: desk.org.teamId })).json()
    const url = `/chat/desks/${id}`
    const edit = (payload: object, version?: string) =>
      admin.ask({ method: 'PATCH', url, payload, headers: version === undefined ? {} : { 'if-match': version } })
    expect((await edit({ name: 'New' })).statusCode).toBe(428)
    const edited = await edit({ name: 'New', chatsPerAgent: 2 }, '"1"')
    expect(edited.json()).toMatchObject({ name: 'New', chatsPerAgent: 2, version: 2 })
    expect(edited.headers.etag).toBe('"2"')
    expect((await edit({ name: 'Newer' }, '"1"')).statusCode).toBe(412)
    expect((await edit({ active: false }, '"2"')).json().active).toBe(false)
    const agent = await desk.as(desk.org.agentId)
    expect((await agent.ask({ method: 'PATCH', url, payload: { name: 'x' } })).statusCode).toBe(403)
    expect((await agent.ask({ method: 'GET', url })).headers.etag).toBe('"3"')
    const lines = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.targetId, id)),
    )
    expect(lines.map(({ action }) => action).sort()).toEqual([
      'chat_desk.created',
      'chat_desk.edited',
      'chat_desk.edited',
    ])
  })
})
