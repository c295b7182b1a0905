import { chatSessions } from '@holdfast/db/chat/schema.ts'
import { satisfactionRatings } from '@holdfast/db/satisfaction/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

describe('a person', () => {
  let desk: TestDesk
  let agent: Asker
  let other: Asker
  let requester: Asker
  const notes = () => `/people/${desk.org.requesterId}/notes`
  const overview = (asker: Asker) => asker.ask({ method: 'GET', url: `/people/${desk.org.requesterId}/overview` })
  beforeAll(async () => {
    desk = await openDesk()
    agent = await desk.as(desk.org.agentId)
    other = await desk.as(desk.org.otherAgentId)
    requester = await desk.as(desk.org.requesterId)
  })
  afterAll(() => desk.close())

  describe('notes', () => {
    const write = (asker: Asker, body: string, key?: string) =>
      asker.ask({
        method: 'POST',
        url: notes(),
        payload: { body },
        headers: key ? { 'idempotency-key': key } : {},
      })

    it('are written once, and read by other agents', async () => {
      const first = await write(agent, 'Prefers to be called.', 'one')
      expect(first.statusCode).toBe(201)
      expect((await write(agent, 'Prefers to be called.', 'one')).json().id).toBe(first.json().id)
      const { items } = (await other.ask({ method: 'GET', url: notes() })).json()
      expect(items).toEqual([first.json()])
      expect(items[0].author).toMatchObject({ id: desk.org.agentId })
    })

    it('are changed and removed by their author alone', async () => {
      const { id } = (await write(agent, 'Has two laptops.')).json()
      const url = `${notes()}/${id}`
      const edit = (asker: Asker, version: number) =>
        asker.ask({ method: 'PATCH', url, payload: { body: 'Has one.' }, headers: { 'if-match': `"${version}"` } })
      expect((await edit(other, 1)).json().type).toContain('forbidden')
      expect((await other.ask({ method: 'DELETE', url })).statusCode).toBe(403)
      expect((await edit(agent, 1)).json()).toMatchObject({ body: 'Has one.', version: 2 })
      expect((await edit(agent, 1)).statusCode).toBe(412)
      expect((await agent.ask({ method: 'DELETE', url })).statusCode).toBe(204)
      expect((await agent.ask({ method: 'DELETE', url })).statusCode).toBe(404)
    })

    it('belong to the person in the address', async () => {
      const { id } = (await write(agent, 'Sits in Dock 4.')).json()
      const url = `/people/${desk.org.adminId}/notes/${id}`
      expect((await agent.ask({ method: 'DELETE', url })).statusCode).toBe(404)
    })

    it('are never seen by the person', async () => {
      expect((await requester.ask({ method: 'GET', url: notes() })).statusCode).toBe(403)
      expect((await write(requester, 'I am nice.')).statusCode).toBe(403)
    })

    it('say what is wrong with them, and about whom', async () => {
      expect((await write(agent, '   ')).json().errors).toMatchObject([{ path: '/body' }])
      const nobody = '/people/0198c0de-0000-7000-8000-000000000000/notes'
      expect((await agent.ask({ method: 'GET', url: nobody })).statusCode).toBe(404)
    })
  })

  describe('overview', () => {
    it('puts requests, satisfaction, chats and devices together', async () => {
      const made = await makeRequest(requester, { title: 'Scanner is slow' })
      const { id: deskId } = await seedChatDesk(desk.db, desk.org, {})
      const { orgId, requesterId } = desk.org
      await desk.db.tenant(orgId, async (tx) => {
        await tx.insert(satisfactionRatings).values({ requestId: made.id, orgId, personId: requesterId, score: 4 })
        await tx.execute(`UPDATE requests SET channel = 'chat' WHERE id = '${made.id}'`)
        await tx.insert(chatSessions).values({
          orgId,
          deskId,
          requestId: made.id,
          visitorId: requesterId,
          verified: true,
        })
      })
      const answer = await overview(agent)
      expect(answer.statusCode).toBe(200)
      expect(answer.json()).toMatchObject({
        person: { id: requesterId },
        requests: [{ status: 'open', count: 1 }],
        satisfaction: { average: 4, count: 1 },
        ratings: [{ number: made.number, score: 4, title: 'Scanner is slow' }],
        chats: [{ requestId: made.id, number: made.number }],
        sessions: [{ address: null }],
      })
    })

    it('shows network addresses only to those who manage people', async () => {
      const { sessions } = (await overview(await desk.as(desk.org.adminId))).json()
      expect(sessions[0].address).toMatch(/\d/)
    })

    it('is not for the person', async () => {
      expect((await overview(requester)).statusCode).toBe(403)
    })
  })
})
