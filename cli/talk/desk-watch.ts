/** Follows the line and the chats of one desk, and tells of what is not as it was. */
import { setTimeout as delay } from 'node:timers/promises'
import type { ChatDeskSummary, PublicDesk } from '@holdfast/contracts/chat/desk.ts'
import type { ChatSessionPage } from '@holdfast/contracts/chat/list-sessions.ts'
import type { ChatSession, ChatState } from '@holdfast/contracts/chat/session.ts'
import type { StreamClient } from '@holdfast/stream-client/stream-client.ts'
import { type Api, ApiProblem } from './api.ts'
import { describeChanges, noStanding, type Standing } from './desk-words.ts'

export interface WatchOptions {
  readonly api: Api
  readonly desk: ChatDeskSummary
  readonly meId: string
  readonly say: (line: string) => void
  /** Ends the following. */
  readonly signal: AbortSignal
  readonly openRequestId: () => string | null
}

/** What happens together is told together. */
const gatherMs = 100
/** More chats than a desk has at a time; beyond that the rest is left out. */
const mostPages = 10

export class DeskWatch {
  readonly desk: ChatDeskSummary
  readonly #options: WatchOptions
  #standing: Standing = noStanding
  #hasChanged = false
  #isRunning = false

  constructor(options: WatchOptions) {
    this.#options = options
    this.desk = options.desk
  }

  /** As it was told last. */
  get standing(): Standing {
    return this.#standing
  }

  /** As it is now. @throws ApiProblem */
  readonly read = async (): Promise<Standing> => {
    const [waiting, active] = await Promise.all([this.#list('waiting'), this.#list('active')])
    return { waiting, active }
  }

  /** Reads how it stands now, without telling. @throws ApiProblem */
  async begin(): Promise<void> {
    this.#standing = await this.read()
  }

  /** @returns what visitors see of it. @throws ApiProblem */
  readPage(): Promise<PublicDesk> {
    return this.#options.api.get(`/public/desks/${this.desk.key}`)
  }

  follow(stream: StreamClient): void {
    const look = () => this.#look()
    stream.subscribe(
      { kind: 'chat_desk', deskId: this.desk.id },
      {
        onSubscribed: look,
        onLine: look,
        onChange: look,
        onReload: look,
        onEnded: ({ detail, title }) => this.#options.say(`${this.desk.name} cannot be followed: ${detail ?? title}`),
      },
    )
  }

  #look(): void {
    this.#hasChanged = true
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.#hasChanged && !this.#options.signal.aborted) {
      await delay(gatherMs)
      this.#hasChanged = false
      await this.#tell()
    }
    this.#isRunning = false
  }

  async #tell(): Promise<void> {
    const { say, meId, openRequestId } = this.#options
    try {
      const after = await this.read()
      if (this.#options.signal.aborted) return
      const lines = describeChanges(this.#standing, after, { meId, openRequestId: openRequestId() })
      this.#standing = after
      for (const line of lines) say(line)
    } catch (error) {
      if (this.#options.signal.aborted) return
      // With the next change, or the next connection, it is read again.
      if (!(error instanceof ApiProblem)) throw error
      say(`The line of ${this.desk.name} cannot be read. ${error.message}`)
    }
  }

  async #list(state: ChatState): Promise<ChatSession[]> {
    const chats: ChatSession[] = []
    let cursor: string | null = ''
    for (let pages = 0; cursor !== null && pages < mostPages; pages += 1) {
      const query: string = `state=${state}&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
      const page: ChatSessionPage = await this.#options.api.get(`/chat/desks/${this.desk.id}/sessions?${query}`)
      chats.push(...page.items)
      cursor = page.nextCursor
    }
    return chats
  }
}
