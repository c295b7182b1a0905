/** What the tests of a chat desk's line share: visitors who wait, and agents who take them. */
import { type Door, startVisit, type Visitor } from '@holdfast/api/chat/test-visitors.ts'
import { hostOf, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { listLine } from '@holdfast/db/chat/line.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import type { MinimalOptions } from '@holdfast/db/seed/minimal-organization.ts'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { until } from './until.ts'

export interface Setting {
  readonly desk: TestDesk
  readonly door: Door
  readonly deskId: string
}

/** The desks of a file of tests, one for each of them. */
export class ChatLines {
  readonly #open: TestDesk[] = []

  async setUp(options: MinimalOptions, chatsPerAgent = 4): Promise<Setting> {
    const desk = await openDesk(options)
    this.#open.push(desk)
    const { id: deskId } = await seedChatDesk(desk.db, desk.org, { chatsPerAgent })
    return { desk, door: { app: desk.app, host: hostOf(desk.org) }, deskId }
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((desk) => desk.close()))
  }
}

/** Visitors one after the other, all of them routed. */
export async function arrive(setting: Setting, count: number, body: object = {}): Promise<Visitor[]> {
  const visitors: Visitor[] = []
  for (let n = 0; n < count; n++) {
    const visitor = await startVisit(setting.door, body)
    visitors.push(visitor)
    await until('the workflow to open it', async () => ((await rowOf(setting, visitor)).seq >= 2 ? true : undefined))
  }
  return visitors
}

export async function rowOf({ desk }: Setting, { requestId }: { requestId: string }) {
  const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
    tx.select().from(requests).where(eq(requests.id, requestId)),
  )
  if (!row) throw new Error('there is no such request')
  return row
}

export async function holderOf(setting: Setting, visitor: Visitor): Promise<string | null> {
  return (await rowOf(setting, visitor)).assigneeId
}

/** @returns who has it, as soon as somebody does */
export function given(setting: Setting, visitor: Visitor): Promise<string> {
  return until('somebody to have it', async () => (await holderOf(setting, visitor)) ?? undefined)
}

export async function lineOf({ desk, deskId }: Setting): Promise<string[]> {
  const line = await desk.db.tenant(desk.org.orgId, (tx) => listLine(tx, deskId))
  expect(line.map(({ place }) => place)).toEqual(line.map((_, index) => index + 1))
  return line.map(({ requestId }) => requestId)
}

export function idsOf(visitors: readonly (Visitor | undefined)[]) {
  return visitors.map((visitor) => visitor?.requestId)
}

export async function takeNext(setting: Setting, personId: string) {
  const asker = await setting.desk.as(personId)
  return asker.ask({ method: 'POST', url: `/chat/desks/${setting.deskId}/take-next` })
}

export async function resolve(setting: Setting, personId: string, { requestId }: Visitor): Promise<void> {
  const payload = { code: 'solved', text: 'Done.', take: true }
  const asker = await setting.desk.as(personId)
  const answer = await asker.ask({ method: 'POST', url: `/requests/${requestId}/resolve`, payload })
  expect(answer.statusCode, answer.body).toBe(200)
}

export async function become({ desk }: Setting, personId: string, availability: string): Promise<void> {
  const asker = await desk.as(personId)
  const answer = await asker.ask({ method: 'PUT', url: '/support/availability', payload: { availability } })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
}
