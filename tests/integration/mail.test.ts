/** Email on the real stack (J3 outbound, D8): from the ledger through the workflow to what a mail server got. */
import { randomUUID } from 'node:crypto'
import { noMail } from '@holdfast/activities/clients/mail.ts'
import { createEffectActivities } from '@holdfast/activities/effects/index.ts'
import { makeEmail } from '@holdfast/activities/effects/send-email.ts'
import { buildApp } from '@holdfast/api/app.ts'
import { testConfig } from '@holdfast/api/test-helper.ts'
import { chatDesks, chatSessions, visitorBlocks } from '@holdfast/db/chat/schema.ts'
import { Database } from '@holdfast/db/database.ts'
import { type NewEmail, queueEmail } from '@holdfast/db/effects/commands.ts'
import { requeueForgotten } from '@holdfast/db/effects/requeue.ts'
import { effectAttempts, effects, mailSettings, mutedRequests, notifications } from '@holdfast/db/effects/schema.ts'
import { retryEffect } from '@holdfast/db/effects/settle.ts'
import { accessLinks } from '@holdfast/db/links/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { events, messages, outbox, requests } from '@holdfast/db/requests/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { openMail } from '@holdfast/workers/mail.ts'
import { startRelay } from '@holdfast/workers/relay/relay.ts'
import { asc, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { headerOf, MailCatcher } from '../support/mail-catcher.ts'
import { until } from '../support/until.ts'

const servers = inject('servers')
const harness = new Harness(servers)
const catcher = new MailCatcher(servers.mail)
const appConfig = testConfig()
const app = await buildApp(appConfig)
const admin = new Database(servers.databaseAdminUrl, { max: 2, applicationName: 'test-admin' })
afterAll(async () => {
  await app.close()
  await admin.close()
  await harness.close()
})

const { db } = harness

/** A worker's activities, to be called as Temporal calls them. */
async function createOwnWorker() {
  const house = { smtpUrl: servers.mail.smtpUrl, mailFrom: 'Holdfast <desk@holdfast.test>' }
  const { client, house: mailHouse } = await openMail({ ...house, ...appConfig })
  const unused = () => Promise.reject(new Error('not for these tests'))
  const others = { sla: undefined as never, postWebhook: unused, changeRequest: unused }
  const activities = createEffectActivities({ db, sendMail: client.send, mailHouse, ...others } as never)
  return { client, ...activities }
}

const [oneWorker, otherWorker] = await Promise.all([createOwnWorker(), createOwnWorker()])
afterAll(() => {
  oneWorker.client.close()
  otherWorker.client.close()
})

const seed = () => seedMinimalOrganization(db)

/** A person whom nobody else mails. */
async function addPerson(org: MinimalOrganization, over: Partial<typeof people.$inferInsert> = {}) {
  const id = uuidv7()
  const email = `${id}@example.test`
  const person = { id, orgId: org.orgId, email, name: 'Rita Roe', passwordHash: 'x', ...over }
  await db.tenant(org.orgId, (tx) => tx.insert(people).values(person))
  return { id, email: person.email }
}

const readEffect = async (org: MinimalOrganization, id: string) =>
  (await db.tenant(org.orgId, (tx) => tx.select().from(effects).where(eq(effects.id, id))))[0]

const attemptsOf = (org: MinimalOrganization, id: string) =>
  db.tenant(org.orgId, (tx) =>
    tx.select().from(effectAttempts).where(eq(effectAttempts.effectId, id)).orderBy(asc(effectAttempts.attempt)),
  )

const settled = (org: MinimalOrganization, id: string, state: string, timeoutMs?: number) =>
  until(
    `the effect to be ${state}`,
    async () => {
      const effect = await readEffect(org, id)
      return effect?.state === state ? effect : undefined
    },
    timeoutMs,
  )

async function queue(org: MinimalOrganization, email: Partial<NewEmail>): Promise<string> {
  const base = {
    orgId: org.orgId,
    requestId: null,
    key: randomUUID(),
    recipientId: null,
    template: 'test',
    payload: {},
  }
  const id = await db.tenant(org.orgId, (tx) => queueEmail(tx, { ...base, ...email }))
  if (id === null) throw new Error('not queued')
  return id
}

/** Due now, but the relay does not come by. */
async function queueApart(org: MinimalOrganization, email: Partial<NewEmail>): Promise<string> {
  const id = await queue(org, { ...email, sendAt: new Date(Date.now() + 86_400_000) })
  await db.tenant(org.orgId, (tx) => tx.update(effects).set({ sendAt: new Date() }).where(eq(effects.id, id)))
  return id
}

interface Told {
  readonly requestId: string
  readonly personId: string
  readonly body?: string
  readonly internal?: boolean
  readonly type?: string
}

/** A digest of what was said, as the notifier writes it. */
async function queueDigest(org: MinimalOrganization, told: readonly Told[], email: Partial<NewEmail> = {}) {
  const [first] = told
  if (!first) throw new Error('nothing was told')
  const { orgId, agentId } = org
  return db.tenant(orgId, async (tx) => {
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

async function ask(org: MinimalOrganization, personId: string): Promise<LiveRequest> {
  const request = await harness.take(org, { requesterId: personId, actor: { kind: 'person', id: personId } })
  await request.opened()
  return request
}

describe.concurrent('an email', () => {
  it('is sent once, with what the server said in the ledger', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    const id = await queue(org, { recipientId })
    const { attempts, outcome, payload } = await settled(org, id, 'done')
    const [mail] = await catcher.caught(email)
    expect(outcome).toMatch(/^250 /)
    expect(attempts).toBe(1)
    expect(payload).toMatchObject({ messageId: `<effect.${id}@holdfast.test>` })
    expect(mail).toMatchObject({
      to: `Rita Roe <${email}>`,
      from: `${org.slug} <desk@holdfast.test>`,
      messageId: `<effect.${id}@holdfast.test>`,
      envelopeFrom: 'desk@holdfast.test',
    })
    expect(mail?.text).toContain(`Mail of ${org.slug} arrives`)
    expect(mail?.html).toContain(`Mail of ${org.slug} arrives`)
    expect(await attemptsOf(org, id)).toMatchObject([{ attempt: 1, ok: true, outcome }])
  })

  it('is tried again while the server does not take it, and sent once when it does', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    await catcher.fail({ to: email, code: 451, message: 'Come back later', times: 2 })
    const id = await queue(org, { recipientId })
    await settled(org, id, 'done', 25_000)
    expect(await attemptsOf(org, id)).toMatchObject([
      { attempt: 1, ok: false, outcome: expect.stringContaining('Come back later') },
      { attempt: 2, ok: false },
      { attempt: 3, ok: true },
    ])
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('is given up at once when the server will never take it', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    await catcher.fail({ to: email, code: 550, message: 'No such user here' })
    const id = await queue(org, { recipientId })
    const failed = await settled(org, id, 'failed')
    expect(failed).toMatchObject({ attempts: 1, outcome: expect.stringContaining('550 No such user here') })
    const { status } = await until('the workflow to end', async () => {
      const found = await harness.client.workflow.getHandle(`effect/${id}`).describe()
      return found.status.name === 'RUNNING' ? undefined : { status: found.status.name }
    })
    expect(status).toBe('FAILED')
    expect(await catcher.to(email)).toEqual([])
  })

  it('that was taken without an answer is sent again as the same mail', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    await catcher.fail({ to: email, how: 'drop' })
    const id = await queue(org, { recipientId })
    await settled(org, id, 'done')
    const mails = await catcher.caught(email, 2)
    expect(mails.map(({ messageId }) => messageId)).toEqual([
      `<effect.${id}@holdfast.test>`,
      `<effect.${id}@holdfast.test>`,
    ])
    const [first] = await attemptsOf(org, id)
    expect(first?.outcome).toContain('whether it arrived is unknown')
  })

  it('is one mail when two workers are given it at the same time (S6)', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    const id = await queueApart(org, { recipientId })
    const [one, other] = [oneWorker, otherWorker]
    const target = { orgId: org.orgId, effectId: id }
    const outcomes = await Promise.allSettled([one, other, one, other].map((worker) => worker.performEffect(target)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    await Promise.all([one.performEffect(target), other.performEffect(target)])
    expect(await readEffect(org, id)).toMatchObject({ state: 'done', attempts: 1 })
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('of a worker that died while sending is left alone until it cannot be under way any more', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    const id = await queue(org, { recipientId, sendAt: new Date(Date.now() + 86_400_000) })
    const target = { orgId: org.orgId, effectId: id }
    const begin = (lastAttemptAt: Date) =>
      db.tenant(org.orgId, (tx) =>
        tx.update(effects).set({ state: 'sending', attempts: 1, lastAttemptAt }).where(eq(effects.id, id)),
      )
    await begin(new Date())
    await expect(oneWorker.performEffect(target)).rejects.toThrow('another worker may still be sending it')
    expect(await catcher.to(email)).toEqual([])
    await begin(new Date(Date.now() - 60_000))
    await oneWorker.performEffect(target)
    expect(await attemptsOf(org, id)).toMatchObject([
      { attempt: 1, ok: false, outcome: expect.stringContaining('unknown') },
      { attempt: 2, ok: true },
    ])
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('waits until it is due', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    const sendAt = new Date(Date.now() + 2_500)
    const id = await queue(org, { recipientId, sendAt })
    const { lastAttemptAt } = await settled(org, id, 'done')
    expect(lastAttemptAt?.getTime()).toBeGreaterThanOrEqual(sendAt.getTime())
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('is not sent to who is blocked, nor to what is no address', async () => {
    const org = await seed()
    const blocked = await addPerson(org, { blockedAt: new Date() })
    const ids = [await queue(org, { recipientId: blocked.id }), await queue(org, { target: 'a@b, c@d' })]
    const outcomes = await Promise.all(ids.map(async (id) => (await settled(org, id, 'suppressed')).outcome))
    expect(outcomes).toEqual(['the recipient is blocked', 'there is no address to send it to'])
    expect(await catcher.to(blocked.email)).toEqual([])
  })

  it('is not sent to a visitor whose address was blocked after it was planned, as long as that lasts', async () => {
    const org = await seed()
    const visitor = { kind: 'visitor', passwordHash: null }
    const [blocked, over, other] = [
      await addPerson(org, visitor),
      await addPerson(org, visitor),
      await addPerson(org, visitor),
    ]
    const account = await addPerson(org)
    const block = (email: string, until: Date | null = null) => ({
      orgId: org.orgId,
      email: email.toLowerCase(),
      reason: 'spam',
      blockedBy: org.agentId,
      until,
    })
    const ids = await Promise.all([blocked, over, other, account].map(({ id }) => queueApart(org, { recipientId: id })))
    await db.tenant(org.orgId, (tx) =>
      tx
        .insert(visitorBlocks)
        .values([block(blocked.email), block(over.email, new Date(Date.now() - 1_000)), block(account.email)]),
    )
    for (const effectId of ids) await oneWorker.performEffect({ orgId: org.orgId, effectId })
    const states = await Promise.all(ids.map(async (id) => (await readEffect(org, id))?.state))
    expect(states).toEqual(['suppressed', 'done', 'done', 'done'])
  })
})

describe.concurrent('trying again', () => {
  it('is not undone by the run that is ending', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    await catcher.fail({ to: email, code: 550, message: 'No such user here' })
    const id = await queueApart(org, { recipientId })
    const target = { orgId: org.orgId, effectId: id }
    await expect(oneWorker.performEffect(target)).rejects.toThrow('refused it for good')
    // Asked for while the ledger says `failed` and the workflow has not ended; the relay is slow to come by.
    await db.tenant(org.orgId, async (tx) => {
      await retryEffect(tx, target)
      await tx.update(outbox).set({ nextAttemptAt: new Date(Date.now() + 86_400_000) })
    })
    await oneWorker.giveUpEffect(target)
    expect(await readEffect(org, id)).toMatchObject({ state: 'sending', retries: 1 })
    // Neither does the old run begin what the new one was asked for.
    expect(await oneWorker.performEffect(target)).toEqual({})
    expect(await catcher.to(email)).toEqual([])
    await oneWorker.performEffect({ ...target, retry: 1 })
    expect(await readEffect(org, id)).toMatchObject({ state: 'done', attempts: 2 })
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('is a run of its own, which does not wait for the end of the last', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org)
    const id = await queueApart(org, { recipientId })
    const target = { orgId: org.orgId, effectId: id }
    // A run that is still there, whatever it is doing.
    const options = { workflowId: `effect/${id}`, taskQueue: 'nobody-works-here', args: [target] }
    const lingering = await harness.client.workflow.start('effect', options)
    await db.tenant(org.orgId, async (tx) => {
      await tx.update(effects).set({ state: 'failed', attempts: 0 }).where(eq(effects.id, id))
      await retryEffect(tx, target)
    })
    await settled(org, id, 'done')
    expect(await catcher.to(email)).toHaveLength(1)
    await lingering.terminate()
  })

  it('is allowed for what is left half done, but not while somebody may be at it', async () => {
    const org = await seed()
    const { id: recipientId } = await addPerson(org)
    const id = await queueApart(org, { recipientId })
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
    await settled(org, id, 'done')
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
    const { id: recipientId, email } = await addPerson(org)
    const id = await queueApart(org, { recipientId })
    await db.tenant(org.orgId, async (tx) => {
      await tx.delete(outbox).where(eq(outbox.kind, 'effect'))
      await tx.update(effects).set(changes).where(eq(effects.id, id))
    })
    return { id, email }
  }

  it('is started again, whether it was begun or not', async () => {
    const org = await seed()
    const left = [
      await forget(org, { sendAt: minutesAgo(11) }),
      await forget(org, { sendAt: minutesAgo(90), state: 'sending', attempts: 1, lastAttemptAt: minutesAgo(71) }),
    ]
    await sweep(org)
    for (const { id, email } of left) {
      await settled(org, id, 'done')
      expect(await catcher.to(email)).toHaveLength(1)
    }
    expect(await sweep(org)).toBe(0)
  })

  it('is not what is not due, is tried now and then, waits in the outbox, or is over', async () => {
    const org = await seed()
    await forget(org, { sendAt: minutesAgo(9) })
    await forget(org, { sendAt: minutesAgo(90), state: 'sending', attempts: 1, lastAttemptAt: minutesAgo(65) })
    for (const state of ['done', 'failed', 'suppressed']) await forget(org, { sendAt: minutesAgo(90), state })
    const waiting = await queueApart(org, { target: 'somebody@example.test' })
    await db.tenant(org.orgId, (tx) =>
      tx
        .update(effects)
        .set({ sendAt: minutesAgo(90) })
        .where(eq(effects.id, waiting)),
    )
    expect(await sweep(org)).toBe(0)
  })

  it('is looked for by the relay', async () => {
    const org = await seed()
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
    await settled(org, id, 'done')
    await own.stop()
    await relayDb.close()
  })
})

describe.concurrent('private links of a mail that was not sent', () => {
  // By how long they are good: the confirmation that the request was received carries one too.
  const days = 3
  async function linksOf(org: MinimalOrganization, personId: string) {
    const all = await db.tenant(org.orgId, (tx) =>
      tx.select().from(accessLinks).where(eq(accessLinks.personId, personId)),
    )
    return all.filter(({ expiresAt }) => expiresAt.getTime() < Date.now() + days * 86_400_000)
  }

  const mailHouse = { from: 'Holdfast <desk@holdfast.test>', publicUrl: 'http://localhost:3000', unsubscribeKey: null }
  const unused = () => Promise.reject(new Error('not for these tests'))

  async function linkMail() {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org, { kind: 'external', passwordHash: null })
    // Somebody else's, whom its confirmation goes to: this one gets no other mail.
    const request = await ask(org, org.requesterId)
    const id = await queueApart(org, {
      recipientId,
      requestId: request.id,
      template: 'private_link',
      payload: { days },
    })
    return { org, recipientId, email, target: { orgId: org.orgId, effectId: id } }
  }

  it('are revoked when it could not be made', async () => {
    const { org, recipientId, target } = await linkMail()
    const effect = await readEffect(org, target.effectId)
    if (!effect) throw new Error('not queued')
    const begun = { ...effect, lastAttemptAt: new Date(Date.now() - 60_000) }
    await expect(makeEmail({ db, sendMail: unused, mailHouse }, begun)).rejects.toThrow('it took too long to be made')
    expect(await linksOf(org, recipientId)).toMatchObject([{ revokedAt: expect.any(Date) }])
  })

  it('are revoked where no mail server is configured', async () => {
    const { org, recipientId, target } = await linkMail()
    const unused = () => Promise.reject(new Error('not for these tests'))
    const mailHouse = {
      from: 'Holdfast <desk@holdfast.test>',
      publicUrl: 'http://localhost:3000',
      unsubscribeKey: null,
    }
    const deps = { db, sendMail: noMail.send, mailHouse, postWebhook: unused }
    await expect(createEffectActivities(deps as never).performEffect(target)).rejects.toThrow('did not take it')
    expect(await linksOf(org, recipientId)).toMatchObject([{ revokedAt: expect.any(Date) }])
  })

  it('live when it may have been sent', async () => {
    const { org, recipientId, email, target } = await linkMail()
    await catcher.fail({ to: email, how: 'drop' })
    await expect(oneWorker.performEffect(target)).rejects.toThrow('did not take it')
    expect(await linksOf(org, recipientId)).toMatchObject([{ revokedAt: null }])
  })
})

describe.concurrent('a digest', () => {
  it('says what was said, in one thread for one request', async () => {
    const org = await seed()
    const { id: personId, email } = await addPerson(org)
    const request = await ask(org, personId)
    const { number } = await request.row()
    const told = { requestId: request.id, personId }
    const firstId = await queueDigest(org, [{ ...told, body: 'Have you tried **water**?' }])
    await settled(org, firstId, 'done')
    const secondId = await queueDigest(org, [{ ...told, body: 'And now?' }])
    await settled(org, secondId, 'done')
    const mails = await catcher.to(email)
    const [first, second] = [firstId, secondId].map((id) => mails.find(({ messageId }) => messageId.includes(id)))
    if (!first || !second) throw new Error('not both were sent')
    expect(first.subject).toBe(`[HF-${number}] The printer is on fire`)
    expect(second.subject).toBe(first.subject)
    expect(first.html).toContain('<strong>water</strong>')
    expect(first.text).toContain('Have you tried water?')
    expect(first.text).toContain(`/requests/${request.id}`)
    expect(headerOf(first, 'auto-submitted')).toBe('auto-generated')
    const root = `<request.${request.id}@holdfast.test>`
    expect(headerOf(second, 'references')?.startsWith(root)).toBe(true)
    expect(headerOf(second, 'references')).toContain(first.messageId)
    expect(headerOf(second, 'in-reply-to')).toMatch(/^<effect\./)
  })

  it('of several requests counts them, and has no thread', async () => {
    const org = await seed()
    const { id: personId, email } = await addPerson(org)
    const [one, other] = [await ask(org, personId), await ask(org, personId)]
    const said = (request: LiveRequest, body: string) => ({ requestId: request.id, personId, body })
    const id = await queueDigest(org, [said(one, 'a'), said(one, 'b'), said(other, 'c')])
    await settled(org, id, 'done')
    const mail = (await catcher.to(email)).find(({ messageId }) => messageId.includes(id))
    expect(mail?.subject).toBe('3 changes in 2 requests')
    expect(mail && headerOf(mail, 'in-reply-to')).toBeUndefined()
  })

  it('is not sent when all was read meanwhile', async () => {
    const org = await seed()
    const { id: personId } = await addPerson(org)
    const request = await ask(org, personId)
    const sendAt = new Date(Date.now() + 1_500)
    const id = await queueDigest(org, [{ requestId: request.id, personId, body: 'Hello' }], { sendAt })
    await db.tenant(org.orgId, (tx) =>
      tx.update(notifications).set({ readAt: new Date() }).where(eq(notifications.emailEffectId, id)),
    )
    expect((await settled(org, id, 'suppressed')).outcome).toBe('all was read before it was sent')
  })

  it('tells requesters nothing internal, and nobody of what they muted or may not see', async () => {
    const org = await seed()
    const [own, stranger] = [await addPerson(org), await addPerson(org)]
    const request = await ask(org, own.id)
    const told = { requestId: request.id, personId: own.id }
    const mixed = [
      { ...told, body: 'For all eyes' },
      { ...told, body: 'A secret note', internal: true, type: 'note_added' },
    ]
    const ids = [
      await queueDigest(org, mixed),
      await queueDigest(org, [{ ...told, body: 'A secret too', internal: true, type: 'note_added' }]),
      await queueDigest(org, [{ requestId: request.id, personId: stranger.id, body: 'Not yours' }]),
    ] as const
    await settled(org, ids[0], 'done')
    await settled(org, ids[1], 'suppressed')
    await settled(org, ids[2], 'suppressed')
    const mail = (await catcher.to(own.email)).find(({ messageId }) => messageId.includes(ids[0]))
    expect(mail?.text).toContain('For all eyes')
    expect(mail?.text).not.toContain('secret')
    const mute = { orgId: org.orgId, personId: own.id, requestId: request.id }
    await db.tenant(org.orgId, (tx) => tx.insert(mutedRequests).values(mute))
    await settled(org, await queueDigest(org, [{ ...told, body: 'Muted' }]), 'suppressed')
    const agentId = await queueDigest(org, [
      { ...mixed[1], personId: org.agentId, body: 'For agents', requestId: request.id },
    ])
    await settled(org, agentId, 'done')
  })

  it('gives who has no account a link of their own, which is nowhere else', async () => {
    const org = await seed()
    const { id: personId, email } = await addPerson(org, { kind: 'external', passwordHash: null })
    const request = await ask(org, personId)
    const id = await queueDigest(org, [{ requestId: request.id, personId, body: 'Hello' }])
    const { payload } = await settled(org, id, 'done')
    const mail = (await catcher.to(email)).find(({ messageId }) => messageId.includes(id))
    const token = /\/follow#(hfl_[\w-]+)/.exec(mail?.text ?? '')?.[1]
    expect(token).toBeTypeOf('string')
    expect(JSON.stringify(payload)).not.toContain('hfl_')
    const history = await harness.client.workflow.getHandle(`effect/${id}`).fetchHistory()
    expect(JSON.stringify(history)).not.toMatch(/hfl_|Hello|example\.test/)
  })

  it('is joined by the other templates: a private link, a received request, a transcript', async () => {
    const org = await seed()
    const { id: recipientId, email } = await addPerson(org, { kind: 'external', passwordHash: null, locale: 'de' })
    const request = await ask(org, recipientId)
    const { number } = await request.row()
    const own = { recipientId, requestId: request.id }
    const { orgId, agentId } = org
    const sessionId = uuidv7()
    const description = 'My invoice is wrong'
    await db.tenant(orgId, async (tx) => {
      const deskId = uuidv7()
      await tx.insert(chatDesks).values({ id: deskId, orgId, key: 'web', name: 'Web', teamId: org.teamId })
      await tx
        .insert(chatSessions)
        .values({ id: sessionId, orgId, deskId, requestId: request.id, visitorId: recipientId })
      await tx.update(requests).set({ description }).where(eq(requests.id, request.id))
      const said = { orgId, requestId: request.id, authorId: agentId }
      await tx.insert(messages).values({ ...said, body: 'How can I **help**?', internal: false })
      await tx.insert(messages).values({ ...said, body: 'An odd one', internal: true })
    })
    const ids = [
      await queue(org, {
        ...own,
        template: 'private_link',
        payload: { requestId: request.id, personId: recipientId, days: 1 },
      }),
      await queue(org, { ...own, template: 'request_received' }),
      await queue(org, { ...own, template: 'transcript', payload: { sessionId } }),
    ]
    for (const id of ids) await settled(org, id, 'done')
    const mails = await catcher.to(email)
    const [link, received, transcript] = ids.map((id) => mails.find(({ messageId }) => messageId.includes(id)))
    expect(link?.text).toMatch(/\/follow#hfl_/)
    expect(received?.text).toContain(`Ihre Nummer ist HF-${number}`)
    expect(transcript?.subject).toBe(`Ihr Gespräch [HF-${number}]`)
    expect(transcript?.text).toContain('How can I help?')
    expect(transcript?.text).not.toContain('An odd one')
    for (const mail of [link, received, transcript]) expect(mail && headerOf(mail, 'list-unsubscribe')).toBeUndefined()
    // From its first word, which the request keeps.
    const { title } = (await request.row()) as { title: string }
    const text = transcript?.text ?? ''
    expect(text.indexOf(description)).toBeGreaterThan(0)
    expect(text.indexOf(description)).toBeLessThan(text.indexOf('How can I help?'))
    expect(received?.subject).toContain(title)
    // As many days as the payload says, of the default's thirty.
    const links = await db.tenant(orgId, (tx) =>
      tx.select().from(accessLinks).where(eq(accessLinks.requestId, request.id)).orderBy(asc(accessLinks.expiresAt)),
    )
    const daysOf = ({ expiresAt, createdAt }: (typeof links)[number]) =>
      Math.round((expiresAt.getTime() - createdAt.getTime()) / 86_400_000)
    expect([...new Set(links.map(daysOf))]).toEqual([1, 30])
  })

  it('carries no words of a stranger to the address that they typed', async () => {
    const org = await seed()
    const visitor = { kind: 'visitor', passwordHash: null, name: 'Buy at evil.example' }
    for (const [locale, words] of [
      ['en', 'Your request'],
      ['de', 'Ihre Anfrage'],
    ] as const) {
      const { id: recipientId, email } = await addPerson(org, { ...visitor, locale })
      const request = await ask(org, recipientId)
      const { number, title } = (await request.row()) as { number: number; title: string }
      const own = { recipientId, requestId: request.id }
      const ids = [
        await queue(org, { ...own, template: 'private_link', payload: { days: 1 } }),
        await queue(org, { ...own, template: 'request_received' }),
        await queueDigest(org, [{ requestId: request.id, personId: recipientId, body: 'Hello' }]),
      ]
      for (const id of ids) await settled(org, id, 'done')
      const mails = (await catcher.to(email)).filter(({ messageId }) => ids.some((id) => messageId.includes(id)))
      expect(mails.map(({ subject }) => subject)).toEqual(ids.map(() => `[HF-${number}] ${words}`))
      expect(title.length).toBeGreaterThan(5)
      for (const mail of mails) expect(JSON.stringify(mail)).not.toContain(title)
      for (const mail of mails) expect(headerOf(mail, 'to')).not.toContain('evil.example')
    }
  })

  it('comes from the organization’s own sender, bounces to its own address, in the reader’s language', async () => {
    const org = await seed()
    const { id: personId, email } = await addPerson(org, { locale: 'de' })
    const request = await ask(org, personId)
    const settings = {
      senderName: 'Hilfe & Rat',
      senderAddress: 'hilfe@acme.test',
      replyTo: 'antwort@acme.test',
      bounceAddress: 'bounce@acme.test',
      footer: 'Acme GmbH',
    }
    await db.tenant(org.orgId, (tx) => tx.insert(mailSettings).values({ orgId: org.orgId, ...settings }))
    const id = await queueDigest(org, [{ requestId: request.id, personId, body: 'Hallo' }])
    await settled(org, id, 'done')
    const mail = (await catcher.to(email)).find(({ messageId }) => messageId.includes(id))
    if (!mail) throw new Error('not sent')
    expect(mail).toMatchObject({ from: 'Hilfe & Rat <hilfe@acme.test>', envelopeFrom: `bounce+${id}@acme.test` })
    expect(headerOf(mail, 'reply-to')).toBe('antwort@acme.test')
    expect(mail.text).toContain('Anfrage öffnen')
    expect(mail.text).toContain('Acme GmbH')
  })
})

describe('one click', () => {
  it('mutes the request, twice as once, and only by POST', async () => {
    const org = await seed()
    const { id: personId, email } = await addPerson(org)
    const request = await ask(org, personId)
    const told = { requestId: request.id, personId, body: 'Hello' }
    const id = await queueDigest(org, [told])
    await settled(org, id, 'done')
    const mail = (await catcher.to(email)).find(({ messageId }) => messageId.includes(id))
    const header = (mail && headerOf(mail, 'list-unsubscribe')) ?? ''
    expect(mail && headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const url = new URL(/<(http[^>]+)>/.exec(header)?.[1] ?? '').pathname
    const muted = () => db.tenant(org.orgId, (tx) => tx.select().from(mutedRequests))
    const page = await app.inject({ url })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('<form method="post">')
    expect(await muted()).toEqual([])
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const click = () => app.inject({ method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' })
    expect([await click(), await click()].map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(await muted()).toMatchObject([{ personId, requestId: request.id }])
    await settled(org, await queueDigest(org, [told]), 'suppressed')
    const forged = `${url.slice(0, -4)}AAAA`
    expect((await app.inject({ method: 'POST', url: forged })).statusCode).toBe(404)
  })
})

it('leaves nothing in the outbox', async () => {
  const org = await seed()
  const { id: recipientId } = await addPerson(org)
  await settled(org, await queue(org, { recipientId }), 'done')
  const rows = await db.tenant(org.orgId, (tx) => tx.select().from(outbox).where(eq(outbox.kind, 'effect')))
  expect(rows).toEqual([])
})
