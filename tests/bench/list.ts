/** The first page of the queue through HTTP, filtered and sorted by next due, at 1,000, 100,000 and 1,000,000 requests. */

import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import pg from 'pg'
import { type Bench, type Figure, load, percentile } from './support/bench.ts'
import { signIn } from './support/http.ts'

const sizes = [1_000, 100_000, 1_000_000]
const goalRatio = 1.5
const goalMs = 10

export async function list(bench: Bench): Promise<Figure[]> {
  await bench.need('api')
  const p95s: number[] = []
  const figures: Figure[] = []
  for (const size of sizes) {
    const p95 = await measure(bench, size)
    p95s.push(p95)
    bench.log(`list: ${size} requests, p95 ${p95.toFixed(1)} ms`)
    figures.push({
      bench: 'list',
      what: `first page at ${size.toLocaleString('en')} requests, p95`,
      value: `${p95.toFixed(1)} ms`,
      goal: size === 1_000_000 ? `< ${goalMs} ms` : '',
      met: size === 1_000_000 ? p95 < goalMs : null,
    })
  }
  const ratio = (p95s.at(-1) ?? Number.NaN) / (p95s[0] ?? Number.NaN)
  return [
    ...figures,
    {
      bench: 'list',
      what: 'a million / a thousand, p95',
      value: ratio.toFixed(2),
      goal: `≤ ${goalRatio}`,
      met: ratio <= goalRatio,
    },
  ]
}

async function measure({ harness, stack }: Bench, size: number): Promise<number> {
  const org = await seedMinimalOrganization(harness.db)
  await fill(stack.urls.databaseAdminUrl, org, size)
  const session = await signIn(stack, harness, org)
  const query = `status=open&status=in_progress&teamId=${org.teamId}&sort=nextDue&limit=50`
  const page = () => session.get(`/api/v1/requests?${query}`)
  await load(100, 4, page)
  const { latencies } = await load(400, 1, page)
  return percentile(latencies, 95)
}

/** Writes rows as they would be after their workflows have opened them; a million workflows would say nothing more. */
async function fill(
  url: string,
  org: { orgId: string; requesterId: string; teamId: string; agentId: string },
  size: number,
) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO requests (org_id, number, title, description, status, wait_reason, priority, requester_id, team_id,
         assignee_id, next_due_at, seq, created_at, updated_at, resolution_code, resolution_text)
       SELECT $1, 1000000 + n, 'Request ' || n, 'Something does not work',
         s.status, CASE s.status WHEN 'waiting' THEN 'requester' END,
         (ARRAY['low','normal','high','critical'])[1 + n % 4], $2,
         CASE WHEN n % 3 = 0 THEN $3::uuid END, CASE WHEN s.status = 'in_progress' THEN $4::uuid END,
         CASE WHEN s.status = 'closed' THEN 'infinity' ELSE now() + make_interval(mins => n % 10000) END, 2,
         now() - make_interval(mins => n), now() - make_interval(mins => n / 2),
         CASE WHEN s.status = 'closed' THEN 'solved' END, CASE WHEN s.status = 'closed' THEN 'Done' END
       FROM generate_series(1, $5::int) n,
         LATERAL (SELECT (ARRAY['open','in_progress','waiting','closed','closed'])[1 + n % 5] AS status) s`,
      [org.orgId, org.requesterId, org.teamId, org.agentId, size],
    )
    await client.query('ANALYZE requests')
  } finally {
    await client.end()
  }
}
