/** What the person wrote: kept as the company's record, or taken away. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { ErasureSubject } from './commands.ts'
import { erased } from './erase-words.ts'

/**
 * Removes what the person wrote in requests and messages. That they did, when, and what became of it stays. It changes
 * no clock and no state, so it is written here and not by the request's workflow (docs/decisions/0007).
 */
export async function removeTexts(tx: Tx, { personIds }: ErasureSubject): Promise<void> {
  const ids = sql`${sql.param([...personIds])}::uuid[]`
  await tx.execute(sql`
    UPDATE requests SET title = ${erased}, description = '', cancel_reason = NULL
    WHERE org_id = current_org() AND requester_id = ANY(${ids})`)
  await tx.execute(sql`
    UPDATE messages SET body = '', deleted_at = coalesce(deleted_at, now()), version = version + 1
    WHERE org_id = current_org() AND author_id = ANY(${ids}) AND body <> ''`)
  await tx.execute(sql`
    UPDATE satisfaction_ratings SET comment = NULL WHERE org_id = current_org() AND person_id = ANY(${ids})`)
  // Texts of changes that were carried out; what is still to be said is looked through with everything else.
  await tx.execute(sql`
    DELETE FROM command_payloads c USING requests r WHERE c.org_id = current_org() AND r.id = c.request_id
      AND r.requester_id = ANY(${ids})
      AND NOT EXISTS (SELECT FROM outbox o WHERE o.request_id = c.request_id AND o.kind = 'command')`)
}

/** Requests of theirs that are still worked on, the oldest first. */
export async function listOpenRequests(tx: Tx, { personIds }: ErasureSubject, limit: number) {
  const { rows } = await tx.execute<{ id: string; namespace: string }>(sql`
    SELECT r.id, o.temporal_namespace AS namespace FROM requests r JOIN organizations o ON o.id = r.org_id
    WHERE r.org_id = current_org() AND r.requester_id = ANY(${sql.param([...personIds])}::uuid[])
      AND r.status IN ('open', 'in_progress', 'waiting') ORDER BY r.id LIMIT ${limit}`)
  return rows
}
