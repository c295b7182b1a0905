import { auditLog } from '@holdfast/db/audit/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  for (const name of ['North', 'South', 'East']) {
    await admin.ask({ method: 'POST', url: '/support/regions', payload: { name } })
  }
})
afterAll(() => desk.close())

const list = async (query = '') => (await admin.ask({ method: 'GET', url: `/management/audit${query}` })).json()
const names = ({ items }: { items: { after: { name: string } }[] }) => items.map(({ after }) => after.name)

describe('audit', () => {
  it('shows who did what, newest first, page by page', async () => {
    const first = await list('?action=region&limit=2')
    const rest = await list(`?action=region&limit=2&cursor=${first.nextCursor}`)
    expect([...names(first), ...names(rest)]).toEqual(['East', 'South', 'North'])
    expect(first.items[0]).toMatchObject({
      action: 'region.created',
      actor: { kind: 'person', id: desk.org.adminId, name: 'Admin' },
      sessionId: expect.any(String),
      address: '127.0.0.1',
      targetKind: 'region',
      before: null,
    })
  })

  it('filters by actor, action, target and time', async () => {
    const { items } = await list('?action=region.created')
    const [, middle] = items
    expect(names(await list(`?targetKind=region&targetId=${middle.targetId}`))).toEqual(['South'])
    expect((await list(`?actorId=${desk.org.agentId}`)).items).toEqual([])
    expect(names(await list(`?action=region&before=${middle.at}`))).toEqual(['North'])
    expect((await list('?action=reg')).items).toEqual([])
    expect((await list('?action=session.started')).items).toHaveLength(1)
  })

  it('is read by administrators, and rewritten by nobody', async () => {
    const supervisor = await desk.as(desk.org.supervisorId)
    expect((await supervisor.ask({ method: 'GET', url: '/management/audit' })).statusCode).toBe(403)
    const rewrite = desk.db.tenant(desk.org.orgId, (tx) => tx.update(auditLog).set({ action: 'nothing' }))
    await expect(rewrite).rejects.toThrow()
  })
})
