/** What is a person's own, and what the desk keeps of how they came and what they were told. */
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { ErasureSubject } from './commands.ts'

/** Deleted with the person: each table with the column that says whose a row is. */
export const deletedTables: readonly (readonly [table: string, column: string])[] = [
  ['sessions', 'person_id'],
  ['api_tokens', 'person_id'],
  ['passkeys', 'person_id'],
  ['totp_factors', 'person_id'],
  ['recovery_codes', 'person_id'],
  ['sign_in_codes', 'person_id'],
  ['auth_challenges', 'person_id'],
  ['person_identities', 'person_id'],
  ['scim_group_members', 'person_id'],
  ['scim_users', 'person_id'],
  ['person_photos', 'person_id'],
  ['person_preferences', 'person_id'],
  ['person_notes', 'person_id'],
  ['notification_preferences', 'person_id'],
  ['notification_settings', 'person_id'],
  ['muted_requests', 'person_id'],
  ['notifications', 'person_id'],
  ['conversation_reads', 'person_id'],
  ['team_members', 'person_id'],
  ['agent_shifts', 'person_id'],
  ['absences', 'person_id'],
  ['canned_replies', 'owner_id'],
  ['person_import_rows', 'person_id'],
  ['audit_personal', 'person_id'],
]

/** What stays with the person's id, and why it says nothing of who that was. */
export const keptTables: Readonly<Record<string, string>> = {
  people: 'the row itself, which becomes nobody’s',
  requests: 'the company’s record; its texts are looked through, or removed',
  messages: 'the same',
  message_versions: 'the same, by erase_from_history',
  request_assignees: 'who worked on what, by id',
  request_links: 'who linked what, by id',
  satisfaction_ratings: 'the score; the comment is looked through, or removed',
  files: 'that there was one; name and bytes are removed',
  effects: 'that something was sent; to whom and what is emptied',
  chat_sessions: 'when somebody came; from where is emptied',
  access_links: 'revoked, without its secret',
  visitor_blocks: 'of others, who were blocked by the person',
  saved_views: 'those that are shared belong to a team by now',
  bulk_jobs: 'what was changed for the company',
  person_imports: 'which file was brought, by id',
  person_exports: 'that one was made, without its file',
  person_erasures: 'this erasure',
  directory_entries: 'hashes and an id, by which a directory does not bring the person back',
  sites: 'who answers for it, which is emptied',
}

/** Again does no harm. */
export async function eraseTraces(tx: Tx, subject: ErasureSubject): Promise<void> {
  const isTheirs = (column: string) => sql`${sql.identifier(column)} = ANY(${idsOf(subject)})`
  for (const [table, column] of deletedTables) {
    await tx.execute(sql`DELETE FROM ${sql.identifier(table)} WHERE org_id = current_org() AND ${isTheirs(column)}`)
  }
  for (const statement of rest(subject)) await tx.execute(statement)
}

function idsOf({ personIds }: ErasureSubject): SQL {
  return sql`${sql.param([...personIds])}::uuid[]`
}

function rest(subject: ErasureSubject): SQL[] {
  const ids = idsOf(subject)
  const emails = sql`${sql.param([...subject.emails])}::text[]`
  return [
    sql`DELETE FROM saved_views WHERE org_id = current_org() AND owner_id = ANY(${ids}) AND sharing = 'private'`,
    sql`DELETE FROM idempotency_keys WHERE org_id = current_org()
      AND actor_id = ANY(${sql.param([...subject.personIds])}::text[])`,
    sql`DELETE FROM visitor_blocks WHERE org_id = current_org() AND lower(email) = ANY(${emails})`,
    sql`DELETE FROM person_import_rows WHERE org_id = current_org() AND lower("values" ->> 'email') = ANY(${emails})`,
    sql`UPDATE chat_sessions SET address_hash = NULL, page_url = NULL, user_agent = NULL
      WHERE org_id = current_org() AND visitor_id = ANY(${ids})`,
    // Hashes of secrets that open nothing any more.
    sql`UPDATE access_links SET revoked_at = coalesce(revoked_at, now()), secret_hash = ''
      WHERE org_id = current_org() AND person_id = ANY(${ids})`,
    // What was to be sent is not; what was sent keeps that it was, and no longer what it said and to whom.
    sql`UPDATE effects SET payload = '{}', target = NULL, outcome = NULL,
        state = CASE WHEN state IN ('pending', 'sending') THEN 'suppressed' ELSE state END
      WHERE org_id = current_org() AND (recipient_id = ANY(${ids}) OR lower(target) = ANY(${emails}))`,
    // A directory may call the person otherwise than the desk does, or by a name that others have too.
    sql`UPDATE directory_syncs SET refusals = (SELECT jsonb_agg(
          CASE WHEN e->>'name' ~ ${subject.ownPattern} THEN e || '{"name": "[erased]"}' ELSE e END ORDER BY n)
        FROM jsonb_array_elements(refusals) WITH ORDINALITY AS x (e, n))
      WHERE org_id = current_org()
        AND EXISTS (SELECT FROM jsonb_array_elements(refusals) AS e WHERE e->>'name' ~ ${subject.ownPattern})`,
    sql`UPDATE people SET manager_id = NULL WHERE org_id = current_org() AND manager_id = ANY(${ids})`,
    sql`UPDATE sites SET manager_id = NULL WHERE org_id = current_org() AND manager_id = ANY(${ids})`,
  ]
}
