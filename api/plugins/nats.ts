import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

/** What came over the wire. */
export interface WireMessage {
  readonly subject: string
  /** @throws SyntaxError when it is no JSON */
  json<T>(): T
}

/** The wire on which the log travels to every replica. */
export interface Wire {
  /** `null` while it has not connected yet; afterwards it reconnects by itself. */
  readonly connection: NatsConnection | null
  readonly enabled: boolean
  /** Whether it is there right now, as far as we know. */
  readonly connected: boolean
  ready(): Promise<boolean>
  /** From now on, or from when it is there, until the returned function is called; it survives a loss of NATS. */
  subscribe(subject: string, take: (message: WireMessage) => void): () => void
  /** Dropped while NATS is away: what has to arrive is in PostgreSQL. */
  publish(subject: string, payload: unknown): void
  /** Told of each connect and each loss. */
  onStatus(listener: (connected: boolean) => void): void
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly wire: Wire
  }
}

const retryMs = 1_000
const reconnectMs = 250
/**
 * A wire that is open and dead looks like one on which nothing happens. It is asked so often whether it lives, and taken
 * for lost after so many questions; a machine that is busy answers late.
 */
const [pingMs, mostUnanswered] = [2_000, 2]

interface Following {
  readonly subject: string
  readonly take: (message: WireMessage) => void
  stop: () => void
}

/** NATS; connected in the background once the server listens, for nothing that is asked of the API needs it. */
export const natsPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { natsUrl } }) => {
    let connection: NatsConnection | null = null
    let connected = false
    let retry: NodeJS.Timeout | undefined
    let closed = false
    const following = new Set<Following>()
    const listeners: ((connected: boolean) => void)[] = []
    const tell = (now: boolean): void => {
      if (connected === now) return
      connected = now
      for (const listener of listeners) listener(now)
    }
    const follow = (on: NatsConnection, one: Following): void => {
      const subscription = on.subscribe(one.subject, {
        callback: (error, message) => {
          if (error) return app.log.warn({ reason: error.message, subject: one.subject }, 'a subscription failed')
          try {
            one.take(message)
          } catch (failure) {
            // One message that cannot be read must not end the connection for all others.
            app.log.error({ err: failure, subject: message.subject }, 'a message of NATS was not understood')
          }
        },
      })
      one.stop = () => subscription.unsubscribe()
    }
    const watch = async (on: NatsConnection): Promise<void> => {
      for await (const { type } of on.status()) {
        if (type === 'disconnect') tell(false)
        if (type === 'reconnect') tell(true)
      }
      tell(false)
    }
    const open = async (): Promise<void> => {
      try {
        const opened = await connect({
          ...natsAccess(natsUrl),
          name: 'holdfast-api',
          maxReconnectAttempts: -1,
          reconnectTimeWait: reconnectMs,
          pingInterval: pingMs,
          maxPingOut: mostUnanswered,
          timeout: 2_000,
        })
        if (closed) return void (await opened.close())
        connection = opened
        void watch(opened)
        for (const one of following) follow(opened, one)
        tell(true)
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
      get connected() {
        return connected
      },
      async ready() {
        await connection?.flush()
        return connection !== null
      },
      subscribe(subject, take) {
        const one: Following = { subject, take, stop: () => undefined }
        following.add(one)
        if (connection && !closed) follow(connection, one)
        return () => {
          following.delete(one)
          one.stop()
        }
      },
      publish(subject, payload) {
        if (connected && !closed) connection?.publish(subject, JSON.stringify(payload))
      },
      onStatus(listener) {
        listeners.push(listener)
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
