import { sql } from 'drizzle-orm'
import { it } from 'vitest'
import { openDesk } from './test-helper.ts'

it('scale', async () => {
  const desk = await openDesk()
  const { org } = desk
  const admin = await desk.as(org.adminId), agent = await desk.as(org.agentId), requester = await desk.as(org.requesterId)
  let at = performance.now()
  const lap = (what: string) => { console.log(what, Math.round(performance.now() - at)); at = performance.now() }
  await desk.db.tenant(org.orgId, (tx) => tx.execute(sql`
    INSERT INTO requests (org_id, number, title, description, status, priority, channel, requester_id, team_id, created_at, updated_at, resolved_at, resolution_code, resolution_text, next_due_at, seq)
    SELECT ${org.orgId}::uuid, 1000000 + n, 'Request ' || n, 'Something does not work ' || md5(n::text), CASE WHEN n % 10 = 0 THEN 'open' ELSE 'closed' END,
      (ARRAY['low','normal','high','critical'])[1 + n % 4], 'email', ${org.requesterId}::uuid, ${org.teamId}::uuid, now() - make_interval(mins => n), now() - make_interval(mins => n / 2),
      CASE WHEN n % 10 <> 0 THEN now() - make_interval(mins => n / 2) END, 'solved', 'Done', CASE WHEN n % 10 = 0 THEN now() + make_interval(mins => n % 1000) ELSE 'infinity' END, 2
    FROM generate_series(1, 400000) n`))
  lap('filled requests')
  await desk.db.tenant(org.orgId, (tx) => tx.execute(sql`
    INSERT INTO clocks (org_id, request_id, kind, cycle, state, target_minutes, used_ms, started_at, ended_at, breached_at, data, policy_version_id, calendar_version_id)
    SELECT org_id, id, k, 1, CASE WHEN status = 'open' THEN 'running' WHEN number % 7 = 0 THEN 'breached' ELSE 'met' END, 60, 1000000 + number, created_at, resolved_at, CASE WHEN number % 7 = 0 THEN created_at END, '{}', ${org.policyVersionId}::uuid, ${org.calendarVersionId}::uuid
    FROM requests, (VALUES ('first_response'), ('resolution')) v(k) WHERE org_id = ${org.orgId}::uuid AND number > 1000000`)).catch((e) => console.log(String(e.cause ?? e)))
  lap('filled clocks')
  const { default: pg } = await import('pg')
  const { inject } = await import('vitest')
  const client = new pg.Client({ connectionString: (inject('servers' as never) as any).databaseAdminUrl }); await client.connect(); await client.query('ANALYZE requests; ANALYZE clocks'); await client.end()
  lap('analyze')
  const day = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10)
  const go = async (name: string, asker: any, method: string, url: string, payload?: object) => {
    const t = performance.now(); const r = await asker.ask({ method, url, ...(payload && { payload }) }); console.log(name.padEnd(46), r.statusCode, Math.round(performance.now() - t) + 'ms', r.body.length, r.statusCode >= 400 ? r.body.slice(0, 200) : '') }
  for (const metric of ['volume', 'backlog', 'attainment', 'first_response', 'resolution', 'reopen', 'satisfaction']) await go(`series ${metric} 399d by assignee`, admin, 'GET', `/reports/series?metric=${metric}&by=priority&from=${day(398)}&to=${day(0)}`)
  await go('backlog today only', admin, 'GET', `/reports/series?metric=backlog&from=${day(0)}&to=${day(0)}`)
  await go('backlog long ago', admin, 'GET', `/reports/series?metric=backlog&from=2000-01-01&to=2000-02-01`)
  await go('triage', agent, 'GET', '/reports/triage')
  const none = '01a1fe9d-9756-7279-96f4-c762f8d4bfa5'
  const x50 = (f: object) => ({ filters: Array(50).fill(f) })
  await go('counts 50 open', agent, 'POST', '/requests/counts', x50({ status: ['open'] }))
  await go('counts 50 region none', agent, 'POST', '/requests/counts', x50({ regionId: [none] }))
  await go('counts 50 channel chat', agent, 'POST', '/requests/counts', x50({ channel: ['chat'], type: ['question'] }))
  await go('counts 50 q common', agent, 'POST', '/requests/counts', x50({ q: 'request something' }))
  await go('counts 50 q rare prefix', agent, 'POST', '/requests/counts', x50({ q: 'zzz' }))
  await go('counts 50 q frequent prefix none', agent, 'POST', '/requests/counts', x50({ q: '-request wor' }))
  await go('counts 50 as requester none', requester, 'POST', '/requests/counts', x50({ channel: ['chat'], type: ['question'] }))
  await go('list chat', agent, 'GET', '/requests?channel=chat&type=question&sort=created')
  await go('list q -request', agent, 'GET', '/requests?q=-request')
  await go('list q -request -', requester, 'GET', '/requests?q=' + encodeURIComponent('-request -something '))
  await go('suggest', requester, 'POST', '/support/categories/suggest', { title: 'request something does not work printer network cable vpn laptop mouse keyboard', description: 'x' })
  await go('tags', agent, 'GET', '/requests/tags')
  await go('preview policies', agent, 'POST', '/management/policies/preview', {})
  await go('overview', agent, 'GET', `/people/${org.requesterId}/overview`)
  await go('own list', requester, 'GET', '/requests')
  await go('own counts', requester, 'POST', '/requests/counts', { filters: [{ status: ['open'] }, {}] })
  await desk.close()
}, 500_000)
