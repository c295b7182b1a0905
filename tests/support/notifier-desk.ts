/** What the tests of the notifier share: requests somebody works on, what is said on them, and who was told of it. */
import type { Channels, NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import { Database, type Tx } from '@holdfast/db/database.ts'
import { effects, notificationPreferences } from '@holdfast/db/effects/schema.ts'
import { writeMessage } from '@holdfast/db/messages/commands.ts'
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { and, asc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { inject } from 'vitest'
import { Harness, type LiveRequest } from './harness.ts'
import { until } from './until.ts'

interface Saying {
  readonly internal?: boolean
  readonly mentions?: readonly string[]
  /** Done in the same transaction. */
  readonly alongside?: (tx: Tx, messageId: string) => Promise<unknown>
}

export class NotifierDesk {
  readonly servers = inject('servers')
  readonly harness = new Harness(this.servers)
  readonly db = this.harness.db
  readonly admin = new Database(this.servers.databaseAdminUrl, { max: 4, applicationName: 'test-admin' })

  /** A request that the first agent works on. */
  async taken(options: MinimalOptions = {}): Promise<LiveRequest> {
    const org = await seedMinimalOrganization(this.db, options)
    const request = await this.harness.take(org, { teamId: org.teamId })
    await request.opened()
    await request.change({ type: 'take' })
    await this.settled(request)
    return request
  }

  /** As the API writes it, without what it means to the workflow. */
  async say(request: LiveRequest, authorId: string, saying: Saying = {}): Promise<string> {
    const { internal = false, mentions = [], alongside } = saying
    const { orgId } = request.org
    const id = uuidv7()
    const author = { kind: 'person', id: authorId } as const
    const message = { id, orgId, requestId: request.id, author, internal, body: 'Hello', channel: 'portal' as const }
    const rest = { replyToId: null, mentions, fileCount: 0, clientId: null, createdAt: new Date(), signal: null }
    await this.db.tenant(orgId, async (tx) => {
      await writeMessage(tx, { ...message, ...rest })
      await alongside?.(tx, id)
    })
    return id
  }

  /** Waits until the notifier has passed everything that has happened to the request so far. */
  async settled({ id }: LiveRequest): Promise<void> {
    await until('the notifier to have passed all of it', async () => {
      const [row] = await this.admin.statement<{ passed: boolean }>(
        `SELECT bool_and(coalesce(position <= (SELECT position FROM log_readers WHERE name = 'notifier'), false)) AS passed
         FROM events WHERE request_id = $1`,
        [id],
      )
      return row?.passed ? true : undefined
    })
  }

  /** What a person was told of the request, in order. */
  async toldTo(request: LiveRequest, personId: string) {
    await this.settled(request)
    return (await request.told()).filter((notice) => notice.personId === personId)
  }

  async kindsTo(request: LiveRequest, personId: string): Promise<string[]> {
    return (await this.toldTo(request, personId)).map(({ kind }) => kind)
  }

  async prefer({ org }: LiveRequest, personId: string, kind: NotificationKind, channels: Channels): Promise<void> {
    const preference = { orgId: org.orgId, personId, kind, ...channels }
    await this.db.tenant(org.orgId, (tx) => tx.insert(notificationPreferences).values(preference))
  }

  emailsTo({ org }: LiveRequest, personId: string, template = 'digest') {
    const theirs = and(eq(effects.kind, 'email'), eq(effects.recipientId, personId), eq(effects.template, template))
    return this.db.tenant(org.orgId, (tx) => tx.select().from(effects).where(theirs).orderBy(asc(effects.id)))
  }

  async close(): Promise<void> {
    await Promise.all([this.harness.close(), this.admin.close()])
  }
}
