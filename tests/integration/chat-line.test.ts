/** Visitors wait in line and are served in order (features D4; lines S18, S20 of survives.md): whoever takes, gives, leaves. */
import { randomUUID } from 'node:crypto'
import { askWith, type Door, startVisit, type Visitor } from '@holdfast/api/chat/test-visitors.ts'
import { hostOf, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import type { AppError } from '@holdfast/contracts/errors.ts'
import { listLine } from '@holdfast/db/chat/line.ts'
import { chatSessions } from '@holdfast/db/chat/schema.ts'
import { readWaits } from '@holdfast/db/chat/waits.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import type { MinimalOptions } from '@holdfast/db/seed/minimal-organization.ts'
import { teams } from '@holdfast/db/teams/schema.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness } from '../support/harness.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
const open: TestDesk[] = []
afterAll(() => Promise.all([harness, ...open].map((one) => one.close())))

interface Setting {
  readonly desk: TestDesk
  readonly door: Door
  readonly deskId: string
}

async function setUp(options: MinimalOptions, chatsPerAgent = 4): Promise<Setting> {
  const desk = await openDesk(options)
  open.push(desk)
  const { id: deskId } = await seedChatDesk(desk.db, desk.org, { chatsPerAgent })
  return { desk, door: { app: desk.app, host: hostOf(desk.org) }, deskId }
}

/** Visitors one after the other, all of them routed. */
async function arrive(setting: Setting, count: number, body: object = {}): Promise<Visitor[]> {
  const visitors: Visitor[] = []
  for (let n = 0; n < count; n++) {
    const visitor = await startVisit(setting.door, body)
    visitors.push(visitor)
    await until('the workflow to open it', async () => ((await rowOf(setting, visitor)).seq >= 2 ? true : undefined))
  }
  return visitors
}

async function rowOf({ desk }: Setting, { requestId }: { requestId: string }) {
  const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
    tx.select().from(requests).where(eq(requests.id, requestId)),
  )
  if (!row) throw new Error('there is no such request')
  return row
}

const holderOf = async (setting: Setting, visitor: Visitor) => (await rowOf(setting, visitor)).assigneeId
const given = (setting: Setting, visitor: Visitor) =>
  until('somebody to have it', async () => (await holderOf(setting, visitor)) ?? undefined)

async function lineOf({ desk, deskId }: Setting): Promise<string[]> {
  const line = await desk.db.tenant(desk.org.orgId, (tx) => listLine(tx, deskId))
  expect(line.map(({ place }) => place)).toEqual(line.map((_, index) => index + 1))
  return line.map(({ requestId }) => requestId)
}

const ids = (visitors: readonly (Visitor | undefined)[]) => visitors.map((visitor) => visitor?.requestId)

async function takeNext(setting: Setting, personId: string) {
  const asker = await setting.desk.as(personId)
  return asker.ask({ method: 'POST', url: `/chat/desks/${setting.deskId}/take-next` })
}

async function resolve(setting: Setting, personId: string, { requestId }: Visitor) {
  const payload = { code: 'solved', text: 'Done.', take: true }
  const asker = await setting.desk.as(personId)
  const answer = await asker.ask({ method: 'POST', url: `/requests/${requestId}/resolve`, payload })
  expect(answer.statusCode, answer.body).toBe(200)
}

async function become({ desk }: Setting, personId: string, availability: string) {
  const asker = await desk.as(personId)
  const answer = await asker.ask({ method: 'PUT', url: '/support/availability', payload: { availability } })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
}

describe('agents take in order', () => {
  it('gives two at once different visitors, the first first', async () => {
    const setting = await setUp({ strategy: 'manual' })
    const { agentId, otherAgentId } = setting.desk.org
    const visitors = await arrive(setting, 4)
    expect(await lineOf(setting)).toEqual(ids(visitors))
    const taken = await Promise.all([agentId, otherAgentId].map((id) => takeNext(setting, id)))
    expect(taken.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(taken.map((answer) => answer.json().requestId).sort()).toEqual(ids(visitors.slice(0, 2)).sort())
    for (const [index, answer] of taken.entries()) {
      const agent = [agentId, otherAgentId][index]
      expect(answer.json()).toMatchObject({ state: 'active', agent: { id: agent }, acceptedAt: expect.any(String) })
    }
    expect(await lineOf(setting)).toEqual(ids(visitors.slice(2)))
    expect((await visitors[2]?.ask({ method: 'GET', url: '/chat/session' }))?.json()).toMatchObject({ place: 1 })
    const shown = (await visitors[0]?.ask({ method: 'GET', url: '/chat/session' }))?.json()
    expect(shown).toMatchObject({ state: 'active', place: null, agent: { name: expect.stringContaining('Agent') } })
  })

  it('gives eight at once to six agents, nobody twice, and nothing to the rest', async () => {
    const setting = await setUp({ strategy: 'manual', agents: 8 })
    const visitors = await arrive(setting, 6)
    const answers = await Promise.all(setting.desk.org.agentIds.map((id) => takeNext(setting, id)))
    const taken = answers.filter(({ statusCode }) => statusCode === 200).map((answer) => answer.json().requestId)
    expect(taken.sort()).toEqual(ids(visitors).sort())
    expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(2)
  })

  it('stops at as many as the desk gives to one, also when asked twice at once, and says why', async () => {
    const setting = await setUp({ strategy: 'manual' }, 2)
    const { agentId, otherAgentId } = setting.desk.org
    const visitors = await arrive(setting, 4)
    await takeNext(setting, agentId)
    const both = await Promise.all([takeNext(setting, agentId), takeNext(setting, agentId)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const refused = both.find(({ statusCode }) => statusCode === 409)?.json()
    expect(refused).toMatchObject({ type: 'urn:holdfast:problem:person_unavailable', chats: 2, limit: 2 })
    expect(refused.detail).toBe('You have 2 chats, as many as this desk gives to one agent')
    expect(await lineOf(setting)).toEqual(ids(visitors.slice(2)))
    // A chat that is over makes room, though its request is still open.
    const agent = await setting.desk.as(agentId)
    const url = `/chat/sessions/${visitors[0]?.sessionId}/end`
    expect((await agent.ask({ method: 'POST', url })).json()).toMatchObject({ state: 'ended', endedBecause: 'agent' })
    expect((await takeNext(setting, agentId)).json().requestId).toBe(visitors[2]?.requestId)
    expect((await takeNext(setting, otherAgentId)).json().requestId).toBe(visitors[3]?.requestId)
    expect((await takeNext(setting, otherAgentId)).statusCode).toBe(204)
  })

  it('counts the chats of one agent one after the other, also where two are taken in the same instant', async () => {
    const setting = await setUp({ strategy: 'manual' }, 1)
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
    const setting = await setUp({ strategy: 'manual' })
    const visitor = await startVisit(setting.door)
    const taken = await takeNext(setting, setting.desk.org.agentId)
    expect(taken.json()).toMatchObject({ requestId: visitor.requestId, state: 'active' })
  })

  it('is not given who has left since the line was read, nor do they count as accepted', async () => {
    const setting = await setUp({ strategy: 'manual' })
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
    const setting = await setUp({ strategy: 'manual' })
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
    const setting = await setUp({ strategy: 'manual' })
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
    expect(await list('waiting')).toEqual(ids(visitors.slice(2)))
    expect(await list('active')).toEqual(ids(visitors.slice(1, 2)))
    expect(await list('ended')).toEqual(ids(visitors.slice(0, 1)))
    const desks = (await agent.ask({ method: 'GET', url: '/chat/desks' })).json().items
    expect(desks).toMatchObject([{ waiting: 3, running: 1 }])
  })
})

describe('a team that gives by itself', () => {
  it('gives out the overflow as agents come free, first in, first out', async () => {
    const setting = await setUp({ strategy: 'least_loaded', agents: 2, capacity: 100 }, 1)
    const visitors = await arrive(setting, 6)
    const [one, two, ...rest] = visitors as [Visitor, Visitor, ...Visitor[]]
    const holders = await Promise.all([given(setting, one), given(setting, two)])
    expect(new Set(holders).size).toBe(2)
    expect(await lineOf(setting)).toEqual(ids(rest))
    const served: Visitor[] = []
    let [current, other] = [one, two]
    for (const next of rest) {
      await resolve(setting, (await holderOf(setting, current)) ?? '', current)
      await given(setting, next)
      served.push(next)
      expect(await lineOf(setting)).toEqual(ids(rest.slice(served.length)))
      ;[current, other] = [other, next]
    }
    // Nobody had more than one at a time, and everybody's first instant is on record.
    const rows = await setting.desk.db.tenant(setting.desk.org.orgId, (tx) => tx.select().from(chatSessions))
    expect(rows.every(({ acceptedAt }) => acceptedAt !== null)).toBe(true)
    const accepted = rest.map(({ sessionId }) => rows.find(({ id }) => id === sessionId)?.acceptedAt?.getTime() ?? 0)
    expect(accepted).toEqual([...accepted].sort((a, b) => a - b))
  })

  it('gives the next when a visitor leaves, and when an agent ends a chat', async () => {
    const setting = await setUp({ strategy: 'round_robin', agents: 1, capacity: 100 }, 1)
    const [one, two, three] = (await arrive(setting, 3)) as [Visitor, Visitor, Visitor]
    await given(setting, one)
    await one.ask({ method: 'POST', url: '/chat/session/end' })
    await given(setting, two)
    expect(await lineOf(setting)).toEqual(ids([three]))
    const agent = await setting.desk.as(setting.desk.org.agentId)
    await agent.ask({ method: 'POST', url: `/chat/sessions/${two.sessionId}/end` })
    await given(setting, three)
  })

  it('gives back who is left alone, in front of those who came later, and to the next who is free', async () => {
    const setting = await setUp({ strategy: 'least_loaded', agents: 2, capacity: 100 }, 1)
    const [one, two, three] = (await arrive(setting, 3)) as [Visitor, Visitor, Visitor]
    const leaving = await given(setting, one)
    const staying = await given(setting, two)
    await become(setting, leaving, 'out_of_office')
    await until('the visitor to be given back', async () =>
      (await holderOf(setting, one)) === null ? true : undefined,
    )
    expect(await lineOf(setting)).toEqual(ids([one, three]))
    expect((await one.ask({ method: 'GET', url: '/chat/session' })).json()).toMatchObject({
      state: 'waiting',
      place: 1,
    })
    await resolve(setting, staying, two)
    expect(await given(setting, one)).toBe(staying)
    expect(await lineOf(setting)).toEqual(ids([three]))
    await become(setting, leaving, 'online')
    expect(await given(setting, three)).toBe(leaving)
  })

  it('gives a visitor back also where the team keeps what its people have', async () => {
    const setting = await setUp({ strategy: 'least_loaded', agents: 2, capacity: 100 })
    const { desk } = setting
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(teams).set({ returnsWhenOut: false }).where(eq(teams.id, desk.org.teamId)),
    )
    const [visitor] = (await arrive(setting, 1)) as [Visitor]
    const leaving = await given(setting, visitor)
    await become(setting, leaving, 'out_of_office')
    const next = await until('the other to have it', async () => {
      const holder = await holderOf(setting, visitor)
      return holder !== null && holder !== leaving ? holder : undefined
    })
    expect(desk.org.agentIds).toContain(next)
  })

  it('holds up no other work by chats, nor chats by other work', async () => {
    const setting = await setUp({ strategy: 'least_loaded', agents: 1, capacity: 4 }, 1)
    const { desk } = setting
    const supervisor = await desk.as(desk.org.supervisorId)
    const make = async (title: string) => {
      const payload = { title, teamId: desk.org.teamId, requesterId: desk.org.requesterId }
      const { id: requestId } = (await supervisor.ask({ method: 'POST', url: '/requests', payload })).json()
      return { requestId } as Visitor
    }
    const [one, two] = (await arrive(setting, 2)) as [Visitor, Visitor]
    await given(setting, one)
    // The second visitor waits for a free place among the chats, not for capacity; the request takes what is left of it.
    const work = await make('Work')
    expect(await given(setting, work)).toBe(desk.org.agentId)
    expect(await lineOf(setting)).toEqual(ids([two]))
    const later = await make('Later')
    await until('it to wait', async () => ((await rowOf(setting, later)).lineSince ? true : undefined))
    await resolve(setting, desk.org.agentId, one)
    // Two came free, of which each line's head tries; the visitor has been there longer.
    await until(
      'one of them to be served',
      async () => (await holderOf(setting, two)) ?? (await holderOf(setting, later)) ?? undefined,
    )
    await resolve(setting, desk.org.agentId, work)
    await Promise.all([given(setting, two), given(setting, later)])
  })
})

describe('a chat is its request', () => {
  it('is given to another agent, and back to the line, where it keeps the place of its arrival', async () => {
    const setting = await setUp({ strategy: 'manual' })
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
    expect(await lineOf(setting)).toEqual(ids([one, two]))
    expect((await takeNext(setting, desk.org.agentId)).json()).toMatchObject({ requestId: one.requestId, acceptedAt })
  })

  it.each(['resolve', 'cancel'] as const)('ends with it by %s, once, with its transcript', async (how) => {
    const setting = await setUp({ strategy: 'manual' })
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
    const [setting, other] = [await setUp({ strategy: 'manual' }), await setUp({ strategy: 'manual' })]
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
    expect(await lineOf(setting)).toEqual(ids([visitor]))
  })
})
