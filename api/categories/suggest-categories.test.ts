import { requests } from '@holdfast/db/requests/schema.ts'
import { takeRequest } from '@holdfast/db/requests/take-request.ts'
import { newId } from '@holdfast/db/seed/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

describe('suggest categories', () => {
  let desk: TestDesk
  let other: TestDesk
  let admin: Asker
  let agent: Asker
  let requester: Asker
  let network: string
  let vpn: string
  beforeAll(async () => {
    desk = await openDesk()
    other = await openDesk()
    admin = await desk.as(desk.org.adminId)
    agent = await desk.as(desk.org.agentId)
    requester = await desk.as(desk.org.requesterId)
    network = await category('Network')
    vpn = await category('VPN', network)
    const printing = await category('Printing')
    await file(30, (index) => `The printer on floor ${index} is out of toner`, printing)
    await file(5, (index) => `VPN drops after ${index} minutes at home`, network, vpn)
  })
  afterAll(() => Promise.all([desk.close(), other.close()]))

  const category = async (name: string, parentId?: string): Promise<string> =>
    (await admin.ask({ method: 'POST', url: '/support/categories', payload: { name, parentId } })).json().id
  const file = async (count: number, title: (index: number) => string, categoryId: string, subcategoryId?: string) => {
    const { orgId, requesterId } = desk.org
    const actor = { kind: 'person', id: requesterId } as const
    const plain = { type: 'incident', description: '', priority: 'normal', channel: 'portal' } as const
    for (let index = 0; index < count; index += 1) {
      const of = { orgId, id: newId(), actor, requesterId, occurredAt: new Date(), title: title(index) }
      await takeRequest(desk.db, { ...plain, ...of, categoryId, subcategoryId: subcategoryId ?? null })
    }
  }
  const suggest = async (asker: Asker, title: string, description = '') => {
    const url = '/support/categories/suggest'
    const answer = await asker.ask({ method: 'POST', url, payload: { title, description } })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().items
  }

  it('finds where the desk filed what reads alike, and says to agents why', async () => {
    const [first, second] = await suggest(agent, 'My VPN drops at home')
    expect(first).toMatchObject({ categoryId: network, subcategoryId: vpn, because: { similarRequests: 5 } })
    expect(first.score).toBeGreaterThan(0.9)
    expect(second).toBeUndefined()
  })

  it('tells requesters no more than the category', async () => {
    const [first] = await suggest(requester, 'vpn drops')
    expect(first).toEqual({ categoryId: network, subcategoryId: vpn, score: 1, because: null })
  })

  it('says nothing when it does not know', async () => {
    expect(await suggest(requester, 'Coffee machine')).toEqual([])
    expect(await suggest(requester, '')).toEqual([])
    expect(await suggest(requester, '"; DROP TABLE requests; --', "' or 1=1 \\ :* & | ! <->")).toEqual([])
  })

  it('learns nothing from other organizations', async () => {
    const stranger = await other.as(other.org.requesterId)
    expect(await suggest(stranger, 'My VPN drops at home')).toEqual([])
  })

  it('suggests nothing that was archived', async () => {
    const url = `/support/categories/${vpn}`
    await admin.ask({ method: 'PATCH', url, payload: { active: false }, headers: { 'if-match': '*' } })
    expect((await suggest(agent, 'My VPN drops at home'))[0]).toMatchObject({
      categoryId: network,
      subcategoryId: null,
    })
    const parent = `/support/categories/${network}`
    await admin.ask({ method: 'PATCH', url: parent, payload: { active: false }, headers: { 'if-match': '*' } })
    expect(await suggest(agent, 'My VPN drops at home')).toEqual([])
    expect(await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(requests))).toHaveLength(35)
  })
})
