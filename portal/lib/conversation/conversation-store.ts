/**
 * One conversation as a page holds it: an unbroken stretch of messages, read by pages in both directions and kept up by
 * the socket, with the events of the same time. Lists watch it; what is typed beside it does not touch it.
 */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { type Cell, createCell } from './cell.ts'
import { compareMessages, isToldByConversation, mergeEvents, mergeMark, mergeMessages } from './merge.ts'

/** Where it is read from; messages and events come newest first. */
export interface ConversationSource {
  readMessages(where: { cursor?: string; around?: string }): Promise<MessagePage>
  readEvents(cursor: string | undefined): Promise<{ items: TimelineEvent[]; nextCursor: string | null }>
  readMarks(): Promise<readonly ReadMark[]>
}

export interface ConversationState {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly problem: unknown
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** What stands before the first message; `null` at the beginning. */
  readonly older: string | null
  /** What stands behind the last message; `null` where that is the newest. */
  readonly newer: string | null
  readonly isLoadingOlder: boolean
  readonly isLoadingNewer: boolean
  readonly events: readonly TimelineEvent[]
  readonly hasAllEvents: boolean
  readonly reads: readonly ReadMark[]
  /** Where it began to be new when the page was opened. */
  readonly firstUnreadId: string | null
  /** How many have come behind the stretch that is shown. */
  readonly missedBelow: number
}

const beginning: ConversationState = {
  phase: 'loading',
  problem: null,
  messages: [],
  older: null,
  newer: null,
  isLoadingOlder: false,
  isLoadingNewer: false,
  events: [],
  hasAllEvents: false,
  reads: [],
  firstUnreadId: null,
  missedBelow: 0,
}

export class ConversationStore {
  readonly cell: Cell<ConversationState> = createCell(beginning)
  readonly #source: ConversationSource
  readonly #meId: string
  #eventsCursor: string | undefined
  #isReadingEvents = false
  /** Counts what replaces the stretch: an answer that belongs to an earlier one is dropped. */
  #generation = 0

  constructor(source: ConversationSource, meId: string) {
    this.#source = source
    this.#meId = meId
  }

  get state(): ConversationState {
    return this.cell.get()
  }

  /** @param messageId begins in the middle of what was said around it; else at the first unread, else at the end */
  async open(messageId: string | null): Promise<void> {
    const generation = this.#begin()
    try {
      const [page, reads] = await Promise.all([
        this.#source.readMessages(messageId === null ? {} : { around: messageId }),
        this.#source.readMarks(),
      ])
      if (generation !== this.#generation) return
      const mine = reads.find(({ person }) => person.id === this.#meId)?.readId ?? null
      const stretch = await this.#reachBack(page, messageId === null ? mine : null)
      if (generation !== this.#generation) return
      this.#show(stretch, { reads, firstUnreadId: this.#firstUnread(stretch, mine) })
    } catch (problem) {
      if (generation === this.#generation) this.#set({ phase: 'failed', problem })
    }
  }

  async loadOlder(): Promise<void> {
    const { older, isLoadingOlder } = this.state
    if (older === null || isLoadingOlder) return
    const generation = this.#generation
    this.#set({ isLoadingOlder: true })
    try {
      const { items, nextCursor } = await this.#source.readMessages({ cursor: older })
      if (generation !== this.#generation) return
      this.#set({ messages: mergeMessages(this.state.messages, items), older: nextCursor })
      void this.#readEvents()
    } finally {
      if (generation === this.#generation) this.#set({ isLoadingOlder: false })
    }
  }

  async loadNewer(): Promise<void> {
    const { newer, isLoadingNewer } = this.state
    if (newer === null || isLoadingNewer) return
    const generation = this.#generation
    this.#set({ isLoadingNewer: true })
    try {
      const { items, previousCursor } = await this.#source.readMessages({ cursor: newer })
      if (generation !== this.#generation) return
      const missedBelow = previousCursor === null ? 0 : this.state.missedBelow
      this.#set({ messages: mergeMessages(this.state.messages, items), newer: previousCursor, missedBelow })
    } finally {
      if (generation === this.#generation) this.#set({ isLoadingNewer: false })
    }
  }

  /** Makes sure that the message is in the stretch. @returns whether it is there at all */
  async reach(messageId: string): Promise<boolean> {
    if (this.state.messages.some(({ id }) => id === messageId)) return true
    const page = await this.#source.readMessages({ around: messageId })
    this.#generation += 1
    this.#show(page, {})
    return this.state.messages.some(({ id }) => id === messageId)
  }

  /** Back to the end, where what happens is shown as it happens. */
  async reachNewest(): Promise<void> {
    if (this.state.newer === null) return
    const page = await this.#source.readMessages({})
    this.#generation += 1
    this.#show(page, {})
  }

  /** Reads the end again, after too much was missed; what joins on to it stays. */
  async refresh(): Promise<void> {
    if (this.state.phase !== 'ready') return this.open(null)
    this.#eventsCursor = undefined
    this.#set({ hasAllEvents: false })
    const [page, reads] = await Promise.all([this.#source.readMessages({}), this.#source.readMarks()])
    this.#set({ reads })
    void this.#readEvents()
    const { messages, newer } = this.state
    if (newer !== null) return this.#set({ messages: replaceKnown(messages, page.items) })
    const joins = page.items.some(({ id }) => messages.some((known) => known.id === id)) || page.nextCursor === null
    if (joins) return this.#set({ messages: mergeMessages(messages, page.items) })
    this.#generation += 1
    this.#show(page, {})
  }

  /** A message that was written, changed or deleted, as it is now. */
  take(message: Message): void {
    const { messages, newer, missedBelow } = this.state
    const isKnown = messages.some(({ id }) => id === message.id)
    if (newer !== null && !isKnown) {
      const [first] = messages
      if (first && compareMessages(message, first) > 0) this.#set({ missedBelow: missedBelow + 1 })
      return
    }
    this.#set({ messages: mergeMessages(messages, [message]) })
  }

  takeEvent(event: TimelineEvent): void {
    if (isToldByConversation(event)) return
    this.#set({ events: mergeEvents(this.state.events, [event]) })
  }

  takeMark(mark: ReadMark): void {
    this.#set({ reads: mergeMark(this.state.reads, mark) })
  }

  takeMarks(marks: readonly ReadMark[]): void {
    this.#set({ reads: marks.reduce(mergeMark, this.state.reads) })
  }

  /** All events, for who looks at nothing else. */
  readAllEvents(): Promise<void> {
    return this.#readEvents(true)
  }

  #begin(): number {
    this.#generation += 1
    this.#eventsCursor = undefined
    this.cell.set(beginning)
    return this.#generation
  }

  #set(change: Partial<ConversationState>): void {
    this.cell.set({ ...this.state, ...change })
  }

  #show({ items, nextCursor, previousCursor }: MessagePage, rest: Partial<ConversationState>): void {
    this.#set({
      ...rest,
      phase: 'ready',
      problem: null,
      messages: mergeMessages([], items),
      older: nextCursor,
      newer: previousCursor,
      isLoadingOlder: false,
      isLoadingNewer: false,
      missedBelow: 0,
    })
    void this.#readEvents()
  }

  /** What is unread may begin before the newest page: then that is where one goes on. */
  async #reachBack(page: MessagePage, readId: string | null): Promise<MessagePage> {
    const isThere = page.items.some(({ id }) => id === readId)
    if (readId === null || page.nextCursor === null || isThere) return page
    return this.#source.readMessages({ around: readId })
  }

  /** Who has written has read what was there; who has done neither has everything before them. */
  #firstUnread({ items }: MessagePage, readId: string | null): string | null {
    // The newest first: what stands before the first that is known is new.
    const known = items.findIndex(({ id, author }) => id === readId || author.id === this.#meId)
    return known < 0 ? null : (items[known - 1]?.id ?? null)
  }

  /** Reads on until the events reach as far back as the messages. */
  async #readEvents(all = false): Promise<void> {
    if (this.#isReadingEvents) return
    this.#isReadingEvents = true
    try {
      while (this.#needsEvents(all)) {
        const { items, nextCursor } = await this.#source.readEvents(this.#eventsCursor)
        this.#eventsCursor = nextCursor ?? undefined
        this.#set({ events: mergeEvents(this.state.events, items), hasAllEvents: nextCursor === null })
      }
    } catch {
      // Events are read again with the next page of messages; the conversation is there without them.
    } finally {
      this.#isReadingEvents = false
    }
  }

  #needsEvents(all: boolean): boolean {
    const { hasAllEvents, events, messages, older } = this.state
    if (hasAllEvents) return false
    if (all || older === null || this.#eventsCursor === undefined) return true
    const [event, message] = [events[0], messages[0]]
    return event !== undefined && message !== undefined && event.occurredAt > message.createdAt
  }
}

function replaceKnown(known: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const ids = new Set(known.map(({ id }) => id))
  return mergeMessages(
    known,
    incoming.filter(({ id }) => ids.has(id)),
  )
}
