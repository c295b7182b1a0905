import Type, { type Static } from 'typebox'
import type { App } from '../app-type.ts'

const Part = Type.Enum(['up', 'down', 'off'])
const Readiness = Type.Object({
  status: Type.Enum(['ready', 'degraded', 'down']),
  parts: Type.Object({ database: Part, temporal: Part, nats: Part, files: Part }),
})
type Readiness = Static<typeof Readiness>

const checkMs = 2_000

/** For whoever keeps the process running, and whoever sends it work. */
export function health(app: App): void {
  const live = {
    summary: 'Whether the process runs',
    tags: ['running'],
    response: { 200: Type.Object({ status: Type.Literal('live') }) },
  }
  app.get('/health/live', { schema: live, config: { permission: 'anyone' } }, async () => ({ status: 'live' as const }))
  const schema = {
    summary: 'Whether requests can be answered, and which part is down',
    description:
      'Only the database is a must: intake goes on without the rest, so a replica without it still gets work.',
    tags: ['running'],
    response: { 200: Readiness, 503: Readiness },
  }
  app.get('/health/ready', { schema, config: { permission: 'anyone' } }, async (_request, reply) => {
    const readiness = await readReadiness(app)
    return reply
      .code(readiness.status === 'down' ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(readiness)
  })
  const text = { summary: 'Metrics for Prometheus', tags: ['running'], produces: ['text/plain'] }
  app.get('/metrics', { schema: text, config: { permission: 'anyone' } }, async (_request, reply) =>
    reply.type(app.metrics.contentType).send(await app.metrics.metrics()),
  )
}

const off = 'off' as const

async function readReadiness(app: App): Promise<Readiness> {
  const [database, temporal, nats, files] = await Promise.all([
    check(() => app.db.statement('SELECT 1')),
    check(() => app.gateway.ready()),
    app.wire.enabled ? check(() => app.wire.ready()) : off,
    app.files.enabled ? check(() => app.files.ready()) : off,
  ])
  const parts: Readiness['parts'] = { database, temporal, nats, files }
  const isWhole = Object.values(parts).every((part) => part !== 'down')
  return { status: database === 'down' ? 'down' : isWhole ? 'ready' : 'degraded', parts }
}

async function check(ask: () => Promise<unknown>): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, checkMs, false)
  })
  const answer = await Promise.race([ask().catch(() => false), late])
  clearTimeout(timer)
  return answer === false ? 'down' : 'up'
}
