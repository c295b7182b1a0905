/** Chat on pages of other sites: who is asked in, and that no cookie counts there. */
import { randomUUID } from 'node:crypto'
import { requests } from '@holdfast/db/requests/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Door, knock, startVisit } from '../chat/test-visitors.ts'
import { VisitorTestDesk } from '../chat/visitor-test-desk.ts'
import { hostOf, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

describe('a visitor of another site', () => {
  const origin = 'https://shop.example'
  const preflight = (url: string, from: string, host = door.host) =>
    knock(
      { ...door, host },
      {
        method: 'OPTIONS',
        url,
        headers: {
          origin: from,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
        },
      },
    )

  beforeAll(async () => {
    await seedChatDesk(desk.db, desk.org, { key: 'shop', allowedOrigins: [origin] })
    desk.app.forgetOrigins(desk.org.orgId)
  })

  it('is asked in by the origins that a desk names, on the routes of visitors', async () => {
    for (const url of ['/public/desks/shop/chats', `/requests/${randomUUID()}/confirm`, '/chat/session/end']) {
      const answer = await preflight(url, origin)
      expect(answer.statusCode, url).toBe(204)
      expect(answer.headers['access-control-allow-origin']).toBe(origin)
      expect(answer.headers['access-control-allow-methods']).toContain('POST')
      expect(answer.headers['access-control-allow-headers']).toContain('authorization')
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
      expect(String(answer.headers.vary)).toContain('Origin')
    }
    const closed = ['/support/teams', '/requests', `/requests/${randomUUID()}/take`, '/auth/sign-in', '/nothing']
    for (const url of closed) {
      const answer = await preflight(url, origin)
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400)
      expect(answer.headers['access-control-allow-origin'], url).toBeUndefined()
    }
  })

  it.each(['https://evil.example', 'http://shop.example', 'https://shop.example.evil.example', 'null'])(
    'is not let in from %s',
    async (from) => {
      const asked = await preflight('/public/desks/shop/chats', from)
      expect(asked.headers['access-control-allow-origin']).toBeUndefined()
      const payload = { name: 'Eve', email: 'eve@example.org', message: 'Hello' }
      const headers = { origin: from, 'sec-fetch-site': 'cross-site' }
      const sent = await knock(door, { method: 'POST', url: '/public/desks/shop/chats', payload, headers })
      expect(sent.json().type).toBe('urn:holdfast:problem:cross_site')
    },
  )

  it('is not let in by what another organization allows', async () => {
    const elsewhere = await openDesk()
    try {
      await seedChatDesk(elsewhere.db, elsewhere.org, { key: 'shop' })
      const asked = await preflight('/public/desks/shop/chats', origin, hostOf(elsewhere.org))
      expect(asked.headers['access-control-allow-origin']).toBeUndefined()
    } finally {
      await elsewhere.close()
    }
  })

  it('chats there with the token, and never with a cookie', async () => {
    const headers = { origin, 'sec-fetch-site': 'cross-site' }
    const visitor = await startVisit(door, {}, { headers })
    const shown = await visitor.ask({ method: 'GET', url: '/chat/session', headers })
    expect(shown.statusCode).toBe(200)
    expect(shown.headers['access-control-allow-origin']).toBe(origin)
    expect((await visitor.ask({ method: 'POST', url: '/chat/session/end', headers })).statusCode).toBe(200)
    const requester = await desk.as(desk.org.requesterId)
    const message = 'Whose words are these?'
    const foreign = { method: 'POST', url: '/public/desks/shop/chats', headers, payload: { message } } as const
    expect((await requester.ask(foreign)).json().errors[0].path).toBe('/name')
    const { id } = await makeRequest(requester)
    const confirm = await requester.ask({ method: 'POST', url: `/requests/${id}/confirm`, headers })
    expect(confirm.json().type).toBe('urn:holdfast:problem:cross_site')
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(requests).where(eq(requests.description, message)),
    )
    expect(rows).toEqual([])
  })

  it('is let in, and out, as the desk is edited', async () => {
    const admin = await desk.as(desk.org.adminId)
    const payload = { key: 'news', name: 'News', teamId: desk.org.teamId, allowedOrigins: ['https://news.example'] }
    const made = await admin.ask({ method: 'POST', url: '/chat/desks', payload })
    expect((await preflight('/chat/session/end', 'https://news.example')).statusCode).toBe(204)
    const off = { method: 'PATCH', url: `/chat/desks/${made.json().id}`, payload: { active: false } } as const
    expect((await admin.ask({ ...off, headers: { 'if-match': '"1"' } })).statusCode).toBe(200)
    expect((await preflight('/chat/session/end', 'https://news.example')).statusCode).toBeGreaterThanOrEqual(400)
  })
})
