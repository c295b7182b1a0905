/** Takes a person's name, address and phone out of what others wrote, in every table that holds words. */
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { ErasureSubject } from './commands.ts'

/** Stands where something was. */
export const erased = '[erased]'

/**
 * Words of these tables are not about people who are served: they are what the organization calls its own, hashes and
 * seals, or rows that the erasure deals with by themselves. Every other column of text in every other table is looked
 * through, also in tables that are made later.
 */
const leftAlone = [
  // The person's own row becomes nobody's; others' rows, and places with a phone of their own, stay.
  ...['people', 'organizations', 'business_units', 'regions', 'sites', 'teams', 'categories', 'resolution_codes'],
  ...['calendars', 'sla_policies', 'routing_rules', 'custom_roles', 'chat_desks', 'mail_settings', 'sign_in_settings'],
  ...['directories', 'identity_providers', 'group_mappings', 'file_rules'],
  // Deleted for the person, and hashes or seals for everybody else.
  ...['sessions', 'api_tokens', 'passkeys', 'totp_factors', 'recovery_codes', 'sign_in_codes', 'access_links'],
  // Ids, states and hashes.
  ...['outbox', 'rate_limits', 'idempotency_keys', 'clocks', 'request_tags', 'person_erasures', 'person_exports'],
]

/** @returns the tables with words that the application may change */
export async function listWordTables(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL(${sql.param(leftAlone)}::text[])
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'org_id')
      AND EXISTS (SELECT FROM (${columnsOf(sql`c.oid`)}) w)
    ORDER BY c.relname`)
  return rows.map(({ name }) => name)
}

/** Texts, lists of texts and JSON, but what is computed of others. */
function columnsOf(table: SQL): SQL {
  return sql`
    SELECT a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type FROM pg_attribute a
    WHERE a.attrelid = ${table} AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND a.atttypid IN ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
      AND has_column_privilege(a.attrelid, a.attnum, 'UPDATE')`
}

interface WordColumn {
  readonly name: string
  readonly type: 'text' | 'text[]' | 'jsonb'
}

/** @returns how many rows named the person */
export async function eraseWordsIn(tx: Tx, table: string, subject: ErasureSubject): Promise<number> {
  const { rows: columns } = await tx.execute<WordColumn & Record<string, unknown>>(columnsOf(sql`${table}::regclass`))
  if (columns.length === 0) return 0
  const everywhere = await replace(tx, { table, columns, subject, own: null })
  const own = ownRows[table]
  return everywhere + (own ? await replace(tx, { table, columns, subject, own }) : 0)
}

/** Which rows of a table belong to the requests that the person made: there parts of a name are the person, too. */
const ownRows: Readonly<Record<string, SQL>> = {
  requests: sql`t.id IN (SELECT id FROM own_requests)`,
  messages: sql`t.request_id IN (SELECT id FROM own_requests)`,
  files: sql`t.request_id IN (SELECT id FROM own_requests)`,
  notifications: sql`t.request_id IN (SELECT id FROM own_requests)`,
  effects: sql`t.request_id IN (SELECT id FROM own_requests)`,
}

interface Replacing {
  readonly table: string
  readonly columns: readonly WordColumn[]
  readonly subject: ErasureSubject
  readonly own: SQL | null
}

async function replace(tx: Tx, { table, columns, subject, own }: Replacing): Promise<number> {
  const words = own ? subject.ownPattern : subject.pattern
  const json = own ? subject.ownJsonPattern : subject.jsonPattern
  const changes = columns.map((column) => sql`${sql.identifier(column.name)} = ${changeOf(column, words)}`)
  const found = columns.map(({ name, type }) => {
    const text = sql`t.${sql.identifier(name)}`
    return type === 'text' ? sql`${text} ~ ${words}` : sql`${text}::text ~ ${json}`
  })
  const ownRequests = sql`WITH own_requests AS (SELECT id FROM requests WHERE org_id = current_org()
    AND requester_id = ANY(${sql.param([...subject.personIds])}::uuid[]))`
  const written = await tx.execute(sql`
    ${own ? ownRequests : sql``} UPDATE ${sql.identifier(table)} t SET ${sql.join(changes, sql`, `)}
    WHERE t.org_id = current_org() ${own ? sql`AND ${own}` : sql``} AND (${sql.join(found, sql` OR `)})`)
  return written.rowCount ?? 0
}

function changeOf({ name, type }: WordColumn, words: string): SQL {
  const column = sql`t.${sql.identifier(name)}`
  if (type === 'jsonb') return sql`erase_from_json(${column}, ${words})`
  if (type === 'text') return sql`regexp_replace(${column}, ${words}, ${erased}, 'g')`
  return sql`ARRAY(SELECT regexp_replace(e, ${words}, ${erased}, 'g') FROM unnest(${column}) WITH ORDINALITY AS x (e, n)
    ORDER BY n)`
}
