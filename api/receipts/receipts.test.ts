import { randomUUID } from 'node:crypto'
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { findReaders } from '@holdfast/db/messages/reads.ts'
import { conversationReads, messages, requestAssignees, requests } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveItem } from '../stream/live/live-item.ts'
import { type Asker, hostOf, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let requester: Asker
let agent: Asker
let observer: Asker
let requestId: string
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
  observer = await desk.as(desk.org.otherAgentId)
})
afterAll(() => desk.close())
beforeEach(async () => {
  const created = await requester.ask({ method: 'POST', url: '/requests', payload: { title: 'Smoke' } })
  requestId = created.json().id
})

/** Written straight into the table, so that its instant and its way are the test's. */
async function write(minute: number, options: { by?: string; internal?: boolean; in?: string } = {}): Promise<string> {
  const { orgId, requesterId } = desk.org
  const { by = requesterId, internal = false, in: request = requestId } = options
  const createdAt = new Date(Date.UTC(2026, 0, 5, 9, minute))
  const [row] = await desk.db.tenant(orgId, (tx) =>
    tx
      .insert(messages)
      .values({ orgId, requestId: request, authorId: by, internal, body: 'Hello', createdAt })
      .returning({ id: messages.id }),
  )
  return row?.id ?? ''
}

const read = (asker: Asker, messageId: string, id = requestId) =>
  asker.ask({ method: 'POST', url: `/requests/${id}/reads`, payload: { messageId } })

interface Mark {
  person: { id: string; name: string }
  deliveredId: string | null
  deliveredAt: string | null
  readId: string | null
  readAt: string | null
}
const marks = async (asker: Asker): Promise<Mark[]> =>
  (await asker.ask({ method: 'GET', url: `/requests/${requestId}/reads` })).json().items
const names = (list: Mark[]) => list.map(({ person }) => person.name)

describe('read marks', () => {
  it('say how far each has read, to the others', async () => {
    const [first, second] = [await write(1), await write(2)]
    const answer = await read(agent, second)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      person: { id: desk.org.agentId, name: 'Agent 1' },
      deliveredId: second,
      deliveredAt: expect.any(String),
      readId: second,
      readAt: expect.any(String),
    })
    await read(requester, first)
    expect(await marks(agent)).toMatchObject([
      { person: { name: 'Requester' }, readId: first },
      { person: { name: 'Agent 1' }, readId: second },
    ])
  })

  it('never go back, in whatever order they come', async () => {
    const ids = [await write(1), await write(2), await write(3)]
    await read(agent, ids[1] ?? '')
    const [before] = await marks(agent)
    expect((await read(agent, ids[0] ?? '')).json()).toEqual(before)
    expect((await read(agent, ids[1] ?? '')).json()).toEqual(before)
    expect((await read(agent, ids[2] ?? '')).json()).toMatchObject({ readId: ids[2] })
    await Promise.all(Array.from({ length: 12 }, (_, n) => read(requester, ids[n % 3] ?? '')))
    expect((await marks(requester)).find(({ person }) => person.name === 'Requester')?.readId).toBe(ids[2])
  })

  it('are by the instant of a message, not by its id', async () => {
    const late = await write(9)
    const early = await write(1)
    await read(agent, late)
    expect((await read(agent, early)).json().readId).toBe(late)
  })

  it('are of messages of this conversation only', async () => {
    const other = (await requester.ask({ method: 'POST', url: '/requests', payload: { title: 'Other' } })).json().id
    const foreign = await write(1, { in: other })
    for (const id of [foreign, randomUUID()]) {
      const refused = await read(agent, id)
      expect(refused.statusCode).toBe(422)
      expect(refused.json().errors).toEqual([{ path: '/messageId', message: 'does not exist in this conversation' }])
    }
    expect((await read(agent, foreign, randomUUID())).statusCode).toBe(404)
    expect(await marks(agent)).toEqual([])
  })

  it('of another organization are not there', async () => {
    const stranger = await openDesk()
    const message = await write(1)
    const admin = await stranger.as(stranger.org.adminId)
    expect((await read(admin, message)).statusCode).toBe(404)
    expect((await admin.ask({ method: 'GET', url: `/requests/${requestId}/reads` })).statusCode).toBe(404)
    await stranger.close()
  })

  it('tell a requester nothing of notes: neither which, nor that or when they were read', async () => {
    const reply = await write(1, { by: desk.org.agentId })
    expect((await read(agent, reply)).json().readId).toBe(reply)
    const [before] = await marks(requester)
    expect(before).toMatchObject({ person: { name: 'Agent 1' }, readId: reply })
    const note = await write(2, { by: desk.org.otherAgentId, internal: true })
    expect((await read(requester, note)).statusCode).toBe(422)
    expect((await read(agent, note)).json()).toMatchObject({ readId: note, deliveredId: note })
    expect(await marks(requester)).toEqual([before])
    expect((await marks(observer))[0]).toMatchObject({ readId: note })
    const later = await write(3)
    await read(agent, later)
    const [after] = await marks(requester)
    expect(after?.readId).toBe(later)
    expect(after?.readAt).not.toBe(before?.readAt)
  })

  it('of a note alone are no mark to a requester', async () => {
    const note = await write(1, { by: desk.org.agentId, internal: true })
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(requests).set({ assigneeId: desk.org.agentId }).where(eq(requests.id, requestId)),
    )
    await read(agent, note)
    expect(await marks(requester)).toEqual([])
    expect(await marks(agent)).toMatchObject([{ readId: note }])
  })

  it('of those who only look on are not shown to a requester, until they take part', async () => {
    const { orgId, otherAgentId: personId } = desk.org
    const message = await write(1)
    await desk.db.tenant(orgId, (tx) =>
      tx.insert(requestAssignees).values({ orgId, requestId, personId, kind: 'observer' }),
    )
    await read(observer, message)
    await read(requester, message)
    expect(names(await marks(requester))).toEqual(['Requester'])
    expect(names(await marks(agent)).sort()).toEqual(['Agent 2', 'Requester'])
    await desk.db.tenant(orgId, (tx) => tx.update(requestAssignees).set({ kind: 'collaborator' }))
    expect(names(await marks(requester)).sort()).toEqual(['Agent 2', 'Requester'])
  })

  it('are told to those who watch, as each may see them', async () => {
    const items: LiveItem[] = []
    const unwatch = desk.app.live.watch(desk.org.orgId, requestId, (item) => void items.push(item))
    const reply = await write(1, { by: desk.org.agentId })
    const note = await write(2, { by: desk.org.otherAgentId, internal: true })
    await read(agent, reply)
    await read(agent, reply)
    await read(agent, note)
    await read(observer, reply)
    unwatch()
    expect(items).toMatchObject([
      { kind: 'read', requestId, mark: { readId: reply }, publicMark: { readId: reply } },
      { mark: { readId: note }, publicMark: null },
      { mark: { person: { name: 'Agent 2' } }, publicMark: null },
    ])
  })

  it('are made and seen by the holder of a private link to this request, and to no other', async () => {
    const { orgId, requesterId: personId } = desk.org
    const { token } = await desk.db.tenant(orgId, (tx) =>
      issueLink(tx, { orgId, requestId, personId, purpose: 'follow', ttlMs: 60_000 }),
    )
    const headers = { host: hostOf(desk.org), authorization: `Link ${token}` }
    const ask = (method: 'GET' | 'POST', id: string, payload?: object) =>
      desk.app.inject({ method, url: `/api/v1/requests/${id}/reads`, headers, ...(payload && { payload }) })
    const [message, note] = [await write(1, { by: desk.org.agentId }), await write(2, { internal: true })]
    const other = (await requester.ask({ method: 'POST', url: '/requests', payload: { title: 'Other' } })).json().id
    expect((await ask('POST', requestId, { messageId: message })).json()).toMatchObject({ readId: message })
    expect((await ask('GET', requestId)).json().items).toMatchObject([{ readId: message }])
    expect((await ask('POST', requestId, { messageId: note })).statusCode).toBe(422)
    expect((await ask('GET', other)).statusCode).toBe(404)
  })

  it('answer who has read a message', async () => {
    const { orgId, agentId, otherAgentId, requesterId } = desk.org
    const [first, second] = [await write(1), await write(2)]
    await read(agent, second)
    await read(observer, first)
    const personIds = [agentId, otherAgentId, requesterId]
    const readers = (messageId: string) =>
      desk.db.tenant(orgId, (tx) => findReaders(tx, { requestId, messageId, personIds }))
    expect((await readers(first)).sort()).toEqual([agentId, otherAgentId].sort())
    expect(await readers(second)).toEqual([agentId])
    expect(await desk.db.tenant(orgId, (tx) => tx.select().from(conversationReads))).not.toEqual([])
  })
})

describe('what was read', () => {
  async function notify(personId: string, at: Date, request = requestId): Promise<string> {
    const { orgId } = desk.org
    const shared = { orgId, requestId: request, template: 'reply', payload: {} }
    return desk.db.tenant(orgId, async (tx) => {
      const [effect] = await tx
        .insert(effects)
        .values({ ...shared, kind: 'inbox', key: randomUUID(), recipientId: personId, state: 'done' })
        .returning({ id: effects.id })
      const [written] = await tx
        .insert(notifications)
        .values({ ...shared, personId, effectId: effect?.id ?? '', createdAt: at })
        .returning({ id: notifications.id })
      return written?.id ?? ''
    })
  }
  const unread = async () => {
    const rows = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(notifications))
    return rows.filter(({ readAt }) => readAt === null).map(({ id }) => id)
  }
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 9, minute))

  it('is no news in the own inbox, as far as it was read', async () => {
    const { agentId, otherAgentId } = desk.org
    const other = (await requester.ask({ method: 'POST', url: '/requests', payload: { title: 'Other' } })).json().id
    const [first, second] = [await write(1), await write(5)]
    const early = await notify(agentId, at(1))
    const late = await notify(agentId, at(5))
    const [foreign, elsewhere] = [await notify(otherAgentId, at(1)), await notify(agentId, at(1), other)]
    const newer = await notify(agentId, at(9))
    await read(agent, first)
    expect((await unread()).sort()).toEqual([late, foreign, elsewhere, newer].sort())
    expect(early).not.toBe('')
    const publish = vi.spyOn(desk.app.wire, 'publish')
    await read(agent, second)
    expect((await unread()).sort()).toEqual([foreign, elsewhere].sort())
    const told = { personId: agentId, notificationId: '', position: 0 }
    expect(publish).toHaveBeenCalledWith(`holdfast.notice.${desk.org.orgId}`, told)
    publish.mockClear()
    await read(agent, second)
    expect(publish).not.toHaveBeenCalled()
    publish.mockRestore()
  })
})
