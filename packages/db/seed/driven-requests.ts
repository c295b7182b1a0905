/** What driving requests from outside (import, sample data) writes before and reads after; the rest is workflows'. */
import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { commandPayloads, messages } from '../requests/schema.ts'

export interface StepPayload {
  readonly id: string
  readonly body: Record<string, unknown>
}

export interface StepMessage {
  readonly id: string
  readonly authorId: string
  readonly internal: boolean
  readonly body: string
  readonly createdAt: Date
}

export interface Preparation {
  readonly orgId: string
  readonly requestId: string
  readonly payloads: readonly StepPayload[]
  readonly messages: readonly StepMessage[]
}

/**
 * Writes the texts that the commands will name.
 * @returns the commands that are on record already, which a run before this one got through
 */
export async function prepareRequest(db: Database, preparation: Preparation): Promise<Set<string>> {
  const { orgId, requestId, payloads } = preparation
  const own = { orgId, requestId }
  return db.tenant(orgId, async (tx) => {
    if (payloads.length > 0) {
      const rows = payloads.map((payload) => ({ ...own, ...payload }))
      await tx.insert(commandPayloads).values(rows).onConflictDoNothing()
    }
    if (preparation.messages.length > 0) {
      const rows = preparation.messages.map((message) => ({ ...own, ...message }))
      await tx.insert(messages).values(rows).onConflictDoNothing()
    }
    const { rows } = await tx.execute<{ command_id: string }>(
      sql`SELECT command_id FROM events WHERE request_id = ${requestId}::uuid AND command_id IS NOT NULL`,
    )
    return new Set(rows.map((row) => row.command_id))
  })
}

export interface DrivenRequest {
  readonly [column: string]: unknown
  readonly externalId: string
  readonly id: string
  readonly number: number
  readonly status: string
  /** It is still being driven: a run before this one did not get through. */
  readonly importing: boolean
  /** Whether a cycle of its resolution clock was breached; `null` when it never had one. */
  readonly breached: boolean | null
}

/** @returns the requests of a source by their external id. */
export async function readDrivenRequests(
  db: Database,
  orgId: string,
  source: string,
): Promise<Map<string, DrivenRequest>> {
  return db.tenant(orgId, async (tx) => {
    const { rows } = await tx.execute<DrivenRequest>(sql`
      SELECT r.external_id AS "externalId", r.id, r.number, r.status, r.importing,
        (SELECT bool_or(c.breached_at IS NOT NULL) FROM clocks c WHERE c.request_id = r.id AND c.kind = 'resolution')
          AS breached
      FROM requests r WHERE r.external_source = ${source}`)
    return new Map(rows.map((row) => [row.externalId, row]))
  })
}
