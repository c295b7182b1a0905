import pg from 'pg'

export interface Filled {
  readonly orgId: string
  readonly requesterId: string
  readonly teamId: string
  readonly agentId: string
}

/** Writes rows as they would be after their workflows have opened them; a million workflows would say nothing more. */
export async function fillRequests(url: string, org: Filled, size: number): Promise<void> {
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
    // As autovacuum leaves a desk that has grown to this in years.
    await client.query('VACUUM (ANALYZE) requests')
  } finally {
    await client.end()
  }
}
