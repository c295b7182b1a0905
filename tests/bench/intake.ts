/**
 * Requests taken in a second at 32 clients through HTTP, beside the same statement by bare `pg` with as many
 * connections: the same rows in the same kind of transaction. The relay and the worker run during both.
 */
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import pg from 'pg'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { type Bench, type Figure, type Load, load, median, percentile } from './support/bench.ts'
import { type HttpSession, signIn } from './support/http.ts'

const clients = 32
const each = 4_000
const rounds = 3
const goalRatio = 0.6
const goalPerSecond = 2_000

const text = `SELECT * FROM take_request($1, $2, 'person', $3, $4, 'bench', $5, $9, 'incident', $6, $7, 'high',
  'portal', NULL, NULL, NULL, NULL, NULL, '{}', $8, false, NULL, NULL, NULL)`
const title = 'The printer on the second floor is on fire'
const description = 'It began this morning, after somebody had changed the toner. There is smoke, but no alarm.'

export async function intake(bench: Bench): Promise<Figure[]> {
  const { harness, stack } = bench
  await Promise.all([bench.need('worker'), bench.need('relay'), bench.need('api')])
  const org = await seedMinimalOrganization(harness.db)
  const session = await signIn(stack, harness, org)
  const pool = new pg.Pool({ connectionString: stack.urls.databaseUrl, max: clients })
  try {
    const ours = () => load(each, clients, () => create(session, org))
    const bare = () => load(each, clients, () => insert(pool, org))
    await load(clients * 10, clients, () => create(session, org))
    await load(clients * 10, clients, () => insert(pool, org))
    const pairs: { bareLoad: Load; oursLoad: Load }[] = []
    for (let round = 0; round < rounds; round += 1) {
      const bareLoad = await bare()
      const oursLoad = await ours()
      bench.log(`intake: bare ${bareLoad.perSecond.toFixed(0)}/s, ours ${oursLoad.perSecond.toFixed(0)}/s`)
      pairs.push({ bareLoad, oursLoad })
    }
    return figuresOf(pairs)
  } finally {
    await Promise.all([session.close(), pool.end()])
  }
}

function figuresOf(pairs: readonly { bareLoad: Load; oursLoad: Load }[]): Figure[] {
  const ratio = median(pairs.map(({ bareLoad, oursLoad }) => oursLoad.perSecond / bareLoad.perSecond))
  const perSecond = median(pairs.map(({ oursLoad }) => oursLoad.perSecond))
  const latencies = pairs.flatMap(({ oursLoad }) => oursLoad.latencies).sort((a, b) => a - b)
  const bench = 'intake'
  return [
    { bench, what: 'HTTP / bare pg', value: ratio.toFixed(2), goal: `≥ ${goalRatio}`, met: ratio >= goalRatio },
    {
      bench,
      what: `created a second, ${clients} clients, relay and worker running`,
      value: perSecond.toFixed(0),
      goal: `≥ ${goalPerSecond}`,
      met: perSecond >= goalPerSecond,
    },
    {
      bench,
      what: 'one create, p50 / p99',
      value: `${percentile(latencies, 50).toFixed(1)} / ${percentile(latencies, 99).toFixed(1)} ms`,
      goal: '',
      met: null,
    },
  ]
}

function create(session: HttpSession, org: MinimalOrganization): Promise<unknown> {
  const body = { title, description, priority: 'high', type: 'incident', requesterId: org.requesterId }
  return session.post('/api/v1/requests', body, { 'idempotency-key': uuidv4() })
}

function insert(pool: pg.Pool, { orgId, agentId, requesterId }: MinimalOrganization): Promise<unknown> {
  const values = [orgId, uuidv7(), agentId, uuidv4(), requesterId, title, description, new Date(), agentId]
  return pool.query({ name: 'bare', text, values })
}
