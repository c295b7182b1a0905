/** Tells Temporal what was taken in, in order for each request (design decision 3). Any number of relays may run. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { RequestCommand, RequestSignal } from '@holdfast/contracts/requests/commands.ts'
import { asAppError } from '@holdfast/gateway/failures.ts'
import type { RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import type pg from 'pg'
import { repeat } from './loop.ts'
import { Namespaces } from './namespaces.ts'
import type { RelayJob } from './relay.ts'

interface ClaimedRow {
  readonly id: string
  readonly org_id: string
  /** `null` for what belongs to no request; then `tell` names what it is about. */
  readonly request_id: string | null
  readonly kind:
    | 'start'
    | 'message'
    | 'line'
    | 'replan'
    | 'effect'
    | 'command'
    | 'bulk'
    | 'file'
    | 'directory'
    | 'person_import'
    | 'person_export'
    | 'person_erasure'
  readonly payload: Record<string, string>
  readonly attempts: number
}

interface OutboxRow extends ClaimedRow {
  readonly namespace: string | undefined
}

const batchSize = 32
// Retries of one row; a server that is down fails the whole batch, which waits in `repeat`.
const retryMs = 500
const commandWaitMs = 2_000

/**
 * What waits for a worker (changes) or has a time of its own (effects) is told apart from the rest, which is told in the
 * order in which it was taken in, also after an outage in which some of it was tried and some was not.
 */
const lanes = {
  rest: { of: `kind NOT IN ('command', 'effect')`, inOrder: 'id' },
  effects: { of: `kind = 'effect'`, inOrder: 'next_attempt_at, id' },
  changes: { of: `kind = 'command'`, inOrder: 'id' },
} as const
type Lane = keyof typeof lanes

/**
 * A row is locked while it is told, so another relay passes over it and a relay that dies gives it back at once.
 * The first row of a request keeps the later ones waiting.
 */
const claim = (lane: Lane) => `
  SELECT id, org_id, request_id, kind, payload, attempts FROM outbox o
  WHERE next_attempt_at <= now() AND ${lanes[lane].of}
    AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.request_id = o.request_id AND e.id < o.id)
  ORDER BY ${lanes[lane].inOrder} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`

export async function runOutbox(deps: RelayJob, signal: AbortSignal): Promise<void> {
  const { log } = deps
  const namespaces = new Namespaces()
  const run = (lane: Lane, idleMs: number) =>
    repeat({ name: `outbox ${lane}`, log, signal, idleMs }, () => tellBatch(deps, namespaces, lane))
  await Promise.all([run('rest', 20), run('effects', 50), run('changes', 200)])
}

async function tellBatch({ db, gateway, metrics }: RelayJob, namespaces: Namespaces, lane: Lane): Promise<boolean> {
  const client = await db.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const { rows: claimed } = await client.query<ClaimedRow>({ text: claim(lane), name: `claim_${lane}` })
    await namespaces.learn(
      client,
      claimed.map((row) => row.org_id),
    )
    const rows = claimed.map((row) => ({ ...row, namespace: namespaces.of(row.org_id) }))
    const away = rows.length > 0 ? await tellRows(client, { gateway, metrics }, rows) : undefined
    await client.query('COMMIT')
    if (away) throw away
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

/** @returns why Temporal could not be reached, if so: those rows keep their place, so that they are told in order later */
async function tellRows(
  client: pg.PoolClient,
  { gateway, metrics }: Pick<RelayJob, 'gateway' | 'metrics'>,
  rows: readonly OutboxRow[],
): Promise<Error | undefined> {
  const outcomes = await Promise.allSettled(rows.map((row) => tell(client, gateway, row)))
  const told = rows.filter((_, index) => outcomes[index]?.status === 'fulfilled')
  if (told.length > 0) await client.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [told.map(({ id }) => id)])
  for (const { kind } of told) metrics.told.inc({ kind })
  const failed = outcomes.flatMap((outcome, index) => {
    const row = rows[index]
    return outcome.status === 'rejected' && row ? [{ row, error: outcome.reason as unknown }] : []
  })
  let away: Error | undefined
  for (const { row, error } of failed) {
    metrics.failed.inc({ kind: row.kind })
    const { code } = asAppError(error)
    // A change may be refused for want of room in its own request; everything else speaks of the server.
    if (code === 'unavailable' && row.kind !== 'command') {
      away = new Error('Temporal is away', { cause: error })
      continue
    }
    const reason = String(error)
    await client.query(
      `UPDATE outbox SET attempts = attempts + 1, last_error = $2,
         next_attempt_at = now() + make_interval(secs => $3) WHERE id = $1`,
      [row.id, reason.slice(0, 500), (retryMs / 1000) * Math.min(4, 2 ** row.attempts)],
    )
  }
  return away
}

function tell(client: pg.PoolClient, gateway: RequestGateway, row: OutboxRow): Promise<void> {
  const target = targetOf(row)
  const { kind, payload } = row
  switch (kind) {
    case 'start':
      return gateway.start(target, {
        number: payload['number'] ?? '',
        priority: payload['priority'] ?? '',
        type: payload['type'] ?? '',
      })
    case 'effect':
      return gateway.startEffect({
        ...target,
        effectId: payload['effectId'] ?? '',
        retry: Number(payload['retry'] ?? 0),
      })
    case 'bulk':
      return gateway.startBulk({ ...target, jobId: payload['jobId'] ?? '', ...scopesOf(payload) })
    case 'directory':
      return tellDirectory(gateway, row)
    case 'file':
      return gateway.startFile({ ...target, fileId: payload['fileId'] ?? '' })
    case 'person_import':
      return gateway.startPersonImport({ ...target, importId: payload['importId'] ?? '', ...scopesOf(payload) })
    case 'person_export':
      return gateway.startPersonExport({ ...target, exportId: payload['exportId'] ?? '' })
    case 'person_erasure':
      return gateway.startPersonErasure({ ...target, erasureId: payload['erasureId'] ?? '' })
    case 'command':
      return carryOut(client, gateway, row)
    default:
      return gateway.tell(target, payload as unknown as RequestSignal)
  }
}

/** Of the token by which it came. */
function scopesOf({ scopes }: OutboxRow['payload']): { scopes?: readonly string[] } {
  return scopes === undefined ? {} : { scopes: scopes.split(' ') }
}

/** A sync that somebody asked for, or how often there is one. */
function tellDirectory(gateway: RequestGateway, { org_id: orgId, namespace, payload }: OutboxRow): Promise<void> {
  const { directoryId = '', syncId, everyMinutes = '' } = payload
  const target = { orgId, directoryId, ...(namespace !== undefined && { namespace }) }
  if (syncId !== undefined) return gateway.startDirectorySync({ ...target, syncId })
  return gateway.planDirectorySyncs({ ...target, everyMinutes: everyMinutes === '' ? null : Number(everyMinutes) })
}

/** A change that was answered with 202: asked again with the same id until it is carried out or refused. */
async function carryOut(client: pg.PoolClient, gateway: RequestGateway, row: OutboxRow): Promise<void> {
  const { updateId, command } = row.payload as unknown as { updateId: string; command: RequestCommand }
  const target = targetOf(row)
  try {
    const { state } = await gateway.change(target, command, { updateId, waitMs: commandWaitMs })
    if (state === 'pending') throw new Error('no worker has answered yet')
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable' || error.code === 'internal') throw error
    const problem = { code: error.code, detail: error.message, errors: error.errors, ...error.extra }
    await client.query(
      `INSERT INTO refused_changes (org_id, request_id, change_id, problem) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [row.org_id, row.request_id, updateId, problem],
    )
  }
}

function targetOf({ org_id: orgId, request_id, namespace }: OutboxRow) {
  return { orgId, requestId: request_id ?? '', namespace }
}
