import { allLogSubjects, type LogEntry, logHeadSubject } from '@holdfast/contracts/events.ts'
import fp from 'fastify-plugin'
import { Counter, Gauge } from 'prom-client'
import type { AppConfig } from '../config.ts'
import { defaultLimits } from '../stream/limits.ts'
import { LogFollower } from '../stream/log/log-follower.ts'
import { readLogFrom } from '../stream/log/log-source.ts'
import type { WireMessage } from './nats.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What happens on the whole desk, in order. */
    readonly happenings: LogFollower
  }
}

const pollMs = 1_000
/** The relay tells where the log stands every 2 seconds; a wire that is silent for longer is as good as none. */
const silentMs = 7_000

/** The log of the desk on this replica: over NATS, and from PostgreSQL whatever did not come that way. */
export const logPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const { remembered: windowSize, preload } = { ...defaultLimits, ...config.stream }
    const registers = [app.metrics]
    const reads = new Counter({
      name: 'holdfast_log_catch_up_reads_total',
      help: 'Reads of the log from PostgreSQL, because something had not come over NATS',
      registers,
    })
    const entries = new Counter({ name: 'holdfast_log_entries_total', help: 'Entries of the log', registers })
    const follower = new LogFollower({
      source: readLogFrom(app.db),
      windowSize,
      preload,
      onRead: () => reads.inc(),
      onFailure: (error) => app.log.warn({ reason: (error as Error).message }, 'the log cannot be read yet'),
    })
    new Gauge({
      name: 'holdfast_log_position',
      help: 'The last place of the log that this replica has seen',
      registers,
      collect() {
        this.set(follower.position)
      },
    })
    follower.listen((taken) => entries.inc(taken.length))
    app.decorate('happenings', follower)

    let heardAt = 0
    const hear = (take: (message: WireMessage) => void) => (message: WireMessage) => {
      heardAt = Date.now()
      take(message)
    }
    app.wire.subscribe(
      allLogSubjects,
      hear((message) => follower.take(message.json<LogEntry>())),
    )
    app.wire.subscribe(
      logHeadSubject,
      hear((message) => follower.hear(message.json<{ position: number }>().position)),
    )
    // What was said before the subscription was in force is in PostgreSQL.
    app.wire.onStatus((connected) => {
      if (connected) void app.wire.ready().then(() => follower.refresh(), ignoreLoss)
    })
    const polling = setInterval(() => {
      if (!app.wire.connected || Date.now() - heardAt > silentMs) void follower.refresh()
    }, pollMs)
    polling.unref()
    app.addHook('onListen', async () => void follower.begin().catch(ignoreStop))
    app.addHook('onClose', async () => {
      clearInterval(polling)
      await follower.stop()
    })
  },
  { name: 'log', dependencies: ['database', 'nats', 'metrics'] },
)

/** It went again before it answered; it will tell when it is back. */
function ignoreLoss(): void {}

/** The desk was closed before the log could be read. */
function ignoreStop(): void {}
