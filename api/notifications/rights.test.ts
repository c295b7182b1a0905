/** What somebody is still shown of what they were told, when they may do less than they could. */
import { randomUUID } from 'node:crypto'
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { listPlacedNotifications } from '@holdfast/db/notifications/stream.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { events, requestAssignees } from '@holdfast/db/requests/schema.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let former: Asker
let requestId: string
let noteEventId: string
let place = 7_000_000_000

const everything = ['assigned', 'chat_waiting', 'escalation', 'mention', 'mention', 'note', 'reply', 'team_queue']

/** Makes an event of the request, as writing and transitions do. */
async function happen(type: string, internal: boolean): Promise<string> {
  const id = randomUUID()
  const { orgId, agentId: actorId } = desk.org
  const row = { id, orgId, requestId, type, actorKind: 'person', actorId, internal, occurredAt: new Date() }
  await desk.db.tenant(orgId, (tx) => tx.insert(events).values(row))
  return id
}

/** As the notifier does. */
async function tell(kind: string, eventId: string): Promise<void> {
  const { orgId, otherAgentId: personId } = desk.org
  const shared = { orgId, requestId, template: kind, payload: {} }
  place += 1
  const position = place
  await desk.db.tenant(orgId, async (tx) => {
    const effect = { ...shared, causeSeq: 1, kind: 'inbox', key: randomUUID(), recipientId: personId, state: 'done' }
    const [written] = await tx.insert(effects).values(effect).returning({ id: effects.id })
    const row = { ...shared, personId, kind, eventId, position, effectId: written?.id ?? '', browser: true }
    await tx.insert(notifications).values(row)
  })
}

/** What is shown of the inbox in each of the ways that there are; they must agree. */
async function shown(): Promise<string[]> {
  const { orgId, otherAgentId: personId } = desk.org
  const { items } = (await former.ask({ method: 'GET', url: '/setting/notifications' })).json()
  const kinds = (items as { kind: string }[]).map(({ kind }) => kind).sort()
  const summary = await former.ask({ method: 'GET', url: '/setting/notifications/summary' })
  expect(summary.json()).toEqual({ unread: kinds.length })
  const placed = await desk.db.tenant(orgId, (tx) => listPlacedNotifications(tx, [{ personId, after: 0 }], 100))
  expect(placed.map(({ kind }) => kind).sort()).toEqual(kinds)
  return kinds
}

const setRole = (role: string) =>
  desk.db.tenant(desk.org.orgId, (tx) => tx.update(people).set({ role }).where(eq(people.id, desk.org.otherAgentId)))

beforeAll(async () => {
  desk = await openDesk()
  former = await desk.as(desk.org.otherAgentId)
  requestId = (await makeRequest(await desk.as(desk.org.requesterId))).id
  noteEventId = await happen('note_added', true)
  const told = { note: noteEventId, mention: noteEventId, escalation: await happen('escalated', true) }
  for (const [kind, eventId] of Object.entries(told)) await tell(kind, eventId)
  const publicId = await happen('message_posted', false)
  for (const kind of ['mention', 'reply', 'assigned', 'chat_waiting', 'team_queue']) await tell(kind, publicId)
})
afterAll(() => desk.close())

it('shows an agent everything', async () => {
  expect(await shown()).toEqual(everything)
})

it('shows a former agent nothing of what they have no part in', async () => {
  await setRole('requester')
  expect(await shown()).toEqual([])
})

it('shows who takes part what others who do may know, and no notes, until they do not any more', async () => {
  const { orgId, otherAgentId: personId } = desk.org
  await desk.db.tenant(orgId, (tx) =>
    tx.insert(requestAssignees).values({ orgId, requestId, personId, kind: 'observer' }),
  )
  expect(await shown()).toEqual(['assigned', 'escalation', 'mention', 'reply'])
  const theirs = and(eq(requestAssignees.requestId, requestId), eq(requestAssignees.personId, personId))
  await desk.db.tenant(orgId, (tx) => tx.delete(requestAssignees).where(theirs))
  expect(await shown()).toEqual([])
})

it('finds a whole page behind what is hidden, and shows it again to who may see it again', async () => {
  await setRole('technician')
  const { orgId, otherAgentId: personId } = desk.org
  const own = await makeRequest(await desk.as(desk.org.agentId), { requesterId: personId })
  await setRole('requester')
  const [before, ownId] = [requestId, own.id]
  requestId = ownId
  await tell('reply', await happen('message_posted', false))
  requestId = before
  const placed = await desk.db.tenant(orgId, (tx) => listPlacedNotifications(tx, [{ personId, after: 0 }], 1))
  expect(placed.map((row) => row.requestId)).toEqual([ownId])
  const { items } = (await former.ask({ method: 'GET', url: '/setting/notifications?limit=1' })).json()
  expect(items).toHaveLength(1)
  await setRole('technician')
  expect(await shown()).toEqual([...everything, 'reply'].sort())
})
