/** Carries out what is typed, one thing after the other. */
import type { Me } from '@holdfast/contracts/auth/session.ts'
import type { StreamClient } from '@holdfast/stream-client/stream-client.ts'
import type { Api } from './api.ts'
import { Conversation } from './conversation.ts'
import { describeRequest, type Look } from './conversation-words.ts'
import type { DeskWatch } from './desk-watch.ts'
import { describeStanding } from './desk-words.ts'
import type { Paint } from './paint.ts'
import { help, type Input } from './read-input.ts'
import type { Replies } from './replies.ts'
import { endChat, findByNumber, listCodes, readRequest, resolve, take, takeNext } from './request-commands.ts'

export interface SessionOptions {
  readonly api: Api
  readonly me: Me
  readonly stream: StreamClient
  readonly watches: readonly DeskWatch[]
  readonly replies: Replies
  readonly paint: Paint
  readonly say: (text: string) => void
  readonly onFailure: (error: unknown) => void
}

export class Session {
  readonly #options: SessionOptions
  #conversation: Conversation | null = null

  constructor(options: SessionOptions) {
    this.#options = options
  }

  get open(): Conversation | null {
    return this.#conversation
  }

  look(): Look {
    const { me, paint } = this.#options
    return { meId: me.person.id, now: new Date(), paint }
  }

  /** @throws ApiProblem, MessageRefused with the sentence to be shown */
  async carryOut(input: Input): Promise<void> {
    const { api, say, watches } = this.#options
    if (input.kind === 'nothing' || input.kind === 'quit') return
    if (input.kind === 'wrong') return say(input.sentence)
    if (input.kind === 'help') return say(help)
    if (input.kind === 'chats') return this.sayStandings()
    if (input.kind === 'next') return this.#takeNext(input.desk)
    if (input.kind === 'open') return this.#openNumber(input.number)
    if (input.kind === 'resolve' && (!input.code || !input.text)) return say(await listCodes(api))
    const open = this.#conversation
    if (!open)
      return say(
        `No request is open: ${watches.length > 0 ? '/next takes who is first in line, ' : ''}/open HF-1042 shows one.`,
      )
    await this.#carryOutIn(open, input)
  }

  /** Who waits, and whom one has, at each desk. */
  async sayStandings(): Promise<void> {
    const { watches, say } = this.#options
    for (const { desk, read } of watches) {
      const standing = await read()
      say(`${watches.length > 1 ? `${desk.name}:\n` : ''}${describeStanding(standing, this.look())}`)
    }
  }

  leave(): void {
    this.#conversation?.leave()
  }

  async #carryOutIn(open: Conversation, input: Input): Promise<void> {
    const { api, replies, say, watches } = this.#options
    const { id } = open.request
    if (input.kind === 'say') await replies.reply(open, input.text)
    if (input.kind === 'note') await replies.note(open, input.text)
    if (input.kind === 'send') await replies.sendHeld()
    if (input.kind === 'who') say(open.describePresent())
    if (input.kind === 'end') say(await endChat(api, watches, open.request))
    if (input.kind === 'take') say((await take(api, id)) ?? `${open.request.number} is yours.`)
    if (input.kind === 'resolve') {
      const { code, text } = input
      say((await resolve(api, id, { code, text })) ?? `${open.request.number} is resolved (${code}).`)
    }
  }

  async #takeNext(key: string | null): Promise<void> {
    const { api, watches, say } = this.#options
    const desks = watches.filter(({ desk }) => key === null || desk.key === key)
    if (desks.length === 0) return say(key === null ? 'You have no chat desk.' : `You have no chat desk "${key}".`)
    const chat = await takeNext(api, desks)
    if (chat) await this.#open(chat.requestId)
    else say('Nobody waits.')
  }

  async #openNumber(number: string): Promise<void> {
    const id = await findByNumber(this.#options.api, number)
    if (id) await this.#open(id)
    else this.#options.say(`There is no request ${number} that you may see.`)
  }

  async #open(id: string): Promise<void> {
    const { api, stream, say, replies, onFailure } = this.#options
    const request = await readRequest(api, id)
    replies.forget(null)
    this.#conversation?.leave()
    const look = () => this.look()
    this.#conversation = new Conversation({ api, stream, request, look, say, onFailure })
    say(describeRequest(request, look()))
    await this.#conversation.open()
  }
}
