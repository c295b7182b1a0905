/** The sample organization on the real desk. */
import { seedRequests } from '@holdfast/cli/demo/seed-requests.ts'
import type { Progress } from '@holdfast/cli/drive/progress.ts'
import { Database } from '@holdfast/db/database.ts'
import { seedDemoBase } from '@holdfast/db/seed/demo/base.ts'
import { connectGateway, type RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

let db: Database
let gateway: RequestGateway
const { signal } = new AbortController()
const progress: Progress = { start() {}, step() {}, done() {}, say() {}, stop() {} }

beforeAll(() => {
  const { databaseUrl, temporalAddress } = inject('servers')
  db = new Database(databaseUrl, { max: 8 })
  gateway = connectGateway({ address: temporalAddress })
})
afterAll(async () => {
  await gateway.close()
  await db.close()
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
})
