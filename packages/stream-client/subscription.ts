/** One thing that a page follows: where it has got to, and what is true now. */
import type { Present, ServerFrame, Topic } from '@holdfast/contracts/stream/protocol.ts'
import type { StreamHandlers } from './handlers.ts'
import type { Clock } from './surroundings.ts'
import { TypistList } from './typist-list.ts'

type Addressed = Extract<ServerFrame, { sub: string }>
type Placed = Extract<ServerFrame, { position: number }>

export class Subscription {
  readonly id: string
  readonly topic: Topic
  readonly #handlers: StreamHandlers
  readonly #typists: TypistList
  /** The last place that was seen; `null` before the server has said where it begins. */
  #position: number | null
  #idsAtPosition = new Set<string>()
  /** Whether the server follows it on this connection. */
  #isFollowed = false
  #present: readonly Present[] = []

  constructor(
    { id, topic, after }: { id: string; topic: Topic; after: number | null },
    handlers: StreamHandlers,
    clock: Clock,
  ) {
    this.id = id
    this.topic = topic
    this.#position = after
    this.#handlers = handlers
    this.#typists = new TypistList(clock, (typists) => handlers.onTyping?.(typists))
  }

  get position(): number | null {
    return this.#position
  }

  hear(frame: Addressed): void {
    if ('position' in frame) this.#hearPlaced(frame)
    else this.#hearNow(frame)
  }

  #hearPlaced(frame: Placed): void {
    const { onEvent, onChange, onNotification } = this.#handlers
    if (!this.#isNew(frame.position, idOf(frame))) return
    if (frame.type === 'event') {
      if (frame.message) this.#typists.hasWritten(frame.message.author.id)
      onEvent?.(frame)
    }
    if (frame.type === 'change') onChange?.(frame)
    if (frame.type === 'notification') onNotification?.(frame)
  }

  #hearNow(frame: Exclude<Addressed, Placed>): void {
    const { onRead, onInbox, onLine } = this.#handlers
    if (frame.type === 'subscribed') this.#begin(frame)
    if (frame.type === 'typing') this.#typists.isWriting(frame, frame.expiresMs)
    if (frame.type === 'presence') this.#showPresent(frame.present)
    if (frame.type === 'read') onRead?.(frame.mark)
    if (frame.type === 'inbox') onInbox?.(frame.unread)
    if (frame.type === 'line') onLine?.(frame.line)
    if (frame.type === 'reload') this.#reload(frame.cursor)
    if (frame.type === 'ended') this.#end(frame)
  }

  /** Everything up to there has been said: after a pause it goes on from there, however quiet it was before. */
  settled(position: number): void {
    // Inboxes have places of their own.
    if (!this.#isFollowed || this.topic.kind === 'notifications') return
    if (this.#position !== null && position > this.#position) this.#moveTo(position)
  }

  /** The connection is lost: what was only true then is not known to be true any more. */
  lost(): void {
    this.#isFollowed = false
    this.#typists.clear()
  }

  stop(): void {
    this.#typists.stop()
  }

  #begin(frame: Extract<Addressed, { type: 'subscribed' }>): void {
    const { cursor, reads = [], unread = null, line = null, present } = frame
    this.#isFollowed = true
    // With a place of one's own, everything from there to the cursor is still to come.
    if (this.#position === null) this.#moveTo(cursor)
    this.#handlers.onSubscribed?.({ cursor, reads, unread, line })
    if (present) this.#showPresent(present)
  }

  #reload(cursor: number): void {
    this.#moveTo(cursor)
    this.#handlers.onReload?.()
  }

  #end({ problem }: Extract<Addressed, { type: 'ended' }>): void {
    this.stop()
    this.#handlers.onEnded?.(problem)
  }

  /** One event may tell a person of two things, so at the same place it is the id that counts. */
  #isNew(position: number, id: string): boolean {
    const last = this.#position ?? -1
    if (position < last || (position === last && (this.#idsAtPosition.size === 0 || this.#idsAtPosition.has(id)))) {
      return false
    }
    if (position > last) this.#moveTo(position)
    this.#idsAtPosition.add(id)
    return true
  }

  #moveTo(position: number): void {
    this.#position = position
    this.#idsAtPosition.clear()
  }

  #showPresent(everybody: readonly Present[]): void {
    const present = everybody.filter((one) => !one.elsewhere)
    const elsewhere = everybody.filter((one) => one.elsewhere)
    const before = this.#present
    this.#present = present
    const isIn = (list: readonly Present[], one: Present) => list.some(({ person }) => person.id === one.person.id)
    const joined = present.filter((one) => !isIn(before, one))
    const left = before.filter((one) => !isIn(present, one))
    this.#handlers.onPresence?.({ present, elsewhere, joined, left })
  }
}

function idOf(frame: Placed): string {
  if (frame.type === 'event') return frame.event.id
  return frame.type === 'notification' ? frame.notification.id : frame.requestId
}
