/** A chat is its request: handed on, ended and kept apart with it (features D4). */
import { askWith, type Visitor } from '@holdfast/api/chat/test-visitors.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { arrive, ChatLines, idsOf, lineOf, resolve, takeNext } from '../support/chat-lines.ts'

const lines = new ChatLines()
afterAll(() => lines.close())

describe('a chat is its request', () => {
  it('is given to another agent, and back to the line, where it keeps the place of its arrival', async () => {
    const setting = await lines.setUp({ strategy: 'manual' })
    const { desk } = setting
    const [one, two] = (await arrive(setting, 2)) as [Visitor, Visitor]
    await takeNext(setting, desk.org.agentId)
    const agent = await desk.as(desk.org.agentId)
    const transfer = { personId: desk.org.otherAgentId, kind: 'primary' }
    const url = `/requests/${one.requestId}/assign`
    expect((await agent.ask({ method: 'POST', url, payload: transfer })).statusCode).toBe(200)
    const shown = async () => (await one.ask({ method: 'GET', url: '/chat/session' })).json()
    expect(await shown()).toMatchObject({ state: 'active', agent: { name: 'Agent 2' } })
    const { acceptedAt } = await shown()
    const back = { method: 'POST', url: `/requests/${one.requestId}/unassign` } as const
    const other = await desk.as(desk.org.otherAgentId)
    const unassigned = await other.ask({ ...back, payload: { personId: desk.org.otherAgentId } })
    expect(unassigned.statusCode, unassigned.body).toBe(200)
    expect(await lineOf(setting)).toEqual(idsOf([one, two]))
    expect((await takeNext(setting, desk.org.agentId)).json()).toMatchObject({ requestId: one.requestId, acceptedAt })
  })

  it.each(['resolve', 'cancel'] as const)('ends with it by %s, once, with its transcript', async (how) => {
    const setting = await lines.setUp({ strategy: 'manual' })
    const { desk } = setting
    const [visitor] = (await arrive(setting, 1, { transcriptWanted: true })) as [Visitor]
    await takeNext(setting, desk.org.agentId)
    const agent = await desk.as(desk.org.agentId)
    if (how === 'resolve') await resolve(setting, desk.org.agentId, visitor)
    else await agent.ask({ method: 'POST', url: `/requests/${visitor.requestId}/cancel`, payload: {} })
    const shown = (await visitor.ask({ method: 'GET', url: '/chat/session' })).json()
    expect(shown).toMatchObject({ state: 'ended', endedBecause: how === 'resolve' ? 'resolved' : 'cancelled' })
    const url = `/chat/sessions/${visitor.sessionId}/end`
    expect((await agent.ask({ method: 'POST', url })).json().endedBecause).toBe(shown.endedBecause)
    if (how === 'resolve')
      await visitor.ask({ method: 'POST', url: `/requests/${visitor.requestId}/reopen`, payload: {} })
    const transcripts = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .select()
        .from(effects)
        .where(and(eq(effects.requestId, visitor.requestId), eq(effects.template, 'transcript'))),
    )
    expect(transcripts).toHaveLength(1)
    // The request may go on; the chat is over.
    expect((await visitor.ask({ method: 'GET', url: '/chat/session' })).json().state).toBe('ended')
  })

  it('of one organization is nobody else’s', async () => {
    const [setting, other] = [await lines.setUp({ strategy: 'manual' }), await lines.setUp({ strategy: 'manual' })]
    const [visitor] = (await arrive(setting, 1)) as [Visitor]
    const stranger = await other.desk.as(other.desk.org.agentId)
    for (const [method, url] of [
      ['GET', `/chat/desks/${setting.deskId}`],
      ['GET', `/chat/desks/${setting.deskId}/sessions`],
      ['POST', `/chat/desks/${setting.deskId}/take-next`],
      ['POST', `/chat/sessions/${visitor.sessionId}/end`],
    ] as const) {
      expect((await stranger.ask({ method, url })).statusCode, url).toBe(404)
    }
    const foreign = await askWith(other.door, visitor.token ?? '', { method: 'GET', url: '/chat/session' })
    expect(foreign.statusCode).toBe(401)
    expect(await lineOf(setting)).toEqual(idsOf([visitor]))
  })
})
