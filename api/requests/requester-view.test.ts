import { randomUUID } from 'node:crypto'
import { people } from '@holdfast/db/people/schema.ts'
import { outbox } from '@holdfast/db/requests/schema.ts'
import { takeRequest } from '@holdfast/db/requests/take-request.ts'
import { officeRules } from '@holdfast/db/seed/calendars.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

const hourMs = 3_600_000

describe('what is not the requester’s', () => {
  let desk: TestDesk
  let requester: Asker
  let agent: Asker
  let observer: Asker
  beforeAll(async () => {
    const ladder = [
      {
        id: 'late',
        at: { kind: 'breach' as const },
        actions: [{ kind: 'notify' as const, to: ['team_leads' as const] }],
      },
    ]
    desk = await openDesk({
      calendar: { ...officeRules('UTC', []), alwaysOpen: true },
      targets: sameTargets(targets(0, 0, 60)),
      ladders: { firstResponse: [], nextResponse: [], resolution: ladder },
    })
    requester = await desk.as(desk.org.requesterId)
    agent = await desk.as(desk.org.agentId)
    // Somebody who asks for help, like the requester, and only follows this request.
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ role: 'requester' }).where(eq(people.id, desk.org.otherAgentId)),
    )
    observer = await desk.as(desk.org.otherAgentId)
  })
  afterAll(() => desk.close())

  const typesSeenBy = async (asker: Asker, id: string): Promise<string[]> => {
    const answer = await asker.ask({ method: 'GET', url: `/requests/${id}/timeline` })
    return answer.json().items.map(({ type }: { type: string }) => type)
  }

  it('tags are words of the desk', async () => {
    const { id } = await makeRequest(requester)
    const url = `/requests/${id}`
    const headers = { 'if-match': '*' }
    const edited = await agent.ask({ method: 'PATCH', url, payload: { tags: ['fraud'], title: 'Other' }, headers })
    expect(edited.json()).toMatchObject({ tags: ['fraud'] })
    for (const path of [url, `${url}/timeline`, '/requests']) {
      const seen = await requester.ask({ method: 'GET', url: path })
      expect(seen.body).toContain('Other')
      expect(seen.body).not.toContain('fraud')
    }
    expect((await agent.ask({ method: 'GET', url: `${url}/timeline` })).body).toContain('fraud')
  })

  it('breaches and escalations are on the agents’ timeline only', async () => {
    const { orgId, requesterId, teamId } = desk.org
    const id = randomUUID()
    await takeRequest(desk.db, {
      orgId,
      id,
      actor: { kind: 'person', id: requesterId },
      requesterId,
      type: 'incident',
      title: 'It has been dark for two hours',
      description: '',
      priority: 'normal',
      channel: 'portal',
      teamId,
      occurredAt: new Date(Date.now() - 2 * hourMs),
    })
    await until(
      () => typesSeenBy(agent, id),
      (types) => types.includes('breached') && types.includes('escalated'),
    )
    const seen = await typesSeenBy(requester, id)
    expect(seen).toContain('created')
    expect(seen.filter((type) => /breach|escalat/.test(type))).toEqual([])
  })

  it('an observer’s message reopens nothing', async () => {
    const { id } = await makeRequest(requester)
    const act = (asker: Asker, action: string, payload: object = {}) =>
      asker.ask({ method: 'POST', url: `/requests/${id}/${action}`, payload })
    await act(agent, 'resolve', { code: 'solved', text: 'Lights are on again.', take: true })
    await act(agent, 'assign', { personId: desk.org.otherAgentId, kind: 'observer' })
    expect((await act(requester, 'confirm')).statusCode).toBe(200)
    const posted = await act(observer, 'messages', { body: 'Was it the fuse?' })
    expect(posted.statusCode).toBe(201)
    const waiting = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(outbox).where(eq(outbox.requestId, id)),
    )
    expect(waiting.filter(({ kind }) => kind === 'message')).toEqual([])
    const { status } = (await agent.ask({ method: 'GET', url: `/requests/${id}` })).json()
    expect(status).toBe('closed')
    expect(await typesSeenBy(agent, id)).not.toContain('requester_replied')
  })
})
