/** Email on the real stack (J3 outbound, D8): from the ledger through the workflow to what a mail server got. */
import { visitorBlocks } from '@holdfast/db/chat/schema.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { outbox } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { MailDesk } from '../support/mail-desk.ts'
import { until } from '../support/until.ts'

const post = new MailDesk()
afterAll(() => post.close())
const { catcher, db, harness } = post
const [oneWorker, otherWorker] = await Promise.all([post.createOwnWorker(), post.createOwnWorker()])

describe.concurrent('an email', () => {
  it('is sent once, with what the server said in the ledger', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    const id = await post.queue(org, { recipientId })
    const { attempts, outcome, payload } = await post.settled(org, id, 'done')
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
    expect(await post.attemptsOf(org, id)).toMatchObject([{ attempt: 1, ok: true, outcome }])
  })

  it('is tried again while the server does not take it, and sent once when it does', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    await catcher.fail({ to: email, code: 451, message: 'Come back later', times: 2 })
    const id = await post.queue(org, { recipientId })
    await post.settled(org, id, 'done', 25_000)
    expect(await post.attemptsOf(org, id)).toMatchObject([
      { attempt: 1, ok: false, outcome: expect.stringContaining('Come back later') },
      { attempt: 2, ok: false },
      { attempt: 3, ok: true },
    ])
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('is given up at once when the server will never take it', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    await catcher.fail({ to: email, code: 550, message: 'No such user here' })
    const id = await post.queue(org, { recipientId })
    const failed = await post.settled(org, id, 'failed')
    expect(failed).toMatchObject({ attempts: 1, outcome: expect.stringContaining('550 No such user here') })
    const { status } = await until('the workflow to end', async () => {
      const found = await harness.client.workflow.getHandle(`effect/${id}`).describe()
      return found.status.name === 'RUNNING' ? undefined : { status: found.status.name }
    })
    expect(status).toBe('FAILED')
    expect(await catcher.to(email)).toEqual([])
  })

  it('that was taken without an answer is sent again as the same mail', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    await catcher.fail({ to: email, how: 'drop' })
    const id = await post.queue(org, { recipientId })
    await post.settled(org, id, 'done')
    const mails = await catcher.caught(email, 2)
    expect(mails.map(({ messageId }) => messageId)).toEqual([
      `<effect.${id}@holdfast.test>`,
      `<effect.${id}@holdfast.test>`,
    ])
    const [first] = await post.attemptsOf(org, id)
    expect(first?.outcome).toContain('whether it arrived is unknown')
  })

  it('is one mail when two workers are given it at the same time (S6)', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    const id = await post.queueApart(org, { recipientId })
    const [one, other] = [oneWorker, otherWorker]
    const target = { orgId: org.orgId, effectId: id }
    const outcomes = await Promise.allSettled([one, other, one, other].map((worker) => worker.performEffect(target)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    await Promise.all([one.performEffect(target), other.performEffect(target)])
    expect(await post.readEffect(org, id)).toMatchObject({ state: 'done', attempts: 1 })
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('of a worker that died while sending is left alone until it cannot be under way any more', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    const id = await post.queue(org, { recipientId, sendAt: new Date(Date.now() + 86_400_000) })
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
    expect(await post.attemptsOf(org, id)).toMatchObject([
      { attempt: 1, ok: false, outcome: expect.stringContaining('unknown') },
      { attempt: 2, ok: true },
    ])
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('waits until it is due', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org)
    const sendAt = new Date(Date.now() + 2_500)
    const id = await post.queue(org, { recipientId, sendAt })
    const { lastAttemptAt } = await post.settled(org, id, 'done')
    expect(lastAttemptAt?.getTime()).toBeGreaterThanOrEqual(sendAt.getTime())
    expect(await catcher.to(email)).toHaveLength(1)
  })

  it('is not sent to who is blocked, nor to what is no address', async () => {
    const org = await post.seed()
    const blocked = await post.addPerson(org, { blockedAt: new Date() })
    const ids = [await post.queue(org, { recipientId: blocked.id }), await post.queue(org, { target: 'a@b, c@d' })]
    const outcomes = await Promise.all(ids.map(async (id) => (await post.settled(org, id, 'suppressed')).outcome))
    expect(outcomes).toEqual(['the recipient is blocked', 'there is no address to send it to'])
    expect(await catcher.to(blocked.email)).toEqual([])
  })

  it('is not sent to a visitor whose address was blocked after it was planned, as long as that lasts', async () => {
    const org = await post.seed()
    const visitor = { kind: 'visitor', passwordHash: null }
    const [blocked, over, other] = [
      await post.addPerson(org, visitor),
      await post.addPerson(org, visitor),
      await post.addPerson(org, visitor),
    ]
    const account = await post.addPerson(org)
    const block = (email: string, until: Date | null = null) => ({
      orgId: org.orgId,
      email: email.toLowerCase(),
      reason: 'spam',
      blockedBy: org.agentId,
      until,
    })
    const ids = await Promise.all(
      [blocked, over, other, account].map(({ id }) => post.queueApart(org, { recipientId: id })),
    )
    await db.tenant(org.orgId, (tx) =>
      tx
        .insert(visitorBlocks)
        .values([block(blocked.email), block(over.email, new Date(Date.now() - 1_000)), block(account.email)]),
    )
    for (const effectId of ids) await oneWorker.performEffect({ orgId: org.orgId, effectId })
    const states = await Promise.all(ids.map(async (id) => (await post.readEffect(org, id))?.state))
    expect(states).toEqual(['suppressed', 'done', 'done', 'done'])
  })
})

it('leaves nothing in the outbox', async () => {
  const org = await post.seed()
  const { id: recipientId } = await post.addPerson(org)
  await post.settled(org, await post.queue(org, { recipientId }), 'done')
  const rows = await db.tenant(org.orgId, (tx) => tx.select().from(outbox).where(eq(outbox.kind, 'effect')))
  expect(rows).toEqual([])
})
