/** Email that is tried again: because somebody asks for it, or because nobody works on it any more. */
import { Database } from '@holdfast/db/database.ts'
import { requeueForgotten } from '@holdfast/db/effects/requeue.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { retryEffect } from '@holdfast/db/effects/settle.ts'
import { outbox } from '@holdfast/db/requests/schema.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { startRelay } from '@holdfast/workers/relay/relay.ts'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, describe, expect, it } from 'vitest'
import { MailDesk } from '../support/mail-desk.ts'
import { until } from '../support/until.ts'

const post = new MailDesk()
const { catcher, db, harness, servers } = post
const admin = new Database(servers.databaseAdminUrl, { max: 2, applicationName: 'test-admin' })
const oneWorker = await post.createOwnWorker()
afterAll(() => Promise.all([post.close(), admin.close()]))

describe.concurrent('trying again', () => {
  it('is not undone by the run that is ending', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    await catcher.fail({ to: email, code: 550, message: 'No such user here' })
    const id = await post.queueApart(org, { recipientId })
    const target = { orgId: org.orgId, effectId: id }
    await expect(oneWorker.performEffect(target)).rejects.toThrow('refused it for good')
    // Asked for while the ledger says `failed` and the workflow has not ended; the relay is slow to come by.
    await db.tenant(org.orgId, async (tx) => {
      await retryEffect(tx, target)
      await tx.update(outbox).set({ nextAttemptAt: new Date(Date.now() + 86_400_000) })
    })
    await oneWorker.giveUpEffect(target)
    expect(await post.readEffect(org, id)).toMatchObject({ state: 'sending', retries: 1 })
    // Neither does the old run begin what the new one was asked for.
    expect(await oneWorker.performEffect(target)).toEqual({})
    expect(await catcher.to(email)).toEqual([])
    await oneWorker.performEffect({ ...target, retry: 1 })
    expect(await post.readEffect(org, id)).toMatchObject({ state: 'done', attempts: 2 })
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('is a run of its own, which does not wait for the end of the last', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    const id = await post.queueApart(org, { recipientId })
    const target = { orgId: org.orgId, effectId: id }
    // A run that is still there, whatever it is doing.
    const options = { workflowId: `effect/${id}`, taskQueue: 'nobody-works-here', args: [target] }
    const lingering = await harness.client.workflow.start('effect', options)
    await db.tenant(org.orgId, async (tx) => {
      await tx.update(effects).set({ state: 'failed', attempts: 0 }).where(eq(effects.id, id))
      await retryEffect(tx, target)
    })
    await post.settled(org, id, 'done')
    expect(await catcher.to(email)).toHaveLength(1)
    await lingering.terminate()
  })

  it('is allowed for what is left half done, but not while somebody may be at it', async () => {
    const org = await post.seed()
    const { id: recipientId } = await post.addPerson(org)
    const id = await post.queueApart(org, { recipientId })
    const leave = (minutesAgo: number) =>
      db.tenant(org.orgId, (tx) =>
        tx
          .update(effects)
          .set({ state: 'sending', attempts: 1, lastAttemptAt: new Date(Date.now() - minutesAgo * 60_000) })
          .where(eq(effects.id, id)),
      )
    const again = () => db.tenant(org.orgId, (tx) => retryEffect(tx, { orgId: org.orgId, effectId: id }))
    await leave(60)
    await expect(again()).rejects.toThrow('this is sending')
    await leave(121)
    await again()
    await post.settled(org, id, 'done')
  })
})

describe.concurrent('what nobody works on', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  const sweep = (org: MinimalOrganization) =>
    db.tenant(org.orgId, (tx) =>
      requeueForgotten(tx, { dueBefore: minutesAgo(10), triedBefore: minutesAgo(70), limit: 500 }),
    )
  /** As after the loss of what the relay was to tell. */
  async function forget(org: MinimalOrganization, changes: Partial<typeof effects.$inferInsert>) {
    const { id: recipientId, email } = await post.addPerson(org)
    const id = await post.queueApart(org, { recipientId })
    await db.tenant(org.orgId, async (tx) => {
      await tx.delete(outbox).where(eq(outbox.kind, 'effect'))
      await tx.update(effects).set(changes).where(eq(effects.id, id))
    })
    return { id, email }
  }

  it('is started again, whether it was begun or not', async () => {
    const org = await post.seed()
    const left = [
      await forget(org, { sendAt: minutesAgo(11) }),
      await forget(org, { sendAt: minutesAgo(90), state: 'sending', attempts: 1, lastAttemptAt: minutesAgo(71) }),
    ]
    await sweep(org)
    for (const { id, email } of left) {
      await post.settled(org, id, 'done')
      expect(await catcher.to(email)).toHaveLength(1)
    }
    expect(await sweep(org)).toBe(0)
  })

  it('is not what is not due, is tried now and then, waits in the outbox, or is over', async () => {
    const org = await post.seed()
    await forget(org, { sendAt: minutesAgo(9) })
    await forget(org, { sendAt: minutesAgo(90), state: 'sending', attempts: 1, lastAttemptAt: minutesAgo(65) })
    for (const state of ['done', 'failed', 'suppressed']) await forget(org, { sendAt: minutesAgo(90), state })
    const waiting = await post.queueApart(org, { target: 'somebody@example.test' })
    await db.tenant(org.orgId, (tx) =>
      tx
        .update(effects)
        .set({ sendAt: minutesAgo(90) })
        .where(eq(effects.id, waiting)),
    )
    expect(await sweep(org)).toBe(0)
  })

  it('is looked for by the relay', async () => {
    const org = await post.seed()
    const { id } = await forget(org, { sendAt: minutesAgo(11) })
    const relay = { gateway: harness.gateway, log: pino({ level: 'silent' }), natsUrl: '' }
    // Another relay leads; this one does as soon as that one's connection is gone.
    await until('nobody to lead', async () => {
      const leaders = await admin.statement(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4803 AND granted`,
      )
      return leaders.length === 0 ? true : undefined
    })
    const relayDb = new Database(servers.relayDatabaseUrl, { max: 8, applicationName: 'test-relay-sweep' })
    const own = startRelay({ ...relay, db: relayDb, appDb: db })
    await post.settled(org, id, 'done')
    await own.stop()
    await relayDb.close()
  })
})
