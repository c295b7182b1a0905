/** Visitors wait in line and are taken in order (features D4; lines S18, S20 of survives.md). */
import { randomUUID } from 'node:crypto'
import { startVisit, type Visitor } from '@holdfast/api/chat/test-visitors.ts'
import type { AppError } from '@holdfast/contracts/errors.ts'
import { chatSessions } from '@holdfast/db/chat/schema.ts'
import { readWaits } from '@holdfast/db/chat/waits.ts'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { arrive, ChatLines, holderOf, idsOf, lineOf, resolve, rowOf, takeNext } from '../support/chat-lines.ts'
import { Harness } from '../support/harness.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
const lines = new ChatLines()
afterAll(() => Promise.all([harness.close(), lines.close()]))

describe('agents take in order', () => {
  it('gives two at once different visitors, the first first', async () => {
    const setting = await lines.setUp({ strategy: 'manual' })
    const { agentId, otherAgentId } = setting.desk.org
    const visitors = await arrive(setting, 4)
    expect(await lineOf(setting)).toEqual(idsOf(visitors))
    const taken = await Promise.all([agentId, otherAgentId].map((id) => takeNext(setting, id)))
    expect(taken.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(taken.map((answer) => answer.json().requestId).sort()).toEqual(idsOf(visitors.slice(0, 2)).sort())
    for (const [index, answer] of taken.entries()) {
      const agent = [agentId, otherAgentId][index]
      expect(answer.json()).toMatchObject({ state: 'active', agent: { id: agent }, acceptedAt: expect.any(String) })
    }
    expect(await lineOf(setting)).toEqual(idsOf(visitors.slice(2)))
    expect((await visitors[2]?.ask({ method: 'GET', url: '/chat/session' }))?.json()).toMatchObject({ place: 1 })
    const shown = (await visitors[0]?.ask({ method: 'GET', url: '/chat/session' }))?.json()
    expect(shown).toMatchObject({ state: 'active', place: null, agent: { name: expect.stringContaining('Agent') } })
  })

  it('gives eight at once to six agents, nobody twice, and nothing to the rest', async () => {
    const setting = await lines.setUp({ strategy: 'manual', agents: 8 })
    const visitors = await arrive(setting, 6)
    const answers = await Promise.all(setting.desk.org.agentIds.map((id) => takeNext(setting, id)))
    const taken = answers.filter(({ statusCode }) => statusCode === 200).map((answer) => answer.json().requestId)
    expect(taken.sort()).toEqual(idsOf(visitors).sort())
    expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(2)
  })

  it('stops at as many as the desk gives to one, also when asked twice at once, and says why', async () => {
    const setting = await lines.setUp({ strategy: 'manual' }, 2)
    const { agentId, otherAgentId } = setting.desk.org
    const visitors = await arrive(setting, 4)
    await takeNext(setting, agentId)
    const both = await Promise.all([takeNext(setting, agentId), takeNext(setting, agentId)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const refused = both.find(({ statusCode }) => statusCode === 409)?.json()
    expect(refused).toMatchObject({ type: 'urn:holdfast:problem:person_unavailable', chats: 2, limit: 2 })
    expect(refused.detail).toBe('You have 2 chats, as many as this desk gives to one agent')
    expect(await lineOf(setting)).toEqual(idsOf(visitors.slice(2)))
    // A chat that is over makes room, though its request is still open.
    const agent = await setting.desk.as(agentId)
    const url = `/chat/sessions/${visitors[0]?.sessionId}/end`
    expect((await agent.ask({ method: 'POST', url })).json()).toMatchObject({ state: 'ended', endedBecause: 'agent' })
    expect((await takeNext(setting, agentId)).json().requestId).toBe(visitors[2]?.requestId)
    expect((await takeNext(setting, otherAgentId)).json().requestId).toBe(visitors[3]?.requestId)
    expect((await takeNext(setting, otherAgentId)).statusCode).toBe(204)
  })

  it('counts the chats of one agent one after the other, also where two are taken in the same instant', async () => {
    const setting = await lines.setUp({ strategy: 'manual' }, 1)
    const { desk } = setting
    const { orgId, agentId } = desk.org
    const visitors = await arrive(setting, 2)
    const actor = { kind: 'person', id: agentId } as const
    const take = ({ requestId }: Visitor) =>
      harness.gateway
        .change({ orgId, requestId }, { type: 'take', actor, withinChatLimit: true }, { updateId: randomUUID() })
        .then(
          ({ state }) => state,
          (error: AppError) => error.code,
        )
    const takes = await desk.db.tenant(orgId, async (tx, client) => {
      // Neither can commit, so without a lock of theirs both would count none.
      await tx.select({ id: chatSessions.id }).from(chatSessions).for('update')
      let ended = 0
      const both = visitors.map((visitor) => take(visitor).finally(() => ended++))
      await until('both to wait, or to have ended', async () => {
        const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM pg_locks WHERE NOT granted')
        return ended > 0 || (rows[0]?.count ?? 0) >= 2 ? true : undefined
      })
      return { both }
    })
    expect((await Promise.all(takes.both)).sort()).toEqual(['done', 'person_unavailable'])
  })

  it('takes a visitor whose workflow has not been started yet', async () => {
    const setting = await lines.setUp({ strategy: 'manual' })
    const visitor = await startVisit(setting.door)
    const taken = await takeNext(setting, setting.desk.org.agentId)
    expect(taken.json()).toMatchObject({ requestId: visitor.requestId, state: 'active' })
  })

  it('is not given who has left since the line was read, nor do they count as accepted', async () => {
    const setting = await lines.setUp({ strategy: 'manual' })
    const { orgId, agentId } = setting.desk.org
    const [visitor] = (await arrive(setting, 1)) as [Visitor]
    const { requestId } = visitor
    const actor = { kind: 'person', id: agentId } as const
    const { seq: expectedSeq } = await rowOf(setting, visitor)
    await visitor.ask({ method: 'POST', url: '/chat/session/end' })
    const take = (withinChatLimit: boolean) =>
      harness.gateway.change(
        { orgId, requestId },
        { type: 'take', actor, expectedSeq, ...(withinChatLimit && { withinChatLimit }) },
        { updateId: randomUUID() },
      )
    await expect(take(true)).rejects.toMatchObject({ code: 'stale' })
    expect(await holderOf(setting, visitor)).toBeNull()
    // What they asked may still be worked on, but they were not met in the chat.
    await take(false)
    expect(await holderOf(setting, visitor)).toBe(agentId)
    const [session] = await setting.desk.db.tenant(orgId, (tx) =>
      tx.select().from(chatSessions).where(eq(chatSessions.requestId, requestId)),
    )
    expect(session).toMatchObject({ acceptedAt: null, endedBecause: 'visitor' })
  })

  it('tells how long others waited, each by the place in line that they had, without those who left before', async () => {
    const setting = await lines.setUp({ strategy: 'manual' })
    const { desk, deskId } = setting
    const start = Date.now() - 3 * 3_600_000
    const at = (seconds: number) => new Date(start + seconds * 1_000)
    // Each place is 60 s: the second of a pair waits for twice as long. Who left after 10 s is "accepted" an hour later.
    for (let n = 0; n < 3; n++) {
      for (const [queued, accepted, ended] of [
        [0, 60, 90],
        [1, 121, 200],
        [2, 3_600, 12],
      ] as const) {
        const { requestId } = await startVisit(setting.door)
        const [queuedAt, acceptedAt, endedAt] = [queued, accepted, ended].map((seconds) => at(n * 600 + seconds))
        await desk.db.tenant(desk.org.orgId, (tx) =>
          tx
            .update(chatSessions)
            .set({ queuedAt, acceptedAt, endedAt, endedBecause: 'visitor' })
            .where(eq(chatSessions.requestId, requestId)),
        )
      }
    }
    const waits = await desk.db.tenant(desk.org.orgId, (tx) => readWaits(tx, deskId))
    expect(waits).toEqual({ perPlace: 60, usual: 90 })
  })

  it('lists who waits, what runs and what has ended, page by page', async () => {
    const setting = await lines.setUp({ strategy: 'manual' })
    const { agentId } = setting.desk.org
    const visitors = await arrive(setting, 5)
    await takeNext(setting, agentId)
    await takeNext(setting, agentId)
    await resolve(setting, agentId, visitors[0] as Visitor)
    const agent = await setting.desk.as(agentId)
    const list = async (state: string) => {
      const found: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const url: string = `/chat/desks/${setting.deskId}/sessions?state=${state}&limit=2${cursor && `&cursor=${cursor}`}`
        const page: { items: { requestId: string; state: string }[]; nextCursor: string | null } = (
          await agent.ask({ method: 'GET', url })
        ).json()
        for (const item of page.items) expect(item.state).toBe(state)
        found.push(...page.items.map(({ requestId }) => requestId))
        cursor = page.nextCursor
      }
      return found
    }
    expect(await list('waiting')).toEqual(idsOf(visitors.slice(2)))
    expect(await list('active')).toEqual(idsOf(visitors.slice(1, 2)))
    expect(await list('ended')).toEqual(idsOf(visitors.slice(0, 1)))
    const desks = (await agent.ask({ method: 'GET', url: '/chat/desks' })).json().items
    expect(desks).toMatchObject([{ waiting: 3, running: 1 }])
  })
})
