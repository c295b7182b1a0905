/** The sample organization on the real desk. */
import { enliven } from '@holdfast/cli/demo/enliven.ts'
import { seedRequests } from '@holdfast/cli/demo/seed-requests.ts'
import type { Progress } from '@holdfast/cli/drive/progress.ts'
import { Database, type Tx } from '@holdfast/db/database.ts'
import { demoSlug, seedDemoBase } from '@holdfast/db/seed/demo/base.ts'
import { connectGateway, type RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { keysOf } from '../support/payload-keys.ts'

let db: Database
let gateway: RequestGateway
const { signal } = new AbortController()
const progress: Progress = { start() {}, step() {}, done() {}, say() {}, stop() {} }

beforeAll(() => {
  const { databaseUrl, temporalAddress, ...servers } = inject('servers')
  db = new Database(databaseUrl, { max: 8 })
  gateway = connectGateway({ address: temporalAddress, payloadKeys: keysOf(servers) })
})
afterAll(async () => {
  await gateway.close()
  await db.close()
})

/** A machine that does other things at the same time. */
const slowness = 10

async function inAcme<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const [acme] = await db.statement<{ id: string }>('SELECT id FROM find_organization($1)', [demoSlug])
  if (!acme) throw new Error('there is no sample organization')
  return db.tenant(acme.id, work)
}

const readLife = () =>
  inAcme(async (tx) => {
    const { rows: live } = await tx.execute<{ who: string; agent: string | null; state: string; said: number }>(sql`
      SELECT v.name AS who, a.name AS agent, CASE WHEN r.assignee_id IS NULL THEN 'waiting' ELSE 'active' END AS state,
        (SELECT count(*)::int FROM messages m WHERE m.request_id = r.id) AS said
      FROM chat_sessions s JOIN requests r ON r.id = s.request_id JOIN people v ON v.id = s.visitor_id
        LEFT JOIN people a ON a.id = r.assignee_id
      WHERE s.ended_at IS NULL ORDER BY r.external_id`)
    const { rows } = await tx.execute<{ ratings: number; past: number; chatRequests: number }>(sql`SELECT
      (SELECT count(*)::int FROM satisfaction_ratings) AS ratings,
      (SELECT count(*)::int FROM chat_sessions WHERE ended_at IS NOT NULL) AS past,
      (SELECT count(*)::int FROM requests WHERE channel = 'chat' AND external_source = 'demo') AS "chatRequests"`)
    const [counts] = rows
    return { ...counts, live: live.map(({ who, state, agent, said }) => [who, state, agent, said]) }
  })

describe('demo', () => {
  it('makes the sample organization once, and its requests', { timeout: 90_000 }, async () => {
    const base = { now: new Date(), passwordHash: 'none' }
    await seedDemoBase(db, base)
    expect(await seedDemoBase(db, base)).toBe(false)
    const run = () => seedRequests({ desk: { db, gateway }, count: 12, concurrency: 8, progress, signal })
    expect(await run()).toMatchObject({ refused: [], failed: [], total: 12 })
    expect(await run()).toMatchObject({ driven: 0, there: 12 })
  })

  it('brings the desk to life, once', { timeout: 60_000 }, async () => {
    const desk = { db, gateway }
    const now = new Date()
    const begunAt = performance.now()
    const { chats, ratings } = await enliven(desk, signal, now)
    expect(performance.now() - begunAt).toBeLessThan(3_000 * slowness)
    expect(chats).toMatchObject({ refused: [], failed: [] })
    const before = await readLife()
    expect(before.ratings).toBe(ratings)
    expect(before.live).toEqual([
      ['Leo Brandt', 'active', 'Tom Okafor', 4],
      ['Ana Duarte', 'active', 'Tom Okafor', 1],
      ['Piotr Zielinski', 'active', 'Mei Tanaka', 3],
      ['Yuki Mori', 'waiting', null, 0],
      ['Ola Nilsson', 'waiting', null, 0],
    ])
    expect(before.past).toBe(before.chatRequests)
    expect((await enliven(desk, signal, now)).chats).toMatchObject({ driven: 0, failed: [] })
    expect(await readLife()).toEqual(before)
  })

  it('arranges the desk for those who work there', async () => {
    const counts = await inAcme(async (tx) => {
      const { rows } = await tx.execute<Record<string, number>>(sql`SELECT
        (SELECT count(*)::int FROM request_forms) AS forms, (SELECT count(*)::int FROM saved_views) AS views,
        (SELECT count(*)::int FROM agent_shifts) AS shifts, (SELECT count(*)::int FROM absences) AS absences,
        (SELECT count(*)::int FROM canned_replies) AS replies, (SELECT count(*)::int FROM person_notes) AS notes`)
      return rows[0]
    })
    for (const [what, count] of Object.entries(counts ?? {})) expect(count, what).toBeGreaterThan(2)
  })
})
