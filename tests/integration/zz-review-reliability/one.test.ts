import { randomUUID } from 'node:crypto'
import { writeFileSync, appendFileSync } from 'node:fs'
import { type Door, startVisit } from '@holdfast/api/chat/test-visitors.ts'
import { hostOf, makeRequest, openDesk, until as untilAsk } from '@holdfast/api/test-helper.ts'
import { queueEmail } from '@holdfast/db/effects/commands.ts'
import { retryEffect } from '@holdfast/db/effects/settle.ts'
import { effects, effectAttempts } from '@holdfast/db/effects/schema.ts'
import { chatSessions } from '@holdfast/db/chat/schema.ts'
import { readWaits } from '@holdfast/db/chat/waits.ts'
import { findMissed } from '@holdfast/db/messages/commands.ts'
import { writeMessage } from '@holdfast/db/messages/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, inject, it } from 'vitest'
import { Harness } from '../../support/harness.ts'
import { MailCatcher } from '../../support/mail-catcher.ts'

const servers = inject('servers')
const harness = new Harness(servers)
const catcher = new MailCatcher(servers.mail)
const say = (...words: unknown[]) => appendFileSync('/tmp/zz-out.txt', `${words.map((w) => typeof w === 'string' ? w : JSON.stringify(w)).join(' ')}\n`)
writeFileSync('/tmp/zz-out.txt', '')
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms))
afterAll(() => harness.close())

it('effect retry race', async () => {
  const desk = await openDesk()
  const { orgId } = desk.org
  const { db } = desk
  const one = async (n: number) => {
    const to = `nobody-${n}-${randomUUID()}@example.test`
    await catcher.fail({ code: 550, to, times: 1, message: 'No such user' })
    const id = await db.tenant(orgId, (tx) => queueEmail(tx, { orgId, requestId: null, key: randomUUID(), recipientId: null, target: to, template: 'test', payload: {} })) as string
    const read = async () => (await db.tenant(orgId, (tx) => tx.select().from(effects).where(eq(effects.id, id))))[0]!
    for (let i = 0; i < 3000; i++) { if ((await read()).state === 'failed') break; await sleep(2) }
    await sleep(n * 12)
    await db.tenant(orgId, (tx) => retryEffect(tx, { orgId, effectId: id }))
    await sleep(8000)
    const first = (await read()).state
    let second = ''
    if (first === 'failed') {
      await db.tenant(orgId, (tx) => retryEffect(tx, { orgId, effectId: id }))
      await sleep(15000)
      second = (await read()).state
    }
    const wf = await harness.client.workflow.getHandle(`effect/${id}`).describe()
    return { delay: n * 12, first, second, workflow: wf.status.name }
  }
  for (const r of await Promise.all(Array.from({ length: 14 }, (_, n) => one(n)))) say('T2', r)
  await desk.close()
}, 120000)

it('chat accepted after end', async () => {
  const desk = await openDesk({ strategy: 'manual' } as never)
  const { id: deskId } = await seedChatDesk(desk.db, desk.org, { chatsPerAgent: 4 })
  const door: Door = { app: desk.app, host: hostOf(desk.org) }
  const agent = await desk.as(desk.org.agentId)
  for (let n = 0; n < 6; n++) {
    const v = await startVisit(door)
    for (let i = 0; i < 300; i++) {
      const [row] = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(requests).where(eq(requests.id, v.requestId)))
      if (row && row.seq >= 2) break
      await sleep(20)
    }
    await v.ask({ method: 'POST', url: '/chat/session/end' })
    // as if the visitor had come and gone two days ago
    await desk.db.tenant(desk.org.orgId, (tx) => tx.execute(sql`UPDATE chat_sessions SET queued_at = queued_at - interval '2 days', ended_at = ended_at - interval '2 days' WHERE id = ${v.sessionId}::uuid`))
    const a = await agent.ask({ method: 'POST', url: `/requests/${v.requestId}/take` })
    say('T1 take', a.statusCode)
    await sleep(100)
  }
  const rows = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(chatSessions))
  for (const r of rows) say('T1', { queued: r.queuedAt, accepted: r.acceptedAt, ended: r.endedAt })
  say('T1 waits', await desk.db.tenant(desk.org.orgId, (tx) => readWaits(tx, deskId)))
  const pub = await desk.app.inject({ url: '/api/v1/public/desks/help', headers: { host: hostOf(desk.org) } })
  say('T1 public', pub.json().waitSeconds, pub.json().agentsAvailable)
  await desk.close()
}, 60000)

it('bulk tags', async () => {
  const desk = await openDesk()
  const requester = await desk.as(desk.org.requesterId)
  const agent = await desk.as(desk.org.agentId)
  const made = await Promise.all(Array.from({ length: 10 }, () => makeRequest(requester)))
  const ids = made.map(({ id }) => id)
  const job = async (tag: string) => (await agent.ask({ method: 'POST', url: '/requests/bulk', payload: { requestIds: ids, change: { type: 'edit', fields: { addTags: [tag] } } } })).json().id
  const jobs = await Promise.all([job('one'), job('two'), job('three')])
  for (const j of jobs) await untilAsk(async () => (await agent.ask({ method: 'GET', url: `/bulk-jobs/${j}` })).json(), ({ state }) => state === 'done')
  for (const id of ids) say('T3', (await agent.ask({ method: 'GET', url: `/requests/${id}` })).json().tags)
  for (const j of jobs) say('T3 counts', (await agent.ask({ method: 'GET', url: `/bulk-jobs/${j}` })).json().counts)
  await desk.close()
}, 60000)

it('stale reply with a slow commit', async () => {
  const desk = await openDesk()
  const { orgId, requesterId } = desk.org
  const requester = await desk.as(requesterId)
  const agent = await desk.as(desk.org.agentId)
  const { id: requestId } = await makeRequest(requester)
  let release = () => {}
  const held = new Promise<void>((r) => { release = r })
  const createdAt = new Date()
  const slow = desk.db.tenant(orgId, async (tx) => {
    await writeMessage(tx, { id: newId(createdAt), orgId, requestId, author: { kind: 'person', id: requesterId }, internal: false, body: 'SLOW', channel: 'portal', replyToId: null, mentions: [], fileCount: 0, clientId: null, createdAt, signal: null })
    await held
  })
  await sleep(300)
  const seen = (await requester.ask({ method: 'POST', url: `/requests/${requestId}/messages`, payload: { body: 'FAST' } })).json().message.id
  release(); await slow
  const reply = await agent.ask({ method: 'POST', url: `/requests/${requestId}/messages`, payload: { body: 'answer', lastSeenMessageId: seen } })
  say('T5 reply (409 wanted)', reply.statusCode)
  await desk.close()
}, 60000)
