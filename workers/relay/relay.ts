import type { Database } from '@holdfast/db/database.ts'
import type { RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import type { Logger } from 'pino'
import { type RelayMetrics, startMetrics } from './metrics.ts'
import { runNotifier } from './notifier.ts'
import { runOutbox } from './outbox.ts'
import { runPositions } from './positions.ts'
import { runSweeper } from './sweeper.ts'
import { connectWire } from './wire.ts'

export interface RelayDeps {
  /** As the role `holdfast_relay`, which sees the outbox and the log of all organizations and nothing else. */
  readonly db: Database
  /** As the role `holdfast_app`, to tell people of what happened; without it nobody is told. */
  readonly appDb?: Database
  readonly gateway: RequestGateway
  readonly log: Logger
  /** Empty: nothing is published, which only tests of the outbox want. */
  readonly natsUrl: string
  /** Where metrics are told; 0 or none: nowhere. */
  readonly metricsPort?: number
}

/** What the relay's jobs are given. */
export interface RelayJob extends RelayDeps {
  readonly metrics: RelayMetrics
}

/** Starts the relay's jobs. @returns how to stop them; resolves when all have ended */
export function startRelay(deps: RelayDeps): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const wire = connectWire(deps.natsUrl, deps.log)
  const metrics = startMetrics(deps.metricsPort ?? 0)
  const job = { ...deps, metrics }
  const jobs = [runOutbox(job, stopping.signal), runPositions({ ...job, wire }, stopping.signal)]
  if (deps.appDb) {
    jobs.push(runNotifier({ ...job, appDb: deps.appDb, wire }, stopping.signal))
    jobs.push(runSweeper({ ...job, appDb: deps.appDb }, stopping.signal))
  }
  return {
    async stop() {
      stopping.abort()
      await Promise.all(jobs)
      await Promise.all([wire.close(), metrics.close()])
    },
  }
}
