import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

/** The wire on which the log travels to every replica. */
export interface Wire {
  /** `null` while it has not connected yet; afterwards it reconnects by itself. */
  readonly connection: NatsConnection | null
  readonly enabled: boolean
  ready(): Promise<boolean>
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly wire: Wire
  }
}

const retryMs = 1_000

/** NATS; connected in the background once the server listens, for nothing that is asked of the API needs it. */
export const natsPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { natsUrl } }) => {
    let connection: NatsConnection | null = null
    let retry: NodeJS.Timeout | undefined
    let closed = false
    const open = async (): Promise<void> => {
      try {
        const opened = await connect({
          ...natsAccess(natsUrl),
          name: 'holdfast-api',
          maxReconnectAttempts: -1,
          timeout: 2_000,
        })
        if (closed) return void (await opened.close())
        connection = opened
      } catch (error) {
        app.log.warn({ reason: (error as Error).message }, 'NATS is not reachable yet')
        if (!closed) retry = setTimeout(open, retryMs)
      }
    }
    app.decorate('wire', {
      enabled: natsUrl !== '',
      get connection() {
        return connection
      },
      async ready() {
        await connection?.flush()
        return connection !== null
      },
    })
    if (natsUrl) app.addHook('onListen', async () => void open())
    app.addHook('onClose', async () => {
      closed = true
      clearTimeout(retry)
      await connection?.close()
    })
  },
  { name: 'nats' },
)
