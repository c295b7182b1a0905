import websocket from '@fastify/websocket'
import { allNoticeSubjects, type NoticeEntry, noticesMissedSubject } from '@holdfast/contracts/events.ts'
import { maxFrameBytes } from '@holdfast/contracts/stream/protocol.ts'
import { deriveKey } from '@holdfast/secrets/secrets.ts'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { WebSocket } from 'ws'
import type { AppConfig } from '../config.ts'
import { defaultLimits } from '../stream/limits.ts'
import { createStreamMetrics } from '../stream/stream-metrics.ts'
import { Streams } from '../stream/streams.ts'
import { Tickets } from '../stream/tickets.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The sockets of this replica. */
    readonly streams: Streams
  }
}

/** While NATS is away nobody tells of inboxes, so they are read again this often. */
const inboxPollMs = 2_000

/** The sockets; the route that opens them is `openStream`. */
export const streamPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const metrics = createStreamMetrics(app.metrics, () => streams.load)
    const limits = { ...defaultLimits, ...config.stream }
    const tickets = new Tickets(deriveKey(config.masterKey, 'stream-tickets'), app.db)
    const streams = new Streams(app, { limits, metrics, tickets })
    app.decorate('streams', streams)
    app.rights.onChange((orgId, entry) => streams.recheck(orgId, entry))
    // Before those of the plugin below, which waits for every client to answer.
    app.addHook('preClose', () => streams.close())
    // Somewhat more than is allowed, so that who says too much can be told so.
    await app.register(websocket, { options: { maxPayload: maxFrameBytes * 2 }, errorHandler: endBroken })
    app.wire.subscribe(allNoticeSubjects, (message) => {
      streams.hearNotice(lastToken(message.subject), message.json<NoticeEntry>())
    })
    app.wire.subscribe(noticesMissedSubject, () => streams.refreshInboxes())
    app.wire.onStatus((connected) => {
      if (connected) streams.refreshInboxes()
    })
    const polling = setInterval(() => {
      if (!app.wire.connected) streams.refreshInboxes()
    }, inboxPollMs)
    polling.unref()
    app.addHook('onClose', async () => clearInterval(polling))
  },
  { name: 'stream', dependencies: ['log', 'live', 'session', 'rights'] },
)

/** What a client or its network did is nobody's fault here, and nothing to fill the log with. */
function endBroken(error: Error, socket: WebSocket, request: FastifyRequest): void {
  const { code = '' } = error as { code?: string }
  const isTheirs = code.startsWith('WS_ERR_') || code === 'ECONNRESET' || code === 'EPIPE'
  if (!isTheirs) request.log.error({ err: error }, 'a socket has failed')
  socket.terminate()
}

function lastToken(subject: string): string {
  return subject.slice(subject.lastIndexOf('.') + 1)
}
