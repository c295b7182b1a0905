import { randomUUID } from 'node:crypto'
import type { PolicyConditions, PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { policyRules, sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
let highId: string
const made: Record<string, string> = {}

beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  highId = await create('High', { priorities: ['high', 'critical'] })
  for (const [name, body] of Object.entries({
    low: { priority: 'low' },
    high: { priority: 'high' },
    mail: { priority: 'high', channel: 'email' },
    critical: { priority: 'critical', type: 'question' },
  })) {
    made[name] = (await makeRequest(admin, { title: name, ...body })).id
  }
})
afterAll(() => desk.close())

const rules = (conditions: PolicyConditions): PolicyRules =>
  policyRules({ calendarId: desk.org.calendarId, targets: sameTargets(targets(30, 30, 240)), conditions })

async function create(name: string, conditions: PolicyConditions): Promise<string> {
  const payload = { name, rules: rules(conditions) }
  return (await admin.ask({ method: 'POST', url: '/management/policies', payload })).json().id
}

async function preview(payload: object = {}) {
  const answer = await admin.ask({ method: 'POST', url: '/management/policies/preview', payload })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const counts = ({ policies }: { policies: { wins: number; winsNow: number; shadowed: number }[] }) =>
  policies.map(({ wins, winsNow, shadowed }) => [wins, winsNow, shadowed])
const titles = ({ samples }: { samples: { title: string }[] }) => samples.map(({ title }) => title)

describe('a look at policies before they are published', () => {
  it('counts by the first that fits', async () => {
    const now = await preview()
    expect(now).toMatchObject({ requests: 4, capped: false, unmatched: 0, samples: [] })
    expect(counts(now)).toEqual([
      [3, 3, 0],
      [1, 1, 3],
    ])
    expect(now.policies.map(({ policyId }: { policyId: string }) => policyId)).toEqual([highId, desk.org.policyId])
  })

  it('counts with a draft, and shows what it would take', async () => {
    const wider = await preview({ draft: { policyId: highId, conditions: { priorities: ['high', 'low'] } } })
    expect(counts(wider)).toEqual([
      [3, 3, 0],
      [1, 1, 3],
    ])
    // What is new to it comes first, the rest newest first.
    expect(titles(wider)).toEqual(['low', 'mail', 'high'])
    expect(wider.samples[0]).toEqual({ id: made.low, number: expect.stringMatching(/^[A-Z]+-\d+$/), title: 'low' })
  })

  it('counts with a policy that is not there yet, where it would stand', async () => {
    const draft = { policyId: null, conditions: { channels: ['email'] } }
    expect(counts(await preview({ draft }))).toEqual([
      [3, 3, 0],
      [0, 0, 1],
      [1, 1, 3],
    ])
    const first = await preview({ draft: { ...draft, position: 1 } })
    expect(counts(first)).toEqual([
      [1, 0, 0],
      [2, 3, 1],
      [1, 1, 3],
    ])
    expect(first.policies[0].policyId).toBeNull()
    expect(titles(first)).toEqual(['mail'])
  })

  it('says what no policy fits', async () => {
    const draft = { policyId: desk.org.policyId, conditions: { priorities: ['normal'] } }
    expect(await preview({ draft })).toMatchObject({ unmatched: 1 })
  })

  it('asks for the groups of the requester', async () => {
    const draft = { policyId: highId, conditions: { requesterGroups: ['vip'] } }
    expect((await preview({ draft })).policies[0].wins).toBe(0)
    const groups = ['vip', 'board']
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ groups }).where(eq(people.id, desk.org.adminId)),
    )
    expect((await preview({ draft })).policies[0].wins).toBe(4)
  })

  it('leaves out what is too long ago, and counts the open ones that run on the policy', async () => {
    const old = made.critical ?? ''
    const monthAgo = new Date(Date.now() - 40 * 86_400_000)
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(requests).set({ createdAt: monthAgo }).where(eq(requests.id, old)),
    )
    expect(await preview({ days: 30 })).toMatchObject({ requests: 3 })
    expect(await preview()).toMatchObject({ requests: 4, openOnDraft: { count: 0, capped: false } })
    const draft = { policyId: highId, conditions: {} }
    expect(await preview({ days: 30, draft })).toMatchObject({ openOnDraft: { count: 3, capped: false } })
  })

  it('refuses drafts of what is not there, for those who read policies', async () => {
    const url = '/management/policies/preview'
    const payload = { draft: { policyId: randomUUID(), conditions: {} } }
    const refused = await admin.ask({ method: 'POST', url, payload })
    expect(refused.json().errors).toMatchObject([{ path: '/draft/policyId' }])
    const requester = await desk.as(desk.org.requesterId)
    expect((await requester.ask({ method: 'POST', url, payload: {} })).statusCode).toBe(403)
  })
})
