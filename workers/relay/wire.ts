import { setTimeout as delay } from 'node:timers/promises'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import type { Logger } from 'pino'

/** Publishes and forgets: whoever misses something reads it from PostgreSQL (design decision 8). */
export interface Wire {
  /** Whether what is published now is heard; it connects in the background. */
  readonly isOpen: boolean
  publish(subject: string, text: string): void
  close(): Promise<void>
}

/** Connects in the background and for ever; while it is down, nothing is kept for it. */
export function connectWire(url: string, log: Logger): Wire {
  let connection: NatsConnection | undefined
  const closing = new AbortController()
  void (async () => {
    while (url !== '' && !connection && !closing.signal.aborted) {
      try {
        connection = await connect({
          ...natsAccess(url),
          maxReconnectAttempts: -1,
          reconnectTimeWait: 500,
          name: 'relay',
        })
      } catch (error) {
        log.warn({ err: error }, 'NATS is not reachable yet')
        await delay(1_000, undefined, { signal: closing.signal }).catch(() => undefined)
      }
    }
  })()
  return {
    get isOpen() {
      return connection !== undefined && !connection.isClosed()
    },
    publish(subject, text) {
      if (connection && !connection.isClosed()) connection.publish(subject, text)
    },
    async close() {
      closing.abort()
      await connection?.close()
    },
  }
}
