import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { deletedTables, keptTables } from './erase-traces.ts'

/** How columns are called that hold the id of a person. */
const naming = ['person_id', 'owner_id', 'author_id', 'visitor_id', 'recipient_id', 'manager_id', 'requester_id']
const doing = ['created_by', 'assignee_id', 'blocked_by', 'replaced_by', 'ended_by', 'resolved_by', 'revoked_by']

let client: pg.Client
beforeAll(async () => {
  const { databaseUrl } = inject('servers' as never) as { databaseUrl: string }
  client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
})
afterAll(() => client.end())

describe('every table that names a person by id', () => {
  it('is emptied of whoever is erased, or stays for a reason that is written down', async () => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = ANY($1) ORDER BY 1`,
      [[...naming, ...doing]],
    )
    const decided = new Set([...deletedTables.map(([table]) => table), ...Object.keys(keptTables)])
    expect(rows.filter(({ name }) => !decided.has(name)).map(({ name }) => name)).toEqual([])
  })
})
