/** A team that gives by itself serves the line as agents come free, whoever leaves meanwhile (S18, S20 of survives.md). */
import type { Visitor } from '@holdfast/api/chat/test-visitors.ts'
import { chatSessions } from '@holdfast/db/chat/schema.ts'
import { teams } from '@holdfast/db/teams/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { arrive, become, ChatLines, given, holderOf, idsOf, lineOf, resolve, rowOf } from '../support/chat-lines.ts'
import { until } from '../support/until.ts'

const lines = new ChatLines()
afterAll(() => lines.close())

describe('a team that gives by itself', () => {
  it('gives out the overflow as agents come free, first in, first out', async () => {
    const setting = await lines.setUp({ strategy: 'least_loaded', agents: 2, capacity: 100 }, 1)
    const visitors = await arrive(setting, 6)
    const [one, two, ...rest] = visitors as [Visitor, Visitor, ...Visitor[]]
    const holders = await Promise.all([given(setting, one), given(setting, two)])
    expect(new Set(holders).size).toBe(2)
    expect(await lineOf(setting)).toEqual(idsOf(rest))
    const served: Visitor[] = []
    let [current, other] = [one, two]
    for (const next of rest) {
      await resolve(setting, (await holderOf(setting, current)) ?? '', current)
      await given(setting, next)
      served.push(next)
      expect(await lineOf(setting)).toEqual(idsOf(rest.slice(served.length)))
      ;[current, other] = [other, next]
    }
    // Nobody had more than one at a time, and everybody's first instant is on record.
    const rows = await setting.desk.db.tenant(setting.desk.org.orgId, (tx) => tx.select().from(chatSessions))
    expect(rows.every(({ acceptedAt }) => acceptedAt !== null)).toBe(true)
    const accepted = rest.map(({ sessionId }) => rows.find(({ id }) => id === sessionId)?.acceptedAt?.getTime() ?? 0)
    expect(accepted).toEqual([...accepted].sort((a, b) => a - b))
  })

  it('gives the next when a visitor leaves, and when an agent ends a chat', async () => {
    const setting = await lines.setUp({ strategy: 'round_robin', agents: 1, capacity: 100 }, 1)
    const [one, two, three] = (await arrive(setting, 3)) as [Visitor, Visitor, Visitor]
    await given(setting, one)
    await one.ask({ method: 'POST', url: '/chat/session/end' })
    await given(setting, two)
    expect(await lineOf(setting)).toEqual(idsOf([three]))
    const agent = await setting.desk.as(setting.desk.org.agentId)
    await agent.ask({ method: 'POST', url: `/chat/sessions/${two.sessionId}/end` })
    await given(setting, three)
  })

  it('gives back who is left alone, in front of those who came later, and to the next who is free', async () => {
    const setting = await lines.setUp({ strategy: 'least_loaded', agents: 2, capacity: 100 }, 1)
    const [one, two, three] = (await arrive(setting, 3)) as [Visitor, Visitor, Visitor]
    const leaving = await given(setting, one)
    const staying = await given(setting, two)
    await become(setting, leaving, 'out_of_office')
    await until('the visitor to be given back', async () =>
      (await holderOf(setting, one)) === null ? true : undefined,
    )
    expect(await lineOf(setting)).toEqual(idsOf([one, three]))
    expect((await one.ask({ method: 'GET', url: '/chat/session' })).json()).toMatchObject({
      state: 'waiting',
      place: 1,
    })
    await resolve(setting, staying, two)
    expect(await given(setting, one)).toBe(staying)
    expect(await lineOf(setting)).toEqual(idsOf([three]))
    await become(setting, leaving, 'online')
    expect(await given(setting, three)).toBe(leaving)
  })

  it('gives a visitor back also where the team keeps what its people have', async () => {
    const setting = await lines.setUp({ strategy: 'least_loaded', agents: 2, capacity: 100 })
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
    const setting = await lines.setUp({ strategy: 'least_loaded', agents: 1, capacity: 4 }, 1)
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
    expect(await lineOf(setting)).toEqual(idsOf([two]))
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
