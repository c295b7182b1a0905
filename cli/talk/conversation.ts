/** The request that is open: what is said in it is shown once and in order, and answered. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { StreamClient, StreamHandlers } from '@holdfast/stream-client/stream-client.ts'
import type { Api } from './api.ts'
import { Company } from './company.ts'
import { changesMessage, describeBeginning, describeEvent, describeMessage, type Look } from './conversation-words.ts'
import { Transcript } from './transcript.ts'

type EventFrame = Parameters<NonNullable<StreamHandlers['onEvent']>>[0]

export interface ConversationOptions {
  readonly api: Api
  readonly stream: StreamClient
  readonly request: RequestDetail
  readonly look: () => Look
  readonly say: (line: string) => void
  /** Something could not be read. */
  readonly onFailure: (error: unknown) => void
}

/** Messages; after a break, more than that is better read elsewhere. */
const shown = { atFirst: 20, afterwards: 100 }

export class Conversation {
  readonly request: RequestDetail
  readonly #options: ConversationOptions
  readonly #transcript: Transcript
  readonly #company: Company
  #work: Promise<void> = Promise.resolve()
  #unsubscribe: () => void = () => {}
  #isLeft = false

  constructor(options: ConversationOptions) {
    this.#options = options
    this.request = options.request
    this.#company = new Company(options.request.requester, options.look)
    this.#transcript = new Transcript(options.look().meId)
  }

  /** The last message that was shown; whoever answers has seen it. */
  get lastSeenId(): string | null {
    return this.#transcript.lastId
  }

  /** Shows what was said so far, then follows. @throws ApiProblem */
  async open(): Promise<void> {
    await this.#catchUp(true)
    const { stream, request } = this.#options
    this.#unsubscribe = stream.subscribe(
      { kind: 'request', requestId: request.id },
      {
        // What was said before the server followed along is not among the events.
        onSubscribed: ({ reads }) => {
          this.#next(() => this.#catchUp())
          for (const mark of reads) this.#tellRead(mark)
        },
        onEvent: (event) => this.#next(() => this.#hear(event)),
        onReload: () => this.#next(() => this.#catchUp()),
        onTyping: (typists) => this.#sayIf(this.#company.write(typists)),
        onPresence: (presence) => this.#sayIf(this.#company.meet(presence).join('\n')),
        onRead: (mark) => this.#tellRead(mark),
        onEnded: ({ detail, title }) => this.#sayIf(`${request.number} is not followed any more: ${detail ?? title}`),
      },
    )
    stream.presence(request.id, 'viewing')
  }

  leave(): void {
    this.#isLeft = true
    this.#unsubscribe()
  }

  describePresent(): string {
    return this.#company.describe()
  }

  /** Shows a message unless it was shown already. */
  show(message: Message): void {
    if (this.#isLeft || !this.#transcript.take(message)) return
    const { say, stream, look } = this.#options
    say(describeMessage(message, look()))
    if (message.author.id !== look().meId) stream.read(message.requestId, message.id)
  }

  /** One thing after the other, so that history comes before what happens meanwhile. */
  #next(work: () => Promise<void> | void): void {
    this.#work = this.#work.then(async () => {
      if (!this.#isLeft) await work()
    })
    this.#work = this.#work.catch(this.#options.onFailure)
  }

  async #catchUp(isFirst = false): Promise<void> {
    const { api, request, look } = this.#options
    const limit = isFirst ? shown.atFirst : shown.afterwards
    const page = await api.get<MessagePage>(`/requests/${request.id}/conversation?order=desc&limit=${limit}`)
    if (isFirst) this.#sayIf(describeBeginning(request, page.nextCursor === null, look()))
    for (const message of page.items.toReversed()) this.show(message)
  }

  #hear({ event, message }: EventFrame): void {
    if (message && !changesMessage(event)) this.show(message)
    else this.#sayIf(describeEvent(event, message, this.#options.look()))
  }

  #tellRead(mark: ReadMark): void {
    this.#next(() => this.#sayIf(this.#company.read(mark, this.#transcript.lastOwn)))
  }

  #sayIf(words: string | null): void {
    if (words && !this.#isLeft) this.#options.say(words)
  }
}
