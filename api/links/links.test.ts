/** Private links (features A19): they reach one request and nothing else, for a time, and can be revoked. */
import { randomUUID } from 'node:crypto'
import { chatSessions } from '@holdfast/db/chat/schema.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { accessLinks } from '@holdfast/db/links/schema.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { and, eq } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { askWith, type Door, knock, startVisit } from '../chat/test-visitors.ts'
import { buildOpenApi } from '../openapi.ts'
import { hostOf, makeRequest, openDesk, type TestDesk, testConfig, until } from '../test-helper.ts'

const document = (await buildOpenApi()) as {
  paths: Record<string, Record<string, { 'x-permission': string; 'x-link'?: true }>>
}
const operations = Object.entries(document.paths)
  .filter(([path]) => path.startsWith('/api/v1'))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path: path.replace('/api/v1', ''),
      method: method.toUpperCase() as 'GET',
      permission: operation['x-permission'],
      isOpen: operation['x-link'] === true,
    })),
  )

/** What whoever holds a link may call. A new one is added here by hand, so that nobody opens a door by accident. */
const open = [
  'GET /link',
  'GET /chat/session',
  'POST /chat/session/end',
  'POST /chat/session/transcript',
  'GET /requests/{requestId}',
  'GET /requests/{requestId}/timeline',
  'GET /requests/{requestId}/changes/{changeId}',
  'POST /requests/{requestId}/confirm',
  'POST /requests/{requestId}/reopen',
  'POST /requests/{requestId}/messages',
  'GET /requests/{requestId}/messages',
  'GET /requests/{requestId}/conversation',
  'GET /requests/{requestId}/messages/{messageId}',
  'PATCH /requests/{requestId}/messages/{messageId}',
  'DELETE /requests/{requestId}/messages/{messageId}',
  'POST /requests/{requestId}/reads',
  'GET /requests/{requestId}/reads',
  'GET /requests/{requestId}/files',
  'POST /files',
  'GET /files/{fileId}',
  'DELETE /files/{fileId}',
  'POST /files/{fileId}/parts',
  'GET /files/{fileId}/upload',
  'POST /files/{fileId}/complete',
  'GET /files/{fileId}/link',
  'GET /settings/files',
  'POST /stream/tickets',
]

let desk: TestDesk
let door: Door
beforeAll(async () => {
  desk = await openDesk()
  door = { app: desk.app, host: hostOf(desk.org) }
  await seedChatDesk(desk.db, desk.org)
})
afterAll(() => desk.close())

const ask = (token: string, options: InjectOptions) => askWith(door, token, options)

async function follow(requestId: string, ttlMs = 60_000) {
  const link = { orgId: desk.org.orgId, requestId, personId: desk.org.requesterId, purpose: 'follow', ttlMs } as const
  return desk.db.tenant(desk.org.orgId, (tx) => issueLink(tx, link))
}

describe('a link', () => {
  it('tells its holder where it leads', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const { id, number } = await makeRequest(requester)
    const { token, expiresAt } = await follow(id)
    expect((await ask(token, { method: 'GET', url: '/link' })).json()).toMatchObject({
      requestId: id,
      number,
      title: 'The printer is on fire',
      status: 'open',
      purpose: 'follow',
      expiresAt: expiresAt.toISOString(),
      person: { id: desk.org.requesterId, name: 'Requester' },
      organization: { slug: desk.org.slug, accentColour: '#3d5a80' },
      chat: null,
    })
    expect((await requester.ask({ method: 'GET', url: '/link' })).statusCode).toBe(404)
  })

  it('lets its holder confirm and reopen', async () => {
    const agent = await desk.as(desk.org.agentId)
    const { id } = await makeRequest(agent, { requesterId: desk.org.requesterId })
    const { token } = await follow(id)
    const payload = { code: 'solved', text: 'Put it out.', take: true }
    expect((await agent.ask({ method: 'POST', url: `/requests/${id}/resolve`, payload })).statusCode).toBe(200)
    const confirmed = await ask(token, { method: 'POST', url: `/requests/${id}/confirm` })
    expect(confirmed.json().status).toBe('closed')
    const reopened = await ask(token, { method: 'POST', url: `/requests/${id}/reopen`, payload: { reason: 'Again' } })
    expect(reopened.json()).toMatchObject({ status: 'in_progress', slaState: null })
  })

  it('reaches its own request only, also of the same person', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const [own, other] = [await makeRequest(requester), await makeRequest(requester)]
    const { token } = await follow(own.id)
    const reach = [
      { method: 'GET', url: '' },
      { method: 'GET', url: '/timeline' },
      { method: 'GET', url: `/changes/${randomUUID()}` },
      { method: 'POST', url: '/confirm' },
      { method: 'POST', url: '/reopen', payload: {} },
    ] as const
    for (const { url, ...rest } of reach) {
      const answer = await ask(token, { ...rest, url: `/requests/${other.id}${url}` })
      expect(answer.statusCode, `${rest.method} ${url}`).toBe(404)
    }
    expect((await ask(token, { method: 'GET', url: `/requests/${own.id}` })).statusCode).toBe(200)
  })

  it('says nothing of linked requests', async () => {
    const agent = await desk.as(desk.org.agentId)
    const { id } = await makeRequest(agent, { requesterId: desk.org.requesterId })
    const { token } = await follow(id)
    const detail = (await ask(token, { method: 'GET', url: `/requests/${id}` })).json()
    expect(detail).toMatchObject({ links: [], executionUrl: null })
  })

  it('opens a conversation that it may open, and no other operation', async () => {
    const visitor = await startVisit(door)
    const reached = new Set<string>()
    for (const { path, method, permission, isOpen } of operations) {
      if (permission === 'anyone') continue
      const url = path.replace('{requestId}', visitor.requestId).replaceAll(/\{[^}]+\}/g, () => randomUUID())
      const { statusCode } = await visitor.ask({ method, url, headers: { 'if-match': '*' } })
      expect(statusCode, `${method} ${path}`).not.toBe(401)
      expect(statusCode !== 403, `${method} ${path}`).toBe(isOpen)
      if (statusCode !== 403) reached.add(`${method} ${path}`)
    }
    const documented = operations.filter(({ permission }) => permission !== 'anyone')
    expect(documented.length).toBeGreaterThan(100)
    expect([...reached].sort()).toEqual([...open].sort())
  })

  it('is not taken by what lies outside the API', async () => {
    const visitor = await startVisit(door)
    const headers = { host: door.host, authorization: `Link ${visitor.token}` }
    const answer = await desk.app.inject({ method: 'GET', url: '/temporal/', headers })
    expect(answer.statusCode).toBe(403)
  })
})

describe('an end of a link', () => {
  const stateOf = async (token: string, app = desk.app) => {
    const answer = await askWith({ app, host: door.host }, token, { method: 'GET', url: '/link' })
    return answer.statusCode === 200 ? 'valid' : answer.json().type
  }
  const invalid = 'urn:holdfast:problem:link_invalid'

  it('comes with its time, also where it was seen a moment ago', async () => {
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    const { token, expiresAt } = await follow(id, 2_000)
    expect(await stateOf(token)).toBe('valid')
    expect(
      await until(
        () => stateOf(token),
        (state) => state !== 'valid',
      ),
    ).toBe(invalid)
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt.getTime())
  })

  it('comes at once when it is revoked; once, and on record', async () => {
    const agent = await desk.as(desk.org.agentId)
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    const { id: linkId, token } = await follow(id)
    expect(await stateOf(token)).toBe('valid')
    expect((await agent.ask({ method: 'DELETE', url: `/links/${linkId}` })).statusCode).toBe(204)
    expect(await stateOf(token)).toBe(invalid)
    expect((await agent.ask({ method: 'DELETE', url: `/links/${linkId}` })).statusCode).toBe(204)
    expect((await agent.ask({ method: 'DELETE', url: `/links/${randomUUID()}` })).statusCode).toBe(404)
    const listed = (await agent.ask({ method: 'GET', url: `/requests/${id}/links` })).json().items
    expect(listed).toMatchObject([
      { id: linkId, state: 'revoked', revokedBy: { id: desk.org.agentId }, lastUsedAt: expect.any(String) },
    ])
    expect(JSON.stringify(listed)).not.toContain('hfl_')
    const admin = await desk.as(desk.org.adminId)
    const audit = (await admin.ask({ method: 'GET', url: '/management/audit?action=link.revoked' })).json().items
    expect(audit.filter(({ targetId }: { targetId: string }) => targetId === linkId)).toHaveLength(1)
  })

  it('reaches another replica by NATS', async () => {
    const other = await buildApp(testConfig())
    await Promise.all([desk.app, other].map((app) => app.listen({ port: 0, host: '127.0.0.1' })))
    try {
      await until(async () => desk.app.wire.connected && other.wire.connected, Boolean)
      const { id } = await makeRequest(await desk.as(desk.org.requesterId))
      const { id: linkId, token } = await follow(id)
      expect(await stateOf(token, other)).toBe('valid')
      await (await desk.as(desk.org.agentId)).ask({ method: 'DELETE', url: `/links/${linkId}` })
      const startedAt = Date.now()
      await until(
        () => stateOf(token, other),
        (state) => state === invalid,
      )
      // Well before the answer that it had believed would have been asked for again.
      expect(Date.now() - startedAt).toBeLessThan(10_000)
    } finally {
      await other.close()
    }
  })

  it.each([
    ['nothing', ''],
    ['no token', 'hfl_'],
    ['another secret', 'secret'],
    ['another organization', 'organization'],
    ['signs that are none', `hfl_${'!'.repeat(86)}`],
    ['too much', `hfl_${'A'.repeat(5_000)}`],
  ])('is a token with %s', async (_what, wrong) => {
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    const { token } = await follow(id)
    const bytes = Buffer.from(token.slice(4), 'base64url')
    const flip = (place: number) => {
      const copy = Buffer.from(bytes)
      copy[place] = (copy[place] ?? 0) ^ 1
      return `hfl_${copy.toString('base64url')}`
    }
    const shown = wrong === 'secret' ? flip(63) : wrong === 'organization' ? flip(15) : wrong
    expect(await stateOf(shown)).toBe(invalid)
    expect(await stateOf(token)).toBe('valid')
  })

  it('is the edge of its organization', async () => {
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    const { token } = await follow(id)
    const elsewhere = await openDesk()
    try {
      const foreign = await askWith({ app: desk.app, host: hostOf(elsewhere.org) }, token, {
        method: 'GET',
        url: '/link',
      })
      expect(foreign.statusCode).toBe(401)
      const agent = await elsewhere.as(elsewhere.org.agentId)
      const [link] = await desk.db.tenant(desk.org.orgId, (tx) =>
        tx.select().from(accessLinks).where(eq(accessLinks.requestId, id)),
      )
      expect((await agent.ask({ method: 'DELETE', url: `/links/${link?.id}` })).statusCode).toBe(404)
      expect((await agent.ask({ method: 'GET', url: `/requests/${id}/links` })).statusCode).toBe(404)
      expect(await stateOf(token)).toBe('valid')
    } finally {
      await elsewhere.close()
    }
  })
})

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
