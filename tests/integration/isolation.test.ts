/** Isolation in the database (design decision 10), S22 and S17 as far as constraints hold them. */
import { Database } from '@holdfast/db/database.ts'
import { events, requests } from '@holdfast/db/requests/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'

const servers = inject('servers')
const harness = new Harness(servers)
const { db } = harness
const admin = new Database(servers.databaseAdminUrl, { max: 2, applicationName: 'test-admin' })
const relay = new Database(servers.relayDatabaseUrl, { max: 2, applicationName: 'test-relay-role' })

let one: MinimalOrganization
let two: MinimalOrganization
let request: LiveRequest
let tables: readonly string[]

beforeAll(async () => {
  ;[one, two] = await Promise.all([seedMinimalOrganization(db), seedMinimalOrganization(db)])
  request = await harness.take(one, {
    title: 'A wombat in the server room',
    idempotency: { key: 'k', fingerprint: 'f' },
  })
  await request.opened()
  await request.change({ type: 'assign', personId: one.requesterId, kind: 'observer' })
  await request.resolve()
  tables = (await admin.statement<{ name: string }>(withOrganization)).map(({ name }) => name)
})
afterAll(() => Promise.all([harness.close(), admin.close(), relay.close()]))

const withOrganization = `
  SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attname = 'org_id'
  UNION SELECT 'organizations' ORDER BY name`

/** The SQLSTATE and constraint by which PostgreSQL refuses. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it was not refused'),
    (cause: Error) => cause,
  )
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint } = cause as { code?: string; constraint?: string }
    if (code !== undefined) return constraint ?? code
  }
  return error.message
}

const denied = '42501'

describe('row-level security', () => {
  it('is forced on every table with an organization, with a policy for the tenant', async () => {
    const rows = await admin.statement<{ name: string; forced: boolean; policies: number }>(`
      SELECT t.name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant'
          AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL) AS policies
      FROM (${withOrganization}) t JOIN pg_class c ON c.oid = ('public.' || quote_ident(t.name))::regclass`)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(({ forced, policies }) => !forced || policies !== 1)).toEqual([])
  })

  it('leaves out only tables that have nothing of any organization, and the ids that every replica is told', async () => {
    const rows = await admin.statement<{ name: string }>(`
      SELECT relname AS name FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
        AND NOT relrowsecurity ORDER BY name`)
    expect(rows.map(({ name }) => name)).toEqual(['log_readers', 'rights_changes', 'signing_keys'])
  })

  it('holds for the roles of the application: neither of them may pass it by', async () => {
    const rows = await admin.statement(`
      SELECT rolname FROM pg_roles WHERE rolname LIKE 'holdfast%' AND (rolsuper OR rolbypassrls)`)
    expect(rows).toEqual([])
    const own = await admin.statement(`
      SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND r.rolname IN ('holdfast_app', 'holdfast_relay')`)
    expect(own).toEqual([])
  })

  it('shows nothing at all to whoever forgot the tenant', async () => {
    const seen: string[] = []
    for (const table of tables) {
      const [row] = await db.statement<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)
      if (row?.count !== 0) seen.push(table)
    }
    expect(seen).toEqual([])
  })

  it('shows a tenant its own rows only', async () => {
    const wrong: string[] = []
    let own = 0
    for (const table of tables) {
      const column = table === 'organizations' ? 'id' : 'org_id'
      const foreign = await db.tenant(two.orgId, async (_tx, client) => {
        const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${table} WHERE ${column} <> $1`, [
          two.orgId,
        ])
        return rows[0].count as number
      })
      if (foreign !== 0) wrong.push(table)
      own += await db.tenant(
        one.orgId,
        async (_tx, client) => (await client.query(`SELECT count(*)::int AS count FROM ${table}`)).rows[0].count,
      )
    }
    expect(wrong).toEqual([])
    expect(own).toBeGreaterThan(15)
  })

  it('lets nobody write into another tenant', async () => {
    const touched = await db.tenant(two.orgId, (tx) => tx.execute(sql`UPDATE requests SET title = 'Mine' RETURNING id`))
    expect(touched.rows).toEqual([])
    const insert = db.tenant(two.orgId, (tx) =>
      tx.insert(events).values({
        orgId: one.orgId,
        requestId: request.id,
        type: 'forged',
        actorKind: 'system',
        actorId: 'x',
        occurredAt: new Date(),
      }),
    )
    expect(await refusalOf(insert)).toBe(denied)
    const move = db.tenant(one.orgId, (tx) => tx.execute(sql`UPDATE requests SET org_id = ${two.orgId}::uuid`))
    expect(await refusalOf(move)).toBe(denied)
    expect((await request.row()).title).toBe('A wombat in the server room')
  })

  it('takes a request in for the tenant that is named, and for nobody else’s people', async () => {
    const foreign = harness.take(two, { requesterId: one.requesterId })
    expect(await refusalOf(foreign)).toBe('HF001')
    const [row] = await db.statement<{ org: string | null }>(`SELECT current_org() AS org`)
    expect(row?.org).toBeNull()
  })

  it('does not leave the tenant behind on the connection', async () => {
    const single = new Database(servers.databaseUrl, { max: 1 })
    await single.tenant(one.orgId, (tx) => tx.select().from(requests))
    const [row] = await single.statement<{ count: number }>('SELECT count(*)::int AS count FROM requests')
    expect(row?.count).toBe(0)
    await single.close()
  })

  it('takes nothing but a UUID for a tenant', async () => {
    await expect(db.tenant(`${one.orgId}'; SET app.org_id = '${two.orgId}`, async () => 0)).rejects.toThrow('UUID')
  })
})

describe('what may never change', () => {
  it.each(['events', 'audit_log', 'calendar_versions', 'sla_policy_versions'])(
    '%s can be neither rewritten nor deleted',
    async (table) => {
      const run = (text: string) => db.tenant(one.orgId, (_tx, client) => client.query(text))
      expect(await refusalOf(run(`UPDATE ${table} SET org_id = org_id`))).toBe(denied)
      expect(await refusalOf(run(`DELETE FROM ${table}`))).toBe(denied)
      expect(await refusalOf(run(`TRUNCATE ${table}`))).toBe(denied)
    },
  )

  it.each(['requests', 'clocks', 'effects'])('%s cannot be deleted', async (table) => {
    const run = db.tenant(one.orgId, (_tx, client) => client.query(`DELETE FROM ${table}`))
    expect(await refusalOf(run)).toBe(denied)
  })

  it('S22: no event without an actor', async () => {
    const event = { orgId: one.orgId, requestId: request.id, type: 'forged', occurredAt: new Date() }
    const insert = (actor: object) =>
      refusalOf(
        db.tenant(one.orgId, (tx) => tx.insert(events).values({ ...event, ...actor } as typeof events.$inferInsert)),
      )
    expect(await insert({ actorKind: 'person' })).toBe('23502')
    expect(await insert({ actorId: 'x' })).toBe('23502')
    expect(await insert({ actorKind: 'person', actorId: ' ' })).toBe('events_actor')
    expect(await insert({ actorKind: 'nobody', actorId: 'x' })).toBe('events_actor')
  })

  it('S17: no request is resolved or closed without a resolution', async () => {
    const set = (status: string, code: string | null, text: string | null) =>
      refusalOf(
        db.tenant(one.orgId, (tx) =>
          tx
            .update(requests)
            .set({ status, resolutionCode: code, resolutionText: text })
            .where(sql`id = ${request.id}`),
        ),
      )
    for (const status of ['resolved', 'closed']) {
      expect(await set(status, null, 'A text')).toBe('requests_resolution')
      expect(await set(status, 'solved', null)).toBe('requests_resolution')
      expect(await set(status, ' ', 'A text')).toBe('requests_resolution')
      expect(await set(status, 'solved', '\n\t')).toBe('requests_resolution')
    }
    expect(await set('waiting', null, null)).toBe('requests_wait')
  })
})

describe('the relay’s role', () => {
  it('sees outbox and events of all, and nothing else', async () => {
    const readable: string[] = []
    for (const table of [...tables, 'signing_keys']) {
      const refusal = await refusalOf(relay.statement(`SELECT 1 FROM ${table} LIMIT 1`))
      if (refusal !== denied) readable.push(table)
    }
    expect(readable).toEqual(['events', 'outbox'])
    const [row] = await relay.statement<{ count: number }>(
      'SELECT count(*)::int AS count FROM events WHERE org_id = $1',
      [one.orgId],
    )
    expect(row?.count).toBeGreaterThan(0)
  })

  it('gives an event its place and changes nothing else of it', async () => {
    expect(await refusalOf(relay.statement(`UPDATE events SET type = 'forged'`))).toBe(denied)
    expect(await refusalOf(relay.statement('DELETE FROM events'))).toBe(denied)
  })
})

describe('text search', () => {
  const search = (orgId: string, query: string) =>
    db.tenant(orgId, async (_tx, client) => {
      const { rows } = await client.query<{ id: string }>('SELECT search_requests AS id FROM search_requests($1, 50)', [
        query,
      ])
      return rows.map(({ id }) => id)
    })

  it('finds a tenant’s own requests only, and none without a tenant', async () => {
    expect(await search(one.orgId, 'wombat server')).toEqual([request.id])
    expect(await search(two.orgId, 'wombat server')).toEqual([])
    expect(await db.statement(`SELECT search_requests('wombat', 50)`)).toEqual([])
  })

  it('goes by its index, from which row-level security would keep it', async () => {
    const client = await admin.connect()
    const scans = async (work: string): Promise<number> => {
      const count = async () => {
        const { rows } = await client.query(`SELECT pg_stat_get_xact_numscans('requests_search'::regclass)::int AS n`)
        return rows[0].n as number
      }
      const before = await count()
      await client.query(`SET LOCAL ROLE holdfast_app; ${work}; RESET ROLE`)
      return (await count()) - before
    }
    try {
      await client.query(`BEGIN; SET LOCAL app.org_id = '${one.orgId}'`)
      // Enough that the planner has a reason to choose.
      await client.query(`INSERT INTO requests (org_id, number, title, requester_id)
        SELECT '${one.orgId}', 100000 + n, 'noise ' || n, '${one.requesterId}' FROM generate_series(1, 10000) n`)
      await client.query('ANALYZE requests')
      const direct = `SELECT id FROM requests WHERE search @@ websearch_to_tsquery('simple', 'wombat')`
      expect(await scans(`SELECT search_requests('wombat', 50)`)).toBeGreaterThan(0)
      expect(await scans(direct)).toBe(0)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})

describe('numbers', () => {
  it('come from a sequence an organization, each once, whoever takes in at the same time', async () => {
    const org = await seedMinimalOrganization(db)
    const all = await Promise.all(Array.from({ length: 50 }, () => harness.takeHeld(org)))
    const numbers = await Promise.all(all.map(async (taken) => (await taken.row()).number))
    expect(new Set(numbers).size).toBe(50)
    expect(Math.min(...numbers)).toBe(1001)
    expect(Math.max(...numbers)).toBe(1050)
  })
})
