/** What the tests of visitors share: a chat desk with its door, and what came in by it. */
import { chatSessions } from '@holdfast/db/chat/schema.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { hostOf, openDesk, type TestDesk, until } from '../test-helper.ts'
import type { Door } from './test-visitors.ts'

export class VisitorTestDesk {
  readonly desk: TestDesk
  readonly door: Door

  private constructor(desk: TestDesk) {
    this.desk = desk
    this.door = { app: desk.app, host: hostOf(desk.org) }
  }

  /** A desk of which the chat desk `help` is always open. */
  static async open(): Promise<VisitorTestDesk> {
    const desk = await openDesk()
    await seedChatDesk(desk.db, desk.org)
    return new VisitorTestDesk(desk)
  }

  async rowOf(requestId: string) {
    const { db, org } = this.desk
    const rows = await db.tenant(org.orgId, (tx) => tx.select().from(requests))
    return rows.find(({ id }) => id === requestId)
  }

  async chatOf(requestId: string) {
    const { db, org } = this.desk
    const rows = await db.tenant(org.orgId, (tx) => tx.select().from(chatSessions))
    return rows.find((row) => row.requestId === requestId)
  }

  async mailsOf(requestId: string) {
    const { db, org } = this.desk
    const rows = await db.tenant(org.orgId, (tx) => tx.select().from(effects))
    return rows.filter((row) => row.requestId === requestId)
  }

  /** An agent takes the visitor's request. */
  async accept(requestId: string): Promise<void> {
    const agent = await this.desk.as(this.desk.org.agentId)
    const isOpened = (row: { seq: number } | undefined) => (row?.seq ?? 0) >= 2
    await until(() => this.rowOf(requestId), isOpened)
    const answer = await agent.ask({ method: 'POST', url: `/requests/${requestId}/take`, headers: { 'if-match': '*' } })
    if (answer.statusCode !== 200) throw new Error(`not taken: ${answer.statusCode} ${answer.body}`)
  }

  close(): Promise<void> {
    return this.desk.close()
  }
}
