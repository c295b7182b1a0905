/** A rating moves no clock and changes no state, so the API writes it, as it writes messages (decision 0007). */
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface NewRating {
  readonly orgId: string
  readonly requestId: string
  readonly actor: Actor
  readonly score: number
  readonly comment: string | null
}

/**
 * Writes what the requester thinks, with its event on the timeline; said again without a difference, it is neither
 * written nor told. The words are in the rating alone.
 */
export async function writeRating(tx: Tx, { orgId, requestId, actor, score, comment }: NewRating): Promise<void> {
  await tx.execute(sql`
    WITH written AS (
      INSERT INTO satisfaction_ratings AS r (request_id, org_id, person_id, score, comment)
      VALUES (${requestId}::uuid, ${orgId}::uuid, ${actor.id}::uuid, ${score}, ${comment})
      ON CONFLICT (request_id) DO UPDATE
        SET score = excluded.score, comment = excluded.comment, person_id = excluded.person_id, updated_at = now()
        WHERE (r.score, r.comment) IS DISTINCT FROM (excluded.score, excluded.comment)
      RETURNING request_id)
    INSERT INTO events (org_id, request_id, type, actor_kind, actor_id, internal, occurred_at, data)
    SELECT ${orgId}::uuid, request_id, 'rated', ${actor.kind}, ${actor.id}, false, now(),
      jsonb_build_object('score', ${score}::int) FROM written`)
}
