/** Tells Temporal what was taken in, in order for each request (design decision 3). Any number of relays may run. */
import type { RequestSignal } from '@holdfast/contracts/requests/commands.ts'
import type { RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import type pg from 'pg'
import { repeat } from './loop.ts'
import type { RelayDeps } from './relay.ts'

interface OutboxRow {
  readonly id: string
  readonly org_id: string
  readonly request_id: string
  readonly kind: 'start' | 'message' | 'line' | 'replan' | 'effect'
  readonly payload: Record<string, string>
  readonly attempts: number
}

const batchSize = 32
// Retries of one row; a server that is down fails the whole batch, which waits in `repeat`.
const retryMs = 500

/**
 * A row is locked while it is told, so another relay passes over it and a relay that dies gives it back at once.
 * The first row of a request keeps the later ones waiting.
 */
const claim = `
  SELECT id, org_id, request_id, kind, payload, attempts FROM outbox o
  WHERE next_attempt_at <= now()
    AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.request_id = o.request_id AND e.id < o.id)
  ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`

export function runOutbox(deps: RelayDeps, signal: AbortSignal): Promise<void> {
  const { log } = deps
  return repeat({ name: 'outbox', log, signal, idleMs: 20 }, () => tellBatch(deps))
}

async function tellBatch({ db, gateway }: RelayDeps): Promise<boolean> {
  const client = await db.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<OutboxRow>({ text: claim, name: 'claim' })
    if (rows.length > 0) await tellRows(client, gateway, rows)
    await client.query('COMMIT')
    return rows.length === batchSize
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => undefined,
      (cause: Error) => cause,
    )
    throw error
  } finally {
    client.release(broken)
  }
}

async function tellRows(client: pg.PoolClient, gateway: RequestGateway, rows: readonly OutboxRow[]): Promise<void> {
  const outcomes = await Promise.allSettled(rows.map((row) => tell(gateway, row)))
  const told = rows.filter((_, index) => outcomes[index]?.status === 'fulfilled')
  if (told.length > 0) await client.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [told.map(({ id }) => id)])
  const failed = outcomes.flatMap((outcome, index) => {
    const row = rows[index]
    return outcome.status === 'rejected' && row ? [{ row, reason: String(outcome.reason) }] : []
  })
  for (const { row, reason } of failed) {
    await client.query(
      `UPDATE outbox SET attempts = attempts + 1, last_error = $2,
         next_attempt_at = now() + make_interval(secs => $3) WHERE id = $1`,
      [row.id, reason.slice(0, 500), (retryMs / 1000) * Math.min(4, 2 ** row.attempts)],
    )
  }
}

function tell(gateway: RequestGateway, row: OutboxRow): Promise<void> {
  const target = { orgId: row.org_id, requestId: row.request_id, namespace: row.payload['namespace'] }
  const { kind, payload } = row
  switch (kind) {
    case 'start':
      return gateway.start(target, {
        number: payload['number'] ?? '',
        priority: payload['priority'] ?? '',
        type: payload['type'] ?? '',
      })
    case 'effect':
      return gateway.startEffect({ ...target, effectId: payload['effectId'] ?? '' })
    default:
      return gateway.tell(target, payload as unknown as RequestSignal)
  }
}
