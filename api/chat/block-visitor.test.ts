/** Visitors who are kept out: by their address, by where they come from, for a time. */
import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import { visitorBlocks } from '@holdfast/db/chat/schema.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { findRecipient } from '@holdfast/db/mail/queries.ts'
import { loadWishes } from '@holdfast/db/notifications/wishes.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, type TestDesk } from '../test-helper.ts'
import { seedPerson, seedPlaces, seedRole } from '../testing/rights-desk.ts'
import { askWith, type Door, knock, nextAddress, startVisit } from './test-visitors.ts'
import { VisitorTestDesk } from './visitor-test-desk.ts'

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

describe('blocks', () => {
  it('keep a visitor out who was blocked, and end what they have', async () => {
    const agent = await desk.as(desk.org.agentId)
    const bad = { name: 'Bad', email: 'bad@example.org' }
    const visitor = await startVisit(door, bad)
    const payload = { sessionId: visitor.sessionId, reason: 'Insults' }
    const blocked = await agent.ask({ method: 'POST', url: '/visitor-blocks', payload })
    expect(blocked.json()).toMatchObject({ email: 'bad@example.org', byAddress: false, until: null, reason: 'Insults' })
    expect((await visitor.ask({ method: 'GET', url: '/chat/session' })).json().type).toBe(
      'urn:holdfast:problem:link_invalid',
    )
    expect(await reception.chatOf(visitor.requestId)).toMatchObject({
      endedBecause: 'blocked',
      endedBy: desk.org.agentId,
    })
    const again = { ...bad, email: 'BAD@example.org' }
    const chat = await knock(door, {
      method: 'POST',
      url: '/public/desks/help/chats',
      payload: { ...again, message: 'x' },
    })
    expect(chat.json()).toMatchObject({ type: 'urn:holdfast:problem:visitor_blocked', status: 403 })
    const form = { ...again, title: 'x', description: 'x' }
    expect((await knock(door, { method: 'POST', url: '/public/desks/help/requests', payload: form })).statusCode).toBe(
      403,
    )
    const listed = (await agent.ask({ method: 'GET', url: '/visitor-blocks?limit=1' })).json().items
    expect(listed).toEqual([blocked.json()])
    const url = `/visitor-blocks/${listed[0].id}`
    expect((await agent.ask({ method: 'DELETE', url })).statusCode).toBe(204)
    expect((await agent.ask({ method: 'DELETE', url })).statusCode).toBe(404)
    await startVisit(door, bad)
  })

  it('end every way in of a visitor, also into a chat that is over, and leave an account alone', async () => {
    const agent = await desk.as(desk.org.agentId)
    const email = 'Requester@example.test'
    const visitor = await startVisit(door, { name: 'Mallory', email })
    const { visitorId = '' } = (await reception.chatOf(visitor.requestId)) ?? {}
    const { orgId, requesterId } = desk.org
    const own = await makeRequest(await desk.as(requesterId))
    const follow = (requestId: string, personId: string) =>
      desk.db.tenant(orgId, (tx) => issueLink(tx, { orgId, requestId, personId, purpose: 'follow', ttlMs: 60_000 }))
    const [mailed, customers] = [await follow(visitor.requestId, visitorId), await follow(own.id, requesterId)]
    const look = async (token: string) => (await askWith(door, token, { method: 'GET', url: '/link' })).statusCode
    expect([await look(mailed.token), await look(customers.token)]).toEqual([200, 200])
    expect((await visitor.ask({ method: 'POST', url: '/chat/session/end' })).statusCode).toBe(200)
    const payload = { sessionId: visitor.sessionId, reason: 'Threats' }
    expect((await agent.ask({ method: 'POST', url: '/visitor-blocks', payload })).statusCode).toBe(201)
    const file = { name: 'a.txt', sizeBytes: 1, contentType: 'text/plain' }
    const ways = [
      { method: 'POST', url: `/requests/${visitor.requestId}/messages`, payload: { body: 'Me again' } },
      { method: 'POST', url: `/requests/${visitor.requestId}/reopen`, payload: {} },
      { method: 'POST', url: '/files', payload: file },
      { method: 'POST', url: '/stream/tickets' },
    ] as const
    for (const token of [visitor.token ?? '', mailed.token])
      for (const way of ways) expect((await askWith(door, token, way)).statusCode, way.url).toBe(401)
    // Whose address it is has done nothing.
    expect(await look(customers.token)).toBe(200)
    const people = [visitorId, requesterId]
    const wishes = await desk.db.tenant(orgId, (tx) => loadWishes(tx, people, []))
    expect(people.map((id) => wishes.get(id)?.isBlocked)).toEqual([true, false])
    const recipients = await desk.db.tenant(orgId, async (tx) => [
      await findRecipient(tx, visitorId),
      await findRecipient(tx, requesterId),
    ])
    expect(recipients.map((person) => person?.isBlocked)).toEqual([true, false])
  })

  it('end by network address what came from there', async () => {
    const agent = await desk.as(desk.org.agentId)
    const remoteAddress = nextAddress()
    const [one, two] = [await startVisit(door, {}, { remoteAddress }), await startVisit(door, {}, { remoteAddress })]
    const other = await startVisit(door)
    const payload = { sessionId: one.sessionId, email: false, address: true, reason: 'Noise' }
    expect((await agent.ask({ method: 'POST', url: '/visitor-blocks', payload })).statusCode).toBe(201)
    const look = async ({ ask }: typeof one) => (await ask({ method: 'GET', url: '/link' })).statusCode
    expect([await look(one), await look(two), await look(other)]).toEqual([401, 401, 200])
  })

  it('block an address for a time', async () => {
    const agent = await desk.as(desk.org.agentId)
    const remoteAddress = nextAddress()
    const visitor = await startVisit(door, {}, { remoteAddress })
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const payload = { sessionId: visitor.sessionId, email: false, address: true, reason: 'Noise', until }
    const blocked = await agent.ask({ method: 'POST', url: '/visitor-blocks', payload })
    expect(blocked.json()).toMatchObject({ email: null, byAddress: true, until })
    const found = async (q: string) => {
      const answer = await agent.ask({ method: 'GET', url: `/visitor-blocks?q=${q}` })
      return answer.json().items.map(({ id }: { id: string }) => id)
    }
    expect(await found('NOISE')).toContain(blocked.json().id)
    expect(await found('signal')).toEqual([])
    await expect(startVisit(door, {}, { remoteAddress })).rejects.toThrow('403')
    await startVisit(door)
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .update(visitorBlocks)
        .set({ until: new Date(Date.now() - 1_000) })
        .where(eq(visitorBlocks.id, blocked.json().id)),
    )
    await startVisit(door, {}, { remoteAddress })
  })

  it('are the business of whoever reaches everything, and else of whoever made them', async () => {
    const agent = await desk.as(desk.org.agentId)
    const block = async (asker: Asker, email: string, siteId: string | null = null) => {
      const { sessionId, requestId } = await startVisit(door, { email })
      await desk.db.tenant(desk.org.orgId, (tx) =>
        tx
          .update(requests)
          .set({ siteId })
          .where(eq(requests.id, requestId ?? '')),
      )
      return asker.ask({ method: 'POST', url: '/visitor-blocks', payload: { sessionId, reason: 'Insults' } })
    }
    const [site] = (await seedPlaces(desk)).sites
    const roleId = await seedRole(desk, 'technician', { ...builtInGrants.technician, 'request:read': 'team' })
    const { teamId } = desk.org
    const narrow = await desk.as(await seedPerson(desk, { scope: { siteIds: [site] } }))
    const outside = await desk.as(await seedPerson(desk, { roleId, teamIds: [teamId] }))
    const theirs = (await block(agent, 'elsewhere@example.org')).json()
    for (const asker of [narrow, outside]) {
      const listed = async () => (await asker.ask({ method: 'GET', url: '/visitor-blocks' })).json().items
      expect(await listed()).toEqual([])
      expect((await asker.ask({ method: 'DELETE', url: `/visitor-blocks/${theirs.id}` })).statusCode).toBe(404)
    }
    const own = (await block(narrow, 'here@example.org', site)).json()
    const items = (await narrow.ask({ method: 'GET', url: '/visitor-blocks' })).json().items
    expect(items).toMatchObject([{ id: own.id, email: 'here@example.org' }])
    expect((await narrow.ask({ method: 'DELETE', url: `/visitor-blocks/${own.id}` })).statusCode).toBe(204)
    const all = (await agent.ask({ method: 'GET', url: '/visitor-blocks?q=elsewhere' })).json().items
    expect(all).toMatchObject([{ id: theirs.id }])
  })

  it('let nobody be blocked as a visitor who signed in, nor for nothing', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const chats = '/public/desks/help/chats'
    const { sessionId } = (await requester.ask({ method: 'POST', url: chats, payload: { message: 'Hi' } })).json()
    const agent = await desk.as(desk.org.agentId)
    const block = async (body: object) =>
      (await agent.ask({ method: 'POST', url: '/visitor-blocks', payload: { reason: 'x', ...body } })).json()
    expect((await block({ sessionId })).errors[0].path).toBe('/sessionId')
    const visitor = await startVisit(door)
    expect((await block({ sessionId: visitor.sessionId, email: false })).errors[0].path).toBe('/email')
    const past = '2020-01-01T00:00:00Z'
    expect((await block({ sessionId: visitor.sessionId, until: past })).errors[0].path).toBe('/until')
  })

  it('keep out a person who is blocked', async () => {
    const visitor = { name: 'Gone', email: 'gone@example.org' }
    const { requestId, token } = await startVisit(door, visitor)
    const { visitorId = '' } = (await reception.chatOf(requestId)) ?? {}
    const admin = await desk.as(desk.org.adminId)
    expect((await admin.ask({ method: 'POST', url: `/management/people/${visitorId}/block` })).statusCode).toBeLessThan(
      300,
    )
    await expect(startVisit(door, visitor)).rejects.toThrow('visitor_blocked')
    const asked = await askWith(door, token ?? '', { method: 'GET', url: '/chat/session' })
    expect(asked.statusCode).toBe(401)
  })
})
