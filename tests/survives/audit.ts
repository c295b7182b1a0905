/** What must be true of every organization, whatever was broken meanwhile. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Context } from './context.ts'

const checks: Record<string, string> = {
  'its transitions are not counted without a gap': `
    SELECT r.id FROM requests r JOIN events e ON e.request_id = r.id WHERE r.org_id = $1
    GROUP BY r.id HAVING min(e.seq) <> 1 OR max(e.seq) <> r.seq OR count(e.seq) <> r.seq OR count(DISTINCT e.seq) <> r.seq`,
  'an event has no actor': `SELECT request_id AS id FROM events WHERE org_id = $1 AND (actor_id IS NULL OR actor_id ~ '^[[:space:]]*$')`,
  'a command was carried out twice': `
    SELECT request_id AS id FROM events WHERE org_id = $1 AND command_id IS NOT NULL
    GROUP BY request_id, command_id HAVING count(*) > 1`,
  'a target was breached twice': `
    SELECT request_id AS id FROM events WHERE org_id = $1 AND type = 'breached'
    GROUP BY request_id, data->>'clock', data->>'cycle' HAVING count(*) > 1`,
  'a step fired twice': `
    SELECT request_id AS id FROM events WHERE org_id = $1 AND type IN ('escalated', 'escalation_missed', 'escalation_skipped')
    GROUP BY request_id, data->>'clock', data->>'cycle', data->>'stepId' HAVING count(*) > 1`,
  'a notice reached its person not once': `
    SELECT f.request_id AS id FROM effects f LEFT JOIN notifications n ON n.effect_id = f.id
    WHERE f.org_id = $1 AND f.kind = 'inbox' AND f.state = 'done' GROUP BY f.request_id, f.id HAVING count(n.id) <> 1`,
  'a person was told twice of the same': `
    SELECT request_id AS id FROM notifications WHERE org_id = $1
    GROUP BY request_id, person_id, template, payload,
      CASE WHEN template NOT IN ('escalation', 'unacknowledged', 'wait_reminder') THEN event_id END
    HAVING count(*) > 1`,
}

/** @returns one line for each thing that is wrong with the organization's requests; none when all is well. */
export async function auditOrganization({ admin }: Context, orgId: string): Promise<string[]> {
  const wrong: string[] = []
  for (const [complaint, query] of Object.entries(checks)) {
    const found = await admin.statement<{ id: string }>(query, [orgId])
    wrong.push(...found.map(({ id }) => `${complaint}: ${id}`))
  }
  return wrong
}

export interface SeenWorkflow {
  readonly workflowId: string
  readonly startedAt: Date
  readonly status: string
}

/**
 * Workflows of requests as Temporal lists them, which it does some moments after they started.
 * @param atLeast waits until there are so many, for 30 s
 */
export async function listRequestWorkflows(
  { harness }: Context,
  orgId: string,
  atLeast: number,
): Promise<SeenWorkflow[]> {
  const query = `OrganizationId = '${orgId}' AND WorkflowType = 'request'`
  for (const end = Date.now() + 30_000; ; await delay(200)) {
    const found: SeenWorkflow[] = []
    for await (const run of harness.client.workflow.list({ query })) {
      found.push({ workflowId: run.workflowId, startedAt: run.startTime, status: run.status.name })
    }
    if (found.length >= atLeast || Date.now() > end) return found
  }
}

/** @returns how many requests of the organization were opened by their workflows. */
export async function countOpened({ admin }: Context, orgId: string): Promise<number> {
  const [row] = await admin.statement<{ n: number }>(
    'SELECT count(*)::int AS n FROM requests WHERE org_id = $1 AND seq >= 2',
    [orgId],
  )
  return row?.n ?? 0
}

/** @returns how many events of the type the organization has. */
export async function countEvents({ admin }: Context, orgId: string, type: string): Promise<number> {
  const [row] = await admin.statement<{ n: number }>(
    'SELECT count(*)::int AS n FROM events WHERE org_id = $1 AND type = $2',
    [orgId, type],
  )
  return row?.n ?? 0
}

export interface Breach {
  readonly requestId: string
  readonly createdAt: Date
  /** What the event says. */
  readonly dueAt: string
  readonly lateMs: number
  /** When it was written. */
  readonly recordedAt: Date
  /** What the clock says. */
  readonly breachedAt: Date | null
}

/** @returns the breaches on record, in the order in which they were written. */
export function readBreaches({ admin }: Context, orgId: string): Promise<Breach[]> {
  return admin.statement<Breach & Record<string, unknown>>(
    `SELECT e.request_id AS "requestId", r.created_at AS "createdAt", e.data->>'dueAt' AS "dueAt",
       (e.data->>'lateMs')::float8 AS "lateMs", e.recorded_at AS "recordedAt", c.breached_at AS "breachedAt"
     FROM events e JOIN requests r ON r.id = e.request_id
     LEFT JOIN clocks c ON c.request_id = e.request_id AND c.kind = e.data->>'clock' AND c.cycle = (e.data->>'cycle')::int
     WHERE e.org_id = $1 AND e.type = 'breached' ORDER BY e.recorded_at`,
    [orgId],
  )
}
