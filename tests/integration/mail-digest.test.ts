/** What digests and the other templates say, to whom, and how they are ended by one click. */
import { buildApp } from '@holdfast/api/app.ts'
import { testConfig } from '@holdfast/api/test-helper.ts'
import { chatDesks, chatSessions } from '@holdfast/db/chat/schema.ts'
import { mailSettings, mutedRequests, notifications } from '@holdfast/db/effects/schema.ts'
import { accessLinks } from '@holdfast/db/links/schema.ts'
import { messages, requests } from '@holdfast/db/requests/schema.ts'
import { asc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import type { LiveRequest } from '../support/harness.ts'
import { headerOf } from '../support/mail-catcher.ts'
import { MailDesk } from '../support/mail-desk.ts'

const post = new MailDesk()
const { catcher, db, harness } = post
const app = await buildApp(testConfig())
afterAll(() => Promise.all([post.close(), app.close()]))

describe.concurrent('a digest', () => {
  it('says what was said, in one thread for one request', async () => {
    const org = await post.seed()
    const { id: personId, email } = await post.addPerson(org)
    const request = await post.ask(org, personId)
    const { number } = await request.row()
    const told = { requestId: request.id, personId }
    const firstId = await post.queueDigest(org, [{ ...told, body: 'Have you tried **water**?' }])
    await post.settled(org, firstId, 'done')
    const secondId = await post.queueDigest(org, [{ ...told, body: 'And now?' }])
    await post.settled(org, secondId, 'done')
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
    const org = await post.seed()
    const { id: personId, email } = await post.addPerson(org)
    const [one, other] = [await post.ask(org, personId), await post.ask(org, personId)]
    const said = (request: LiveRequest, body: string) => ({ requestId: request.id, personId, body })
    const id = await post.queueDigest(org, [said(one, 'a'), said(one, 'b'), said(other, 'c')])
    await post.settled(org, id, 'done')
    const mail = (await catcher.to(email)).find(({ messageId }) => messageId.includes(id))
    expect(mail?.subject).toBe('3 changes in 2 requests')
    expect(mail && headerOf(mail, 'in-reply-to')).toBeUndefined()
  })

  it('is not sent when all was read meanwhile', async () => {
    const org = await post.seed()
    const { id: personId } = await post.addPerson(org)
    const request = await post.ask(org, personId)
    const sendAt = new Date(Date.now() + 1_500)
    const id = await post.queueDigest(org, [{ requestId: request.id, personId, body: 'Hello' }], { sendAt })
    await db.tenant(org.orgId, (tx) =>
      tx.update(notifications).set({ readAt: new Date() }).where(eq(notifications.emailEffectId, id)),
    )
    expect((await post.settled(org, id, 'suppressed')).outcome).toBe('all was read before it was sent')
  })

  it('tells requesters nothing internal, and nobody of what they muted or may not see', async () => {
    const org = await post.seed()
    const [own, stranger] = [await post.addPerson(org), await post.addPerson(org)]
    const request = await post.ask(org, own.id)
    const told = { requestId: request.id, personId: own.id }
    const mixed = [
      { ...told, body: 'For all eyes' },
      { ...told, body: 'A secret note', internal: true, type: 'note_added' },
    ]
    const ids = [
      await post.queueDigest(org, mixed),
      await post.queueDigest(org, [{ ...told, body: 'A secret too', internal: true, type: 'note_added' }]),
      await post.queueDigest(org, [{ requestId: request.id, personId: stranger.id, body: 'Not yours' }]),
    ] as const
    await post.settled(org, ids[0], 'done')
    await post.settled(org, ids[1], 'suppressed')
    await post.settled(org, ids[2], 'suppressed')
    const mail = (await catcher.to(own.email)).find(({ messageId }) => messageId.includes(ids[0]))
    expect(mail?.text).toContain('For all eyes')
    expect(mail?.text).not.toContain('secret')
    const mute = { orgId: org.orgId, personId: own.id, requestId: request.id }
    await db.tenant(org.orgId, (tx) => tx.insert(mutedRequests).values(mute))
    await post.settled(org, await post.queueDigest(org, [{ ...told, body: 'Muted' }]), 'suppressed')
    const agentId = await post.queueDigest(org, [
      { ...mixed[1], personId: org.agentId, body: 'For agents', requestId: request.id },
    ])
    await post.settled(org, agentId, 'done')
  })

  it('gives who has no account a link of their own, which is nowhere else', async () => {
    const org = await post.seed()
    const { id: personId, email } = await post.addPerson(org, { kind: 'external', passwordHash: null })
    const request = await post.ask(org, personId)
    const id = await post.queueDigest(org, [{ requestId: request.id, personId, body: 'Hello' }])
    const { payload } = await post.settled(org, id, 'done')
    const mail = (await catcher.to(email)).find(({ messageId }) => messageId.includes(id))
    const token = /\/follow#(hfl_[\w-]+)/.exec(mail?.text ?? '')?.[1]
    expect(token).toBeTypeOf('string')
    expect(JSON.stringify(payload)).not.toContain('hfl_')
    const history = await harness.client.workflow.getHandle(`effect/${id}`).fetchHistory()
    expect(JSON.stringify(history)).not.toMatch(/hfl_|Hello|example\.test/)
  })

  it('is joined by the other templates: a private link, a received request, a transcript', async () => {
    const org = await post.seed()
    const { id: recipientId, email } = await post.addPerson(org, { kind: 'external', passwordHash: null, locale: 'de' })
    const request = await post.ask(org, recipientId)
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
      await post.queue(org, {
        ...own,
        template: 'private_link',
        payload: { requestId: request.id, personId: recipientId, days: 1 },
      }),
      await post.queue(org, { ...own, template: 'request_received' }),
      await post.queue(org, { ...own, template: 'transcript', payload: { sessionId } }),
    ]
    for (const id of ids) await post.settled(org, id, 'done')
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
    const org = await post.seed()
    const visitor = { kind: 'visitor', passwordHash: null, name: 'Buy at evil.example' }
    for (const [locale, words] of [
      ['en', 'Your request'],
      ['de', 'Ihre Anfrage'],
    ] as const) {
      const { id: recipientId, email } = await post.addPerson(org, { ...visitor, locale })
      const request = await post.ask(org, recipientId)
      const { number, title } = (await request.row()) as { number: number; title: string }
      const own = { recipientId, requestId: request.id }
      const ids = [
        await post.queue(org, { ...own, template: 'private_link', payload: { days: 1 } }),
        await post.queue(org, { ...own, template: 'request_received' }),
        await post.queueDigest(org, [{ requestId: request.id, personId: recipientId, body: 'Hello' }]),
      ]
      for (const id of ids) await post.settled(org, id, 'done')
      const mails = (await catcher.to(email)).filter(({ messageId }) => ids.some((id) => messageId.includes(id)))
      expect(mails.map(({ subject }) => subject)).toEqual(ids.map(() => `[HF-${number}] ${words}`))
      expect(title.length).toBeGreaterThan(5)
      for (const mail of mails) expect(JSON.stringify(mail)).not.toContain(title)
      for (const mail of mails) expect(headerOf(mail, 'to')).not.toContain('evil.example')
    }
  })

  it('comes from the organization’s own sender, bounces to its own address, in the reader’s language', async () => {
    const org = await post.seed()
    const { id: personId, email } = await post.addPerson(org, { locale: 'de' })
    const request = await post.ask(org, personId)
    const settings = {
      senderName: 'Hilfe & Rat',
      senderAddress: 'hilfe@acme.test',
      replyTo: 'antwort@acme.test',
      bounceAddress: 'bounce@acme.test',
      footer: 'Acme GmbH',
    }
    await db.tenant(org.orgId, (tx) => tx.insert(mailSettings).values({ orgId: org.orgId, ...settings }))
    const id = await post.queueDigest(org, [{ requestId: request.id, personId, body: 'Hallo' }])
    await post.settled(org, id, 'done')
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
    const org = await post.seed()
    const { id: personId, email } = await post.addPerson(org)
    const request = await post.ask(org, personId)
    const told = { requestId: request.id, personId, body: 'Hello' }
    const id = await post.queueDigest(org, [told])
    await post.settled(org, id, 'done')
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
    await post.settled(org, await post.queueDigest(org, [told]), 'suppressed')
    const forged = `${url.slice(0, -4)}AAAA`
    expect((await app.inject({ method: 'POST', url: forged })).statusCode).toBe(404)
  })
})
