/** Private links end (features A19): with their time, when they are revoked, at the edge of their organization. */
import { randomUUID } from 'node:crypto'
import { accessLinks } from '@holdfast/db/links/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { askWith, type Door } from '../chat/test-visitors.ts'
import { VisitorTestDesk } from '../chat/visitor-test-desk.ts'
import { hostOf, makeRequest, openDesk, type TestDesk, testConfig, until } from '../test-helper.ts'
import { follow } from './test-links.ts'

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

describe('an end of a link', () => {
  const stateOf = async (token: string, app = desk.app) => {
    const answer = await askWith({ app, host: door.host }, token, { method: 'GET', url: '/link' })
    return answer.statusCode === 200 ? 'valid' : answer.json().type
  }
  const invalid = 'urn:holdfast:problem:link_invalid'

  it('comes with its time, also where it was seen a moment ago', async () => {
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    const { token, expiresAt } = await follow(desk, id, 2_000)
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
    const { id: linkId, token } = await follow(desk, id)
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
      const { id: linkId, token } = await follow(desk, id)
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
    const { token } = await follow(desk, id)
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
    const { token } = await follow(desk, id)
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
