/** What the socket tells of one conversation. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { createStreamClient, StreamRefused, type StreamStatus } from '@holdfast/stream-client/stream-client.ts'
import { type Api, DeskProblem } from '../api/api.ts'
import type { Connection } from './state.ts'

export interface LiveHandlers {
  onConnection(connection: Connection): void
  /** What is there may not be all: read it anew. */
  onReload(): void
  onMessage(message: Message): void
  /** Something else than a message happened. */
  onChange(): void
  onTyping(people: readonly Named[]): void
  onReads(marks: readonly ReadMark[]): void
  onRefused(): void
}

export interface Live {
  typing(): void
  read(messageId: string): void
  received(messageId: string): void
  tryNow(): void
  close(): void
}

export function openLive(api: Api, requestId: string, handlers: LiveHandlers): Live {
  const client = createStreamClient({
    url: `${api.origin.replace(/^http/, 'ws')}/api/v1/stream`,
    getTicket: () => askTicket(api),
  })
  let offlineSince: Date | null = null
  client.onStatus((status) => {
    if (status.code === 'ended') {
      if (status.reason !== 'closed') handlers.onRefused()
      return
    }
    offlineSince = sinceWhen(status, offlineSince)
    handlers.onConnection({ state: connectionOf(status), offlineSince })
  })
  client.subscribe(
    { kind: 'request', requestId },
    {
      // Between the first page and now something may have been written; what comes from here on is told.
      onSubscribed({ reads }) {
        handlers.onReads(reads)
        handlers.onReload()
      },
      onReload: handlers.onReload,
      onEvent({ message }) {
        if (message) handlers.onMessage(message)
        else handlers.onChange()
      },
      onTyping: (typists) => handlers.onTyping(typists.map(({ person }) => person)),
      onRead: (mark) => handlers.onReads([mark]),
      onEnded: handlers.onRefused,
    },
  )
  return {
    typing: () => client.typing(requestId),
    read: (messageId) => client.read(requestId, messageId),
    received: (messageId) => client.received(requestId, messageId),
    tryNow: () => client.retryNow(),
    close: () => client.close(),
  }
}

async function askTicket(api: Api): Promise<string> {
  try {
    return (await api.ask<{ ticket: string }>('POST', '/stream/tickets')).ticket
  } catch (error) {
    if (error instanceof DeskProblem && (error.status === 401 || error.status === 403)) throw new StreamRefused()
    throw error
  }
}

function connectionOf({ code }: StreamStatus): Connection['state'] {
  if (code === 'online') return 'online'
  return code === 'connecting' ? 'connecting' : 'offline'
}

/** A try in between does not end a break: only being online does. */
function sinceWhen({ code }: StreamStatus, before: Date | null): Date | null {
  if (code === 'online') return null
  return before ?? (code === 'connecting' ? null : new Date())
}
