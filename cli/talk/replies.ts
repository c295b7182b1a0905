/** What one writes to the open request. A reply that crossed somebody else's is held back until it is confirmed. */
import { randomUUID } from 'node:crypto'
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { MessageRefused, sendMessage } from '@holdfast/stream-client/send-message.ts'
import type { Api } from './api.ts'
import { cut } from './clean.ts'
import type { Conversation } from './conversation.ts'
import { codeOf } from './problem-words.ts'

interface Held {
  readonly conversation: Conversation
  readonly body: string
  readonly clientId: string
}

interface RepliesOptions {
  readonly api: Api
  readonly say: (line: string) => void
  /** Ends the trying. */
  readonly signal: AbortSignal
}

/** So long nobody is told that a message is on its way. */
const patienceMs = 3_000

export class Replies {
  readonly #options: RepliesOptions
  #held: Held | null = null

  constructor(options: RepliesOptions) {
    this.#options = options
  }

  /** To the other side. @throws MessageRefused */
  async reply(conversation: Conversation, body: string): Promise<void> {
    this.forget(conversation)
    const draft = { conversation, body, clientId: randomUUID() }
    try {
      await this.#send(draft, 'messages', { lastSeenMessageId: conversation.lastSeenId })
    } catch (error) {
      if (!(error instanceof MessageRefused) || codeOf(error.problem) !== 'reply_stale') throw error
      this.#hold(draft, missedIn(error))
    }
  }

  /** For agents alone. @throws MessageRefused */
  async note(conversation: Conversation, body: string): Promise<void> {
    await this.#send({ conversation, body, clientId: randomUUID() }, 'notes', {})
  }

  /** Sends what was held back, whatever was written meanwhile. @throws MessageRefused */
  async sendHeld(): Promise<void> {
    const held = this.#held
    if (!held) return this.#options.say('No reply is held back.')
    await this.#send(held, 'messages', { confirm: true })
    this.#held = null
  }

  /** Another reply, or another request, takes the place of what was held back. */
  forget(conversation: Conversation | null): void {
    const { say } = this.#options
    if (!this.#held) return
    const where = this.#held.conversation === conversation ? '' : ` to ${this.#held.conversation.request.number}`
    say(`Your reply${where} that was held back is dropped: “${cut(this.#held.body, 60)}”`)
    this.#held = null
  }

  #hold(held: Held, missed: readonly Message[]): void {
    this.#held = held
    for (const message of missed) held.conversation.show(message)
    const others = missed.length === 1 ? 'a message' : `${missed.length} messages`
    this.#options.say(
      `NOT SENT: you had not seen ${others} when you wrote “${cut(held.body, 60)}”. Read above, then /send sends yours as it is.`,
    )
  }

  async #send({ conversation, body, clientId }: Held, kind: 'messages' | 'notes', extra: object): Promise<void> {
    const { api, signal, say } = this.#options
    const url = api.urlOf(`/requests/${conversation.request.id}/${kind}`)
    const notice = setTimeout(() => say('Not sent yet: nobody answers; it is tried again until it is.'), patienceMs)
    try {
      const answer = await sendMessage({ url, signal, fetch: api.fetch, body: { body, clientId, ...extra } })
      // A note is answered as it is, a reply beside what it may have opened.
      const message = kind === 'notes' ? (answer as unknown as Message) : answer.message
      if (message) conversation.show(message)
    } catch (error) {
      if (signal.aborted) say(`NOT SENT: “${cut(body, 60)}”`)
      throw error
    } finally {
      clearTimeout(notice)
    }
  }
}

/** @returns the messages that come with the warning */
function missedIn({ problem }: MessageRefused): Message[] {
  const { missed = [] } = (problem ?? {}) as { missed?: Message[] }
  return missed
}
