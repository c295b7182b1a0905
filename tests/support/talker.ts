/** Somebody who talks: writes over HTTP and listens on the socket, with the client that the pages use. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { fetchTicket } from '@holdfast/stream-client/fetch-ticket.ts'
import { sendMessage } from '@holdfast/stream-client/send-message.ts'
import { createStreamClient, type StreamClient } from '@holdfast/stream-client/stream-client.ts'
import type { HttpClient } from './http-client.ts'

/** What the socket told of, in the order in which it came. */
export interface Heard {
  readonly position: number
  readonly type: string
  readonly message: Message | null
}

export class Talker {
  readonly stream: StreamClient
  readonly heard: Heard[] = []
  reloads = 0
  reconnects = -1
  readonly #url: string
  readonly #cookie: string
  readonly #requestId: string
  readonly #giveUp = new AbortController()

  constructor(url: string, client: HttpClient, requestId: string) {
    this.#url = url
    this.#cookie = client.cookie
    this.#requestId = requestId
    const headers = { cookie: client.cookie }
    this.stream = createStreamClient({
      url: `${url.replace('http', 'ws')}/api/v1/stream`,
      getTicket: () => fetchTicket(`${url}/api/v1/stream/tickets`, { headers }),
    })
    this.stream.subscribe(
      { kind: 'request', requestId },
      {
        onSubscribed: () => {
          this.reconnects += 1
        },
        onEvent: ({ position, event, message }) => void this.heard.push({ position, type: event.type, message }),
        onReload: () => {
          this.reloads += 1
        },
      },
    )
  }

  /** Tries until it is answered, whatever is down meanwhile. */
  async say(body: string, clientId: string, kind: 'messages' | 'notes' = 'messages'): Promise<string> {
    const url = `${this.#url}/api/v1/requests/${this.#requestId}/${kind}`
    const headers = { cookie: this.#cookie }
    const answer = await sendMessage({ url, headers, signal: this.#giveUp.signal, body: { body, clientId } })
    // A note is answered as it is, a reply beside what it may have opened.
    return (answer.message ?? (answer as unknown as Message)).id
  }

  /** The ids of the messages it has heard of, in order. */
  get heardIds(): string[] {
    return this.heard.flatMap(({ type, message }) =>
      (type === 'message_posted' || type === 'note_added') && message ? [message.id] : [],
    )
  }

  close(): void {
    this.#giveUp.abort()
    this.stream.close()
  }
}
