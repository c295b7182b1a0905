import fp from 'fastify-plugin'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

declare module 'fastify' {
  interface FastifyInstance {
    readonly metrics: Registry
  }
}

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts and times by route, never by path: a path holds ids. */
export const metricsPlugin = fp(
  async (app) => {
    const metrics = new Registry()
    collectDefaultMetrics({ register: metrics })
    const durations = new Histogram({
      name: 'holdfast_http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers: [metrics],
    })
    new Gauge({
      name: 'holdfast_database_connections',
      help: 'Connections of the pool, and callers who wait for one',
      labelNames: ['state'],
      registers: [metrics],
      collect() {
        const { total, idle, waiting } = app.db.load
        this.set({ state: 'busy' }, total - idle)
        this.set({ state: 'idle' }, idle)
        this.set({ state: 'waiting' }, waiting)
      },
    })
    app.decorate('metrics', metrics)
    app.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown'
      durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
      done()
    })
    app.addHook('onClose', async () => metrics.clear())
  },
  { name: 'metrics', dependencies: ['database'] },
)
