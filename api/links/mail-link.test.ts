import { chatSessions } from '@holdfast/db/chat/schema.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { and, eq } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askWith, type Door, startVisit } from '../chat/test-visitors.ts'
import { VisitorTestDesk } from '../chat/visitor-test-desk.ts'
import { makeRequest, type TestDesk } from '../test-helper.ts'

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

const ask = (token: string, options: InjectOptions) => askWith(door, token, options)

describe('mailing a link', () => {
  it('goes to the requester, shows nobody the token, and is one for the same key', async () => {
    const agent = await desk.as(desk.org.agentId)
    const { id } = await makeRequest(agent, { requesterId: desk.org.requesterId })
    const url = `/requests/${id}/links`
    const headers = { 'idempotency-key': 'mail-it' }
    const mail = (payload: object) => agent.ask({ method: 'POST', url, payload, headers })
    const [one, two] = [await mail({ days: 90 }), await mail({ days: 90 })]
    expect(one.statusCode).toBe(202)
    expect(one.json()).toMatchObject({
      recipient: { id: desk.org.requesterId },
      email: 'requester@example.test',
      days: 90,
    })
    expect(two.json().effectId).toBe(one.json().effectId)
    expect((await mail({ days: 3 })).statusCode).toBe(409)
    const mails = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .select()
        .from(effects)
        .where(and(eq(effects.requestId, id), eq(effects.template, 'private_link'))),
    )
    expect(mails).toMatchObject([
      {
        template: 'private_link',
        recipientId: desk.org.requesterId,
        payload: { requestId: id, personId: desk.org.requesterId, days: 90 },
      },
    ])
    expect((await agent.ask({ method: 'POST', url, payload: { days: 91 } })).json().errors[0].path).toBe('/days')
  })

  it('proves nothing of who uses it: a mailbox is shared, a mail passed on', async () => {
    const visitor = await startVisit(door)
    const chat = async () =>
      (
        await desk.db.tenant(desk.org.orgId, (tx) =>
          tx.select().from(chatSessions).where(eq(chatSessions.requestId, visitor.requestId)),
        )
      )[0]
    const { visitorId: personId = '' } = (await chat()) ?? {}
    await visitor.ask({ method: 'GET', url: '/link' })
    expect((await chat())?.verified).toBe(false)
    const link = {
      orgId: desk.org.orgId,
      requestId: visitor.requestId,
      personId,
      purpose: 'follow',
      ttlMs: 60_000,
    } as const
    const { token } = await desk.db.tenant(desk.org.orgId, (tx) => issueLink(tx, link))
    await ask(token, { method: 'GET', url: '/link' })
    expect((await chat())?.verified).toBe(false)
  })
})
