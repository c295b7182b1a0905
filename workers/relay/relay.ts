import type { Database } from '@holdfast/db/database.ts'
import type { RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import type { Logger } from 'pino'
import { connectWire } from './wire.ts'
import { runOutbox } from './outbox.ts'
import { runPositions } from './positions.ts'

export interface RelayDeps {
  /** As the role `holdfast_relay`, which sees the outbox and the log of all organizations and nothing else. */
  readonly db: Database
  readonly gateway: RequestGateway
  readonly log: Logger
  /** Empty: nothing is published, which only tests of the outbox want. */
  readonly natsUrl: string
}

/** Starts both of the relay's jobs. @returns how to stop them; resolves when both have ended */
export function startRelay(deps: RelayDeps): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const wire = connectWire(deps.natsUrl, deps.log)
  const jobs = [runOutbox(deps, stopping.signal), runPositions({ ...deps, wire }, stopping.signal)]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(jobs)
      await wire.close()
    },
  }
}
