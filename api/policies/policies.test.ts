import { randomUUID } from 'node:crypto'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { policyRules, sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { slaPolicyVersions } from '@holdfast/db/sla/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
const opened: TestDesk[] = []
beforeEach(async () => {
  desk = await openDesk()
  opened.push(desk)
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => Promise.all(opened.map((one) => one.close())))

const send = (method: 'POST' | 'PATCH' | 'PUT', path: string, payload?: object, headers = {}) =>
  admin.ask({ method, url: `/management/policies${path}`, ...(payload && { payload }), headers })
const list = async (query = '') =>
  (await admin.ask({ method: 'GET', url: `/management/policies${query}` })).json().items as {
    id: string
    name: string
    isDefault: boolean
  }[]
const names = async (query = '') => (await list(query)).map(({ name }) => name)
const rules = (more: Partial<PolicyRules> = {}): PolicyRules =>
  policyRules({ calendarId: desk.org.calendarId, targets: sameTargets(targets(30, 30, 240)), ...more })
const create = async (name: string, conditions: PolicyRules['conditions'], more = {}) => {
  const answer = await send('POST', '', { name, rules: rules({ conditions }), ...more })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
const anyVersion = { 'if-match': '*' }

/** The policy that a request runs on. */
async function policyOf(requestId: string): Promise<string | undefined> {
  const [found] = await desk.db.tenant(desk.org.orgId, (tx) =>
    tx
      .select({ policyId: slaPolicyVersions.policyId })
      .from(requests)
      .innerJoin(slaPolicyVersions, eq(slaPolicyVersions.id, requests.policyVersionId))
      .where(eq(requests.id, requestId)),
  )
  return found?.policyId
}

const runsOn = (requestId: string, policyId: string) =>
  vi.waitFor(async () => expect(await policyOf(requestId)).toBe(policyId), { timeout: 15_000, interval: 20 })

async function ask(priority: string): Promise<string> {
  const payload = { title: `A ${priority} one`, priority }
  return (await admin.ask({ method: 'POST', url: '/requests', payload })).json().id
}

describe('policies', () => {
  it('are made before the default, and at a place of one’s own', async () => {
    await create('Critical', { priorities: ['critical'] })
    await create('By mail', { channels: ['email'] }, { position: 1 })
    expect(await names()).toEqual(['By mail', 'Critical', 'Default'])
    expect((await list()).map(({ isDefault }) => isDefault)).toEqual([false, false, true])
    const taken = await send('POST', '', { name: 'Critical', rules: rules() })
    expect(taken.json().errors).toEqual([{ path: '/name', message: 'is taken' }])
  })

  it('show all their rules, ladders and actions too', async () => {
    const ladders = {
      firstResponse: [],
      nextResponse: [],
      resolution: [
        { id: 'warn', at: { kind: 'percent', percent: 75 }, actions: [{ kind: 'notify', to: ['primary'] }] },
        { id: 'late', at: { kind: 'breach' }, actions: [{ kind: 'raise_priority' }], patienceMinutes: 30 },
        {
          id: 'later',
          at: { kind: 'after', minutes: 30 },
          actions: [{ kind: 'webhook', url: 'https://example.test/x' }],
        },
      ],
    } as unknown as PolicyRules['ladders']
    const full = rules({ ladders, pause: { resolution: ['vendor'] } })
    const made = (await send('POST', '', { name: 'Full', rules: full })).json()
    expect(made.rules).toEqual(full)
    const read = await admin.ask({ method: 'GET', url: `/management/policies/${made.id}` })
    expect(read.json()).toEqual(made)
  })

  it('are checked, with the path of what is wrong', async () => {
    const [personId, teamId] = [randomUUID(), randomUUID()]
    const actions = [
      { kind: 'notify', to: [], personIds: [personId] },
      { kind: 'reassign', teamId },
    ]
    const step = { id: 'late', at: { kind: 'breach' }, actions }
    const ladders = { firstResponse: [], nextResponse: [], resolution: [step] } as unknown as PolicyRules['ladders']
    const paths = async (wrong: PolicyRules) => {
      const answer = await send('POST', '', { name: 'x', rules: wrong })
      expect(answer.statusCode).toBe(422)
      return answer.json().errors.map(({ path }: { path: string }) => path)
    }
    expect(await paths(rules({ ladders }))).toEqual([
      '/rules/ladders/resolution/0/actions/0/personIds/0',
      '/rules/ladders/resolution/0/actions/1/teamId',
    ])
    expect(await paths(rules({ calendarId: randomUUID() }))).toEqual(['/rules/calendarId'])
    expect(await paths(rules({ pause: { nextResponse: ['requester'] } }))).toEqual(['/rules/pause/nextResponse/0'])
    expect(await names()).toEqual(['Default'])
  })

  it('are published as versions with a reason, by whoever read the last one', async () => {
    const path = `/${desk.org.policyId}/versions`
    const publication = { rules: rules(), reason: 'Faster' }
    const headers = { 'if-match': '"1"', 'idempotency-key': randomUUID() }
    const published = await send('POST', path, publication, headers)
    expect(published.statusCode).toBe(201)
    expect(published.json()).toMatchObject({ versionNumber: 2, version: 2, current: { reason: 'Faster' } })
    expect((await send('POST', path, publication, headers)).json()).toEqual(published.json())
    expect((await send('POST', path, publication, { 'if-match': '"1"' })).statusCode).toBe(412)
    expect((await send('POST', path, { rules: rules() }, headers)).json().errors).toMatchObject([{ path: '/reason' }])
    const versions = (await admin.ask({ method: 'GET', url: `/management/policies${path}` })).json()
    expect(versions.items.map(({ number }: { number: number }) => number)).toEqual([2, 1])
    const { items } = (await admin.ask({ method: 'GET', url: '/management/audit?action=policy.published' })).json()
    expect(items).toMatchObject([{ targetId: desk.org.policyId, after: { versionNumber: 2, reason: 'Faster' } }])
  })

  it('keep a default that always matches', async () => {
    const { policyId } = desk.org
    expect((await send('POST', `/${policyId}/retire`, undefined, anyVersion)).statusCode).toBe(409)
    const narrowed = { rules: rules({ conditions: { priorities: ['low'] } }), reason: 'x' }
    const refused = await send('POST', `/${policyId}/versions`, narrowed, anyVersion)
    expect(refused.statusCode).toBe(409)
    expect(refused.json().errors[0].path).toBe('/rules/conditions')
    const other = await create('Other default', {})
    const both = await Promise.all(
      [policyId, other.id].map((id) => send('POST', `/${id}/retire`, undefined, anyVersion)),
    )
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect(await list()).toHaveLength(1)
    expect(await list('?retired=true')).toHaveLength(2)
  })

  it('retire, and requests in flight follow the next that matches', async () => {
    const high = await create('High', { priorities: ['high'] })
    const requestId = await ask('high')
    await runsOn(requestId, high.id)
    const retired = await send('POST', `/${high.id}/retire`, undefined, { 'if-match': `"${high.version}"` })
    expect(retired.json().retiredAt).toEqual(expect.any(String))
    await runsOn(requestId, desk.org.policyId)
    const again = await send('POST', `/${high.id}/retire`, undefined, anyVersion)
    expect(again.statusCode).toBe(409)
    expect((await send('POST', `/${high.id}/versions`, { rules: rules(), reason: 'x' }, anyVersion)).statusCode).toBe(
      409,
    )
  })

  it('change their order, and requests in flight follow the first that matches', async () => {
    const special = await create('Special', { priorities: ['low', 'high'] })
    const low = await create('Low', { priorities: ['low'] })
    const requestId = await ask('low')
    await runsOn(requestId, special.id)
    const ids = [low.id, special.id, desk.org.policyId]
    const ordered = await send('PUT', '/order', { ids })
    expect(ordered.json().items.map(({ id }: { id: string }) => id)).toEqual(ids)
    await runsOn(requestId, low.id)
    expect((await send('PUT', '/order', { ids: ids.slice(1) })).statusCode).toBe(409)
    const { items } = (await admin.ask({ method: 'GET', url: '/management/audit?action=policy.reordered' })).json()
    expect(items).toMatchObject([{ after: { ids } }])
  })

  it('are read by agents and written by administrators', async () => {
    const agent = await desk.as(desk.org.agentId)
    expect((await agent.ask({ method: 'GET', url: '/management/policies' })).statusCode).toBe(200)
    const payload = { ids: [desk.org.policyId] }
    expect((await agent.ask({ method: 'PUT', url: '/management/policies/order', payload })).statusCode).toBe(403)
    const renamed = await send('PATCH', `/${desk.org.policyId}`, { name: 'Standard' }, { 'if-match': '"1"' })
    expect(renamed.json()).toMatchObject({ name: 'Standard', version: 2 })
  })
})
