import { randomUUID } from 'node:crypto'
import { type NewEmail, queueEmail } from '@holdfast/db/effects/commands.ts'
import { effectAttempts, effects, notifications } from '@holdfast/db/effects/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

const { mail } = inject('servers' as never) as { mail: { apiUrl: string } }

let desk: TestDesk
let admin: Asker
let supervisor: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  supervisor = await desk.as(desk.org.supervisorId)
})
afterAll(() => desk.close())

const tomorrow = () => new Date(Date.now() + 86_400_000)

async function queue(email: Partial<NewEmail> = {}): Promise<string> {
  const { orgId, agentId: recipientId } = desk.org
  const base = { orgId, requestId: null, key: randomUUID(), recipientId, template: 'test', payload: {} }
  return (await desk.db.tenant(orgId, (tx) => queueEmail(tx, { ...base, ...email }))) ?? ''
}

interface Shown {
  id: string
  state: string
  target: string | null
}
const list = async (query: string, asker = supervisor) =>
  (await asker.ask({ method: 'GET', url: `/management/effects${query}` })).json() as {
    items: Shown[]
    nextCursor: string | null
  }
const read = async (id: string) => (await supervisor.ask({ method: 'GET', url: `/management/effects/${id}` })).json()
const act = (id: string, verb: 'retry' | 'cancel', asker = admin) =>
  asker.ask({ method: 'POST', url: `/management/effects/${id}/${verb}` })
const caught = async (address: string) => {
  const answer = await fetch(`${mail.apiUrl}/messages?to=${address}`)
  return ((await answer.json()) as { items: { messageId: string }[] }).items.map(({ messageId }) => messageId)
}
const settled = (id: string, state: string) =>
  until(
    () => read(id),
    (effect) => effect.state === state,
  )

describe('the ledger', () => {
  it('lists what was sent, newest first, a page at a time', async () => {
    const template = `t-${randomUUID()}`
    const ids: string[] = []
    for (let n = 0; n < 3; n++) ids.push(await queue({ template, sendAt: tomorrow() }))
    const page = await list(`?template=${template}&limit=2`)
    expect(page.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    expect(page.items[0]).toMatchObject({
      kind: 'email',
      state: 'pending',
      recipient: { id: desk.org.agentId, name: 'Agent 1' },
      target: 'agent-1@example.test',
      attempts: 0,
    })
    const rest = await list(`?template=${template}&limit=2&cursor=${page.nextCursor}`)
    expect(rest.items.map(({ id }) => id)).toEqual([ids[0]])
    const oldest = await list(`?template=${template}&order=asc&limit=2`)
    const newest = await list(`?template=${template}&order=asc&limit=2&cursor=${oldest.nextCursor}`)
    expect([...oldest.items, ...newest.items].map(({ id }) => id)).toEqual(ids)
  })

  it('finds by kind, state, person and part of the address, as it is written', async () => {
    const target = `${randomUUID()}%_@example.test`
    const id = await queue({ recipientId: null, target, sendAt: tomorrow() })
    const found = async (query: string) => (await list(query)).items.some((item) => item.id === id)
    expect(await found(`?q=${encodeURIComponent(target.slice(30).toUpperCase())}`)).toBe(true)
    expect(await found(`?q=${encodeURIComponent('%%_')}`)).toBe(false)
    expect(await found('?kind=email&state=pending')).toBe(true)
    expect(await found('?kind=webhook')).toBe(false)
    expect(await found('?state=done')).toBe(false)
    expect(await found(`?recipientId=${desk.org.agentId}`)).toBe(false)
  })

  it('finds by the time of its cause, and what was left half done', async () => {
    const template = `t-${randomUUID()}`
    const [early = '', late = ''] = [
      await queue({ template, sendAt: tomorrow() }),
      await queue({ template, sendAt: tomorrow() }),
    ]
    const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000)
    const put = (id: string, fields: object) =>
      desk.db.tenant(desk.org.orgId, (tx) => tx.update(effects).set(fields).where(eq(effects.id, id)))
    await put(early, { createdAt: hours(30), state: 'sending', sendAt: hours(29), lastAttemptAt: hours(3) })
    const found = async (query: string) => (await list(`?template=${template}${query}`)).items.map(({ id }) => id)
    expect(await found(`&after=${hours(24).toISOString()}`)).toEqual([late])
    expect(await found(`&before=${hours(24).toISOString()}`)).toEqual([early])
    expect(await found('&unknown=true')).toEqual([early])
    expect(await found('&unknown=false')).toEqual([late])
    expect(await read(early)).toMatchObject({ state: 'sending', unknown: true })
    // Tried anew a moment ago: somebody works on it again.
    await put(early, { sendAt: new Date() })
    expect(await read(early)).toMatchObject({ unknown: false })
  })

  it('finds an email about several requests by each of them, and says what it tells of and why', async () => {
    const { id: requestId, number } = await makeRequest(admin)
    const emailId = await queue({ template: 'digest', sendAt: tomorrow() })
    const { orgId, agentId: personId } = desk.org
    await desk.db.tenant(orgId, async (tx) => {
      const shared = { orgId, requestId, template: 'assigned', payload: {} }
      const inbox = { ...shared, kind: 'inbox', key: randomUUID(), recipientId: personId, state: 'done', causeSeq: 1 }
      const [entry] = await tx.insert(effects).values(inbox).returning({ id: effects.id })
      const carried = { personId, kind: 'assigned', emailEffectId: emailId, effectId: entry?.id ?? '' }
      await tx.insert(notifications).values({ ...shared, ...carried })
    })
    const { items } = await list(`?requestId=${requestId}&template=digest`)
    expect(items.map(({ id }) => id)).toContain(emailId)
    expect(await read(emailId)).toMatchObject({
      cause: null,
      notifications: [{ kind: 'assigned', request: { id: requestId, number }, readAt: null }],
    })
    const [inbox] = (await list(`?requestId=${requestId}&kind=inbox&template=assigned`)).items
    expect(await read(inbox?.id ?? '')).toMatchObject({ cause: { type: 'created', actor: { id: desk.org.adminId } } })
  })

  it('shows every try with what the other side said, and one that nobody could end', async () => {
    const id = await queue({ sendAt: tomorrow() })
    const { orgId } = desk.org
    await desk.db.tenant(orgId, async (tx) => {
      await tx.insert(effectAttempts).values({ orgId, effectId: id, attempt: 1, ok: false, outcome: '451 Later' })
      const begun = { state: 'sending', attempts: 2, lastAttemptAt: new Date(), outcome: '451 Later' }
      await tx.update(effects).set(begun).where(eq(effects.id, id))
    })
    expect((await read(id)).attemptList).toMatchObject([
      { attempt: 1, ok: false, outcome: '451 Later' },
      { attempt: 2, ok: null, outcome: expect.stringContaining('unknown') },
    ])
  })

  it('knows nothing of other organizations', async () => {
    const id = await queue({ sendAt: tomorrow() })
    const other = await openDesk()
    const stranger = await other.as(other.org.adminId)
    expect((await stranger.ask({ method: 'GET', url: `/management/effects/${id}` })).statusCode).toBe(404)
    expect((await act(id, 'cancel', stranger)).statusCode).toBe(404)
    expect((await list('', stranger)).items.map((item) => item.id)).not.toContain(id)
    await other.close()
  })
})

describe('trying again', () => {
  it('sends what failed, as the same mail, and is on record', async () => {
    const target = `${randomUUID()}@example.test`
    const fault = JSON.stringify({ to: target, code: 550, message: 'Mailbox is full' })
    await fetch(`${mail.apiUrl}/faults`, { method: 'POST', body: fault })
    const id = await queue({ recipientId: null, target })
    expect(await settled(id, 'failed')).toMatchObject({ outcome: expect.stringContaining('Mailbox is full') })
    // The workflow ends a moment after the ledger says so; once is enough all the same.
    expect((await act(id, 'retry')).json()).toMatchObject({ state: 'sending' })
    await settled(id, 'done')
    const { attemptList, messageId, subject } = await read(id)
    expect(attemptList.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, true])
    expect(subject).toMatch(/^A test mail/)
    expect(await caught(target)).toEqual([messageId])
    const audit = await admin.ask({ method: 'GET', url: `/management/audit?targetId=${id}` })
    expect(audit.json().items[0]).toMatchObject({ action: 'effect.retried', actor: { id: desk.org.adminId } })
  })

  it('is refused for what has not failed, and to who may only look', async () => {
    const id = await queue({ sendAt: tomorrow() })
    const refused = await act(id, 'retry')
    expect(refused.statusCode).toBe(409)
    expect(refused.json().detail).toBe('Only what failed can be tried again; this is pending')
    expect((await act(id, 'retry', supervisor)).statusCode).toBe(403)
    expect((await act(randomUUID(), 'retry')).statusCode).toBe(404)
  })
})

describe('somebody whose rights reach a part of the desk', () => {
  it('learns nothing of what was sent elsewhere, not even that it cannot be tried again', async () => {
    const id = await queue({ sendAt: tomorrow() })
    const { orgId, agentId } = desk.org
    await desk.db.tenant(orgId, (tx) =>
      tx
        .update(people)
        .set({ role: 'admin', scopeSiteIds: [randomUUID()] })
        .where(eq(people.id, agentId)),
    )
    const manager = await desk.as(agentId)
    expect((await act(id, 'retry', manager)).statusCode).toBe(404)
    expect((await act(id, 'cancel', manager)).statusCode).toBe(404)
    expect(await read(id)).toMatchObject({ state: 'pending' })
  })
})

describe('calling off', () => {
  it('keeps what has not begun from being sent', async () => {
    const target = `${randomUUID()}@example.test`
    const id = await queue({ recipientId: null, target, sendAt: new Date(Date.now() + 1_500) })
    expect((await act(id, 'cancel')).json()).toMatchObject({ state: 'suppressed', outcome: 'called off' })
    expect((await act(id, 'cancel')).statusCode).toBe(409)
    const later = await queue({ recipientId: null, target, sendAt: new Date(Date.now() + 2_000) })
    await settled(later, 'done')
    expect(await caught(target)).toHaveLength(1)
    expect(await read(id)).toMatchObject({ state: 'suppressed', attempts: 0 })
  })
})
