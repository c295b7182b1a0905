/** What the tests of email share: a worker's activities called by hand, people to mail, and what is queued for them. */
import { randomUUID } from 'node:crypto'
import { createEffectActivities } from '@holdfast/activities/effects/index.ts'
import { testConfig } from '@holdfast/api/test-helper.ts'
import { type NewEmail, queueEmail } from '@holdfast/db/effects/commands.ts'
import { effectAttempts, effects, notifications } from '@holdfast/db/effects/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { events, messages } from '@holdfast/db/requests/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { openMail } from '@holdfast/workers/mail.ts'
import { asc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { inject } from 'vitest'
import { Harness, type LiveRequest } from './harness.ts'
import { MailCatcher } from './mail-catcher.ts'
import { until } from './until.ts'

export const mailFrom = 'Holdfast <desk@holdfast.test>'

interface Told {
  readonly requestId: string
  readonly personId: string
  readonly body?: string
  readonly internal?: boolean
  readonly type?: string
}

export class MailDesk {
  readonly servers = inject('servers')
  readonly harness = new Harness(this.servers)
  readonly catcher = new MailCatcher(this.servers.mail)
  readonly db = this.harness.db
  readonly #workers: { close(): void }[] = []

  /** A worker's activities, to be called as Temporal calls them. */
  async createOwnWorker() {
    const house = { smtpUrl: this.servers.mail.smtpUrl, mailFrom }
    const { client, house: mailHouse } = await openMail({ ...house, ...testConfig() })
    this.#workers.push(client)
    const unused = () => Promise.reject(new Error('not for these tests'))
    const others = { sla: undefined as never, postWebhook: unused, changeRequest: unused }
    return createEffectActivities({ db: this.db, sendMail: client.send, mailHouse, ...others } as never)
  }

  seed(): Promise<MinimalOrganization> {
    return seedMinimalOrganization(this.db)
  }

  /** A person whom nobody else mails. */
  async addPerson({ orgId }: MinimalOrganization, over: Partial<typeof people.$inferInsert> = {}) {
    const id = uuidv7()
    const email = `${id}@example.test`
    const person = { id, orgId, email, name: 'Rita Roe', passwordHash: 'x', ...over }
    await this.db.tenant(orgId, (tx) => tx.insert(people).values(person))
    return { id, email: person.email }
  }

  async readEffect({ orgId }: MinimalOrganization, id: string) {
    const [effect] = await this.db.tenant(orgId, (tx) => tx.select().from(effects).where(eq(effects.id, id)))
    return effect
  }

  attemptsOf({ orgId }: MinimalOrganization, id: string) {
    return this.db.tenant(orgId, (tx) =>
      tx.select().from(effectAttempts).where(eq(effectAttempts.effectId, id)).orderBy(asc(effectAttempts.attempt)),
    )
  }

  settled(org: MinimalOrganization, id: string, state: string, timeoutMs?: number) {
    const look = async () => {
      const effect = await this.readEffect(org, id)
      return effect?.state === state ? effect : undefined
    }
    return until(`the effect to be ${state}`, look, timeoutMs)
  }

  async queue({ orgId }: MinimalOrganization, email: Partial<NewEmail>): Promise<string> {
    const base = { orgId, requestId: null, key: randomUUID(), recipientId: null, template: 'test', payload: {} }
    const id = await this.db.tenant(orgId, (tx) => queueEmail(tx, { ...base, ...email }))
    if (id === null) throw new Error('not queued')
    return id
  }

  /** Due now, but the relay does not come by. */
  async queueApart(org: MinimalOrganization, email: Partial<NewEmail>): Promise<string> {
    const id = await this.queue(org, { ...email, sendAt: new Date(Date.now() + 86_400_000) })
    await this.db.tenant(org.orgId, (tx) => tx.update(effects).set({ sendAt: new Date() }).where(eq(effects.id, id)))
    return id
  }

  /** A digest of what was said, as the notifier writes it. */
  async queueDigest({ orgId, agentId }: MinimalOrganization, told: readonly Told[], email: Partial<NewEmail> = {}) {
    const [first] = told
    if (!first) throw new Error('nothing was told')
    return this.db.tenant(orgId, async (tx) => {
      const requestId = told.every((one) => one.requestId === first.requestId) ? first.requestId : null
      const base = { orgId, requestId, recipientId: first.personId, template: 'digest', payload: {} }
      const emailEffectId = await queueEmail(tx, { ...base, key: randomUUID(), ...email })
      if (emailEffectId === null) throw new Error('not queued')
      for (const { requestId, personId, body, internal = false, type = 'message_posted' } of told) {
        const messageId = uuidv7()
        if (body !== undefined) {
          await tx.insert(messages).values({ id: messageId, orgId, requestId, authorId: agentId, internal, body })
        }
        const happened = { actorKind: 'person', actorId: agentId, occurredAt: new Date(), data: { messageId } }
        const eventId = uuidv7()
        await tx.insert(events).values({ id: eventId, orgId, requestId, type, internal, ...happened })
        const shared = { orgId, requestId, template: 'told', payload: {} }
        const entry = { ...shared, kind: 'inbox', key: randomUUID(), recipientId: personId, state: 'done' }
        const [written] = await tx.insert(effects).values(entry).returning({ id: effects.id })
        const carried = { personId, kind: 'reply', eventId, emailEffectId, effectId: written?.id ?? '' }
        await tx.insert(notifications).values({ ...shared, ...carried })
      }
      return emailEffectId
    })
  }

  /** A request of that person. */
  async ask(org: MinimalOrganization, personId: string): Promise<LiveRequest> {
    const request = await this.harness.take(org, { requesterId: personId, actor: { kind: 'person', id: personId } })
    await request.opened()
    return request
  }

  async close(): Promise<void> {
    for (const worker of this.#workers) worker.close()
    await this.harness.close()
  }
}
