/** The import on the real desk: where it leads, that twice is once, and that rows that are wrong don't stop it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Progress } from '@holdfast/cli/drive/progress.ts'
import { importIncidents } from '@holdfast/cli/import/import-incidents.ts'
import { incidentColumns } from '@holdfast/cli/import/incident-row.ts'
import { readIncidents } from '@holdfast/cli/import/read-incidents.ts'
import { findStrays } from '@holdfast/cli/import/report.ts'
import { makeCells } from '@holdfast/cli/import/testing/make-row.ts'
import { Database } from '@holdfast/db/database.ts'
import { readDrivenRequests } from '@holdfast/db/seed/driven-requests.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { connectGateway, type RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { keysOf } from '../support/payload-keys.ts'

let db: Database
let gateway: RequestGateway
let folder: string
const { signal } = new AbortController()
const progress: Progress = { start() {}, step() {}, done() {}, say() {}, stop() {} }

beforeAll(async () => {
  const { databaseUrl, temporalAddress, ...servers } = inject('servers')
  db = new Database(databaseUrl, { max: 8 })
  gateway = connectGateway({ address: temporalAddress, payloadKeys: keysOf(servers) })
  folder = await mkdtemp(join(tmpdir(), 'holdfast-import-'))
})
afterAll(async () => {
  await gateway.close()
  await db.close()
  await rm(folder, { recursive: true })
})

const states = ['New', 'Active', 'Awaiting User Info', 'Resolved', 'Active', 'Resolved', 'Closed']
const life = (number: string, count: number) =>
  states.slice(0, count).map((incident_state, index) => ({
    number,
    incident_state,
    assigned_to: index === 0 ? '?' : 'Resolver 1',
    assignment_group: index < 2 ? 'Group 1' : 'Group 2',
    priority: index < 2 ? '3 - Moderate' : '2 - High',
    sys_updated_at: `0${index + 1}-03-2016 10:00`,
  }))

async function writeLog(...rows: Record<string, string>[]) {
  const path = join(folder, 'log.csv')
  const lines = rows.map((cells) => Object.values(makeCells(cells)).join(','))
  await writeFile(path, [incidentColumns.join(','), ...lines].join('\n'))
  return readIncidents(path)
}

describe('import incidents', () => {
  it('brings every incident to where the log leaves it, once', { timeout: 90_000 }, async () => {
    const minimal = await seedMinimalOrganization(db)
    const organization = { id: minimal.orgId, slug: minimal.slug, name: minimal.slug, temporalNamespace: 'holdfast' }
    const log = await writeLog(...states.flatMap((_, index) => life(`INC${index}`, index + 1)), { number: '?' })
    const run = () =>
      importIncidents({ desk: { db, gateway }, organization, log, speed: 'max', concurrency: 8, progress, signal })

    const first = await run()
    expect(findStrays(first)).toEqual([])
    expect(first.refused).toEqual([])
    expect(first.failed).toEqual([])
    expect([...first.found.values()].map(({ status }) => status).sort()).toEqual(
      ['open', 'in_progress', 'waiting', 'resolved', 'in_progress', 'resolved', 'closed'].sort(),
    )
    expect(log.bad).toEqual([{ line: 30, column: 'number', problem: 'is missing' }])

    const second = await run()
    expect(second).toMatchObject({ driven: 0, there: 7 })
    const told = await db.tenant(minimal.orgId, (_, client) =>
      client.query(`SELECT count(*)::int AS events, count(DISTINCT command_id)::int AS commands,
        (SELECT count(*)::int FROM effects) AS effects FROM events WHERE command_id LIKE 'import:%'`),
    )
    expect(told.rows).toEqual([{ events: first.driven + 7, commands: first.driven + 7, effects: 0 }])
  })

  it('keeps the instants of the log', { timeout: 60_000 }, async () => {
    const minimal = await seedMinimalOrganization(db)
    const organization = { id: minimal.orgId, slug: minimal.slug, name: minimal.slug, temporalNamespace: 'holdfast' }
    const log = await writeLog(...life('INC1', states.length))
    await importIncidents({ desk: { db, gateway }, organization, log, speed: 'max', concurrency: 1, progress, signal })
    const { rows } = await db.tenant(minimal.orgId, (_, client) =>
      client.query(
        `SELECT type, occurred_at AS at FROM events WHERE type IN ('created', 'resolved', 'closed') ORDER BY seq`,
      ),
    )
    expect(rows.map(({ type, at }) => `${type} ${at.toISOString()}`)).toEqual([
      'created 2016-03-01T08:00:00.000Z',
      'resolved 2016-03-04T10:00:00.000Z',
      'resolved 2016-03-06T10:00:00.000Z',
      'closed 2016-03-07T10:00:00.000Z',
    ])
    const { breached } = [...(await readDrivenRequests(db, minimal.orgId, 'incidents')).values()][0] ?? {}
    expect(breached).toBe(true)
  })
})
