/** Tells Prometheus how the relay is doing; that it listens is also the sign that it is ready. */
import { createServer } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'

export interface RelayMetrics {
  readonly told: Counter<'kind'>
  readonly failed: Counter<'kind'>
  readonly placed: Counter
  readonly leads: Gauge
  readonly notices: Counter
  readonly untold: Counter
  /** With `holdfast_events_placed_up_to` it says how far behind people are. */
  readonly notifiedUpTo: Gauge
  readonly placedUpTo: Gauge
  close(): Promise<void>
}

/** @param port 0: nothing listens, the numbers are kept all the same */
export function startMetrics(port: number): RelayMetrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const server = createServer((_, response) => {
    void registry.metrics().then((text) => response.setHeader('content-type', registry.contentType).end(text))
  })
  if (port > 0) server.listen(port, '127.0.0.1')
  const labelNames = ['kind'] as const
  return {
    told: new Counter({ name: 'holdfast_outbox_told_total', help: 'Rows told to Temporal', labelNames, registers }),
    failed: new Counter({ name: 'holdfast_outbox_failed_total', help: 'Tries that failed', labelNames, registers }),
    placed: new Counter({ name: 'holdfast_events_placed_total', help: 'Events given a position', registers }),
    leads: new Gauge({ name: 'holdfast_relay_leads', help: '1 while this relay gives positions', registers }),
    notices: new Counter({ name: 'holdfast_notices_total', help: 'Entries written to inboxes', registers }),
    untold: new Counter({
      name: 'holdfast_events_untold_total',
      help: 'Events that nobody could be told of',
      registers,
    }),
    notifiedUpTo: new Gauge({
      name: 'holdfast_notified_up_to',
      help: 'Place of the log up to which everybody has been told, while this relay tells',
      registers,
    }),
    placedUpTo: new Gauge({
      name: 'holdfast_events_placed_up_to',
      help: 'The last place of the log, while this relay gives places',
      registers,
    }),
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}
