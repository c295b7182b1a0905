import { Counter, Gauge, type Registry } from 'prom-client'

export interface StreamMetrics {
  readonly frames: Counter<'type'>
  readonly dropped: Counter<'reason'>
}

export function createStreamMetrics(
  register: Registry,
  load: () => { sockets: number; subscriptions: number },
): StreamMetrics {
  const registers = [register]
  new Gauge({
    name: 'holdfast_stream_sockets',
    help: 'Sockets that are open',
    registers,
    collect() {
      this.set(load().sockets)
    },
  })
  new Gauge({
    name: 'holdfast_stream_subscriptions',
    help: 'What they follow',
    registers,
    collect() {
      this.set(load().subscriptions)
    },
  })
  return {
    frames: new Counter({
      name: 'holdfast_stream_frames_total',
      help: 'Frames that were said to clients',
      labelNames: ['type'],
      registers,
    }),
    dropped: new Counter({
      name: 'holdfast_stream_dropped_total',
      help: 'Sockets that the server ended, and why',
      labelNames: ['reason'],
      registers,
    }),
  }
}
