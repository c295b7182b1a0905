/** Private links of email that was not sent. */
import { noMail } from '@holdfast/activities/clients/mail.ts'
import { createEffectActivities } from '@holdfast/activities/effects/index.ts'
import { makeEmail } from '@holdfast/activities/effects/send-email.ts'
import { accessLinks } from '@holdfast/db/links/schema.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { MailDesk, mailFrom } from '../support/mail-desk.ts'

const post = new MailDesk()
afterAll(() => post.close())
const { catcher, db } = post
const oneWorker = await post.createOwnWorker()

describe.concurrent('private links of a mail that was not sent', () => {
  // By how long they are good: the confirmation that the request was received carries one too.
  const days = 3
  async function linksOf(org: MinimalOrganization, personId: string) {
    const all = await db.tenant(org.orgId, (tx) =>
      tx.select().from(accessLinks).where(eq(accessLinks.personId, personId)),
    )
    return all.filter(({ expiresAt }) => expiresAt.getTime() < Date.now() + days * 86_400_000)
  }

  const mailHouse = { from: mailFrom, publicUrl: 'http://localhost:3000', unsubscribeKey: null, secretsKey: null }
  const unused = () => Promise.reject(new Error('not for these tests'))

  async function linkMail() {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org, { kind: 'external', passwordHash: null })
    // Somebody else's, whom its confirmation goes to: this one gets no other mail.
    const request = await post.ask(org, org.requesterId)
    const id = await post.queueApart(org, {
      recipientId,
      requestId: request.id,
      template: 'private_link',
      payload: { days },
    })
    return { org, recipientId, email, target: { orgId: org.orgId, effectId: id } }
  }

  it('are revoked when it could not be made', async () => {
    const { org, recipientId, target } = await linkMail()
    const effect = await post.readEffect(org, target.effectId)
    if (!effect) throw new Error('not queued')
    const begun = { ...effect, lastAttemptAt: new Date(Date.now() - 60_000) }
    await expect(makeEmail({ db, sendMail: unused, mailHouse }, begun)).rejects.toThrow('it took too long to be made')
    expect(await linksOf(org, recipientId)).toMatchObject([{ revokedAt: expect.any(Date) }])
  })

  it('are revoked where no mail server is configured', async () => {
    const { org, recipientId, target } = await linkMail()
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
