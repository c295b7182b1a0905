import { auditLog } from '@holdfast/db/audit/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

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
    const oldest = await list('?action=region&order=asc&limit=2')
    const newest = await list(`?action=region&order=asc&limit=2&cursor=${oldest.nextCursor}`)
    expect([...names(oldest), ...names(newest)]).toEqual(['North', 'South', 'East'])
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

  it('names what a deed was done to as it is called today', async () => {
    const [region] = (await list('?action=region.created')).items
    const url = `/support/regions/${region.targetId}`
    await admin.ask({ method: 'PATCH', url, payload: { name: 'Far East' }, headers: { 'if-match': '*' } })
    expect((await list(`?targetId=${region.targetId}`)).items).toMatchObject([
      { action: 'region.edited', targetName: 'Far East', before: { name: 'East' } },
      { action: 'region.created', targetName: 'Far East', after: { name: 'East' } },
    ])
    expect((await list('?action=session.started')).items).toMatchObject([{ targetName: null }])
    const { id, number } = await makeRequest(admin)
    const { orgId } = desk.org
    const line = {
      orgId,
      actorKind: 'system',
      actorId: 'test',
      action: 'test.done',
      targetKind: 'request',
      targetId: id,
    }
    await desk.db.tenant(orgId, (tx) => tx.insert(auditLog).values([line, { ...line, targetKind: 'team' }]))
    await desk.db.tenant(orgId, (tx) => tx.insert(auditLog).values({ ...line, targetKind: 'team', targetId: 'all' }))
    const shown = (await list('?action=test.done')).items.map((item: { targetName: string | null }) => item.targetName)
    expect(shown.toSorted()).toEqual([number, null, null])
  })

  it('is read by administrators, and rewritten by nobody', async () => {
    const supervisor = await desk.as(desk.org.supervisorId)
    expect((await supervisor.ask({ method: 'GET', url: '/management/audit' })).statusCode).toBe(403)
    const rewrite = desk.db.tenant(desk.org.orgId, (tx) => tx.update(auditLog).set({ action: 'nothing' }))
    await expect(rewrite).rejects.toThrow()
  })
})
