/** What is over for long enough goes, and nothing else does. */
import { randomUUID } from 'node:crypto'
import { Database } from '@holdfast/db/database.ts'
import { forgetWhatIsOver, retentions } from '@holdfast/db/retention/retention.ts'
import { forgetRightsChanges } from '@holdfast/db/rights-changes/commands.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openDesk, type TestDesk } from '../../api/test-helper.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Rows of each kind, by how many days ago they were over; `null`: not yet. */
const insert: Record<string, (days: number | null) => ReturnType<typeof sql>> = {
  sessions: (days) => sql`INSERT INTO sessions (id, org_id, person_id, refresh_hash, expires_at, ended_at)
    VALUES (${randomUUID()}, ${desk.org.orgId}, ${desk.org.agentId}, 'h', now() + interval '1 day', ${ago(days)})`,
  api_tokens: (
    days,
  ) => sql`INSERT INTO api_tokens (org_id, person_id, name, prefix, secret_hash, scopes, created_by, revoked_at)
    VALUES (${desk.org.orgId}, ${desk.org.agentId}, 'a', 'hfd_', 'h', '{request:read}', ${desk.org.agentId}, ${ago(days)})`,
  sign_in_codes: (days) => sql`INSERT INTO sign_in_codes (org_id, person_id, purpose, code_hash, link_hash, expires_at)
    VALUES (${desk.org.orgId}, ${desk.org.agentId}, 'sign_in', 'h', ${randomUUID()}, ${ago(days ?? -1)})`,
  auth_challenges: (days) => sql`INSERT INTO auth_challenges (org_id, kind, data, expires_at)
    VALUES (${desk.org.orgId}, 'provider', '{}', ${ago(days ?? -1)})`,
  recovery_codes: (days) => sql`INSERT INTO recovery_codes (org_id, person_id, code_hash, used_at)
    VALUES (${desk.org.orgId}, ${desk.org.agentId}, 'h', ${ago(days)})`,
  idempotency_keys: (
    days,
  ) => sql`INSERT INTO idempotency_keys (org_id, actor_id, key, fingerprint, resource_id, created_at)
    VALUES (${desk.org.orgId}, 'a', ${randomUUID()}, 'f', ${randomUUID()}, ${ago(days ?? 0)})`,
  command_payloads: (days) => sql`INSERT INTO command_payloads (org_id, request_id, body, created_at)
    VALUES (${desk.org.orgId}, ${randomUUID()}, '{}', ${ago(days ?? 0)})`,
  rate_limits: (days) => sql`INSERT INTO rate_limits (org_id, key, window_start, count)
    VALUES (${desk.org.orgId}, ${`counted:${randomUUID()}`}, ${ago(days ?? 0)}, 1)`,
  known: (days) => sql`INSERT INTO rate_limits (org_id, key, window_start, count)
    VALUES (${desk.org.orgId}, ${`known:${randomUUID()}`}, ${ago(days ?? 0)}, 1)`,
}
const ago = (days: number | null) =>
  days === null ? null : sql`clock_timestamp() - make_interval(secs => ${days * 86_400})`

const kinds = retentions.map(({ table, days, ...rest }) => {
  const isKnown = 'where' in rest && !rest.where.startsWith('NOT')
  return { table, days, kind: isKnown ? 'known' : table, where: 'where' in rest ? rest.where : 'true' }
})

describe('what is over', () => {
  it.each(kinds)('is forgotten in $kind after $days days, and not before', async ({ table, kind, days, where }) => {
    const left = await desk.db.tenant(desk.org.orgId, async (tx) => {
      await tx.execute(sql.raw(`DELETE FROM ${table}`))
      const make = insert[kind]
      if (!make) throw new Error(`there are no rows for ${kind}`)
      for (const age of [null, days - 0.1, days + 0.1, days + 500]) await tx.execute(make(age))
      const { deleted, isAll } = await forgetWhatIsOver(tx)
      expect(deleted).toBe(2)
      expect(isAll).toBe(true)
      return (await tx.execute(sql.raw(`SELECT 1 FROM ${table} WHERE ${where}`))).rows.length
    })
    expect(left).toBe(2)
  })

  it('goes in parts where it is much', async () => {
    await desk.db.tenant(desk.org.orgId, async (tx) => {
      await tx.execute(sql`INSERT INTO rate_limits (org_id, key, window_start, count)
        SELECT ${desk.org.orgId}, 'much:' || n, now() - interval '3 days', 1 FROM generate_series(1, 6000) n`)
      expect(await forgetWhatIsOver(tx)).toMatchObject({ deleted: 5_000, isAll: false })
      expect((await forgetWhatIsOver(tx)).isAll).toBe(true)
    })
  })

  it('is of the own organization', async () => {
    const other = await openDesk()
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.execute((insert.rate_limits as (days: number) => ReturnType<typeof sql>)(5)),
    )
    await other.db.tenant(other.org.orgId, forgetWhatIsOver)
    const { rows } = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.execute(
        sql`SELECT 1 FROM rate_limits WHERE key LIKE 'counted:%' AND window_start < now() - interval '4 days'`,
      ),
    )
    expect(rows).toHaveLength(1)
    await other.close()
  })
})

describe('that rights have changed', () => {
  it('is forgotten after an hour, by the application itself, and not before', async () => {
    const admin = new Database(inject('servers').databaseAdminUrl, { max: 1 })
    const entry = JSON.stringify({ orgId: desk.org.orgId, personId: randomUUID() })
    for (const minutes of [59, 61]) {
      await admin.statement(
        `INSERT INTO rights_changes (entry, created_at) VALUES ($1, now() - make_interval(mins => $2))`,
        [entry, minutes],
      )
    }
    await forgetRightsChanges(desk.db)
    const rows = await admin.statement(
      'SELECT created_at > now() - interval $$1 hour$$ AS young FROM rights_changes WHERE entry = $1',
      [entry],
    )
    await admin.close()
    expect(rows).toEqual([{ young: true }])
  })
})
