/**
 * Who types, who looks at which request, and receipts, told from replica to replica over core NATS and stored nowhere
 * (design decision 5). Without NATS it works within one replica; with it, everybody is told of everybody.
 */
import { randomUUID } from 'node:crypto'
import { liveSubject } from '@holdfast/contracts/events.ts'
import { type Asker, may } from '@holdfast/contracts/people/rights.ts'
import {
  type OwnPresenceState,
  type Present,
  typingEveryMs,
  typingExpiresMs,
} from '@holdfast/contracts/stream/protocol.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { Caller } from '../../auth/caller.ts'
import type { Wire } from '../../plugins/nats.ts'
import type { LiveItem, LiveListener } from './live-item.ts'
import { isLiveMessage, type LiveMessage } from './live-message.ts'
import { LivePeople } from './live-people.ts'
import { readMessage } from './read-message.ts'
import { Room } from './room.ts'
import { TypingGate } from './typing-gate.ts'

/** In milliseconds; tests have them shorter. */
export interface LiveTimes {
  /** How often a replica repeats who is there. */
  readonly repeatMs: number
  /** After so long without a repetition a replica is taken for dead, and its people are gone. */
  readonly forgetMs: number
  /** Watchers are told of presence at most so often; what changes meanwhile comes together. */
  readonly settleMs: number
  readonly typingEveryMs: number
}

const usualTimes: LiveTimes = { repeatMs: 10_000, forgetMs: 25_000, settleMs: 250, typingEveryMs }
/** More than a replica has sockets; beyond it newcomers are not shown. */
const maxRooms = 50_000

/** As much of a caller as others are told. */
export type LivePerson = Asker &
  Pick<Caller, 'orgId'> & {
    readonly person: Pick<Caller['person'], 'name'>
  }

export type LiveWire = Pick<Wire, 'subscribe' | 'publish' | 'onStatus'>

export class Live {
  /** Who is connected at all. */
  readonly people: LivePeople
  readonly #replica = randomUUID()
  readonly #rooms = new Map<string, Room>()
  /** Which room a socket is in; one at a time. */
  readonly #places = new Map<string, Room>()
  readonly #times: LiveTimes
  readonly #wire: LiveWire
  readonly #typing: TypingGate
  readonly #log: Pick<FastifyBaseLogger, 'warn'>
  readonly #sweeper: NodeJS.Timeout

  constructor(wire: LiveWire, log: Pick<FastifyBaseLogger, 'warn'>, times: Partial<LiveTimes> = {}) {
    this.#times = { ...usualTimes, ...times }
    this.#log = log
    this.#wire = wire
    this.people = new LivePeople(wire, log, { replica: this.#replica, times: this.#times })
    wire.onStatus((connected) => connected && this.#catchUp())
    this.#typing = new TypingGate(this.#times.typingEveryMs)
    // Ten steps an interval, so that the repetitions of many rooms do not come all at once.
    this.#sweeper = setInterval(() => this.#sweep(), this.#times.repeatMs / 10)
    this.#sweeper.unref()
  }

  /**
   * Tells that somebody is writing, at most once in three seconds each. Whether they may write there is asked by whoever
   * calls; that somebody writes a note is passed on only for those who may read notes.
   */
  typing(caller: LivePerson, requestId: string, internal: boolean): void {
    if (internal && !may(caller, 'note:read')) return
    const { orgId, personId } = caller
    const person = { id: personId, name: caller.person.name }
    this.#typing.say(`${orgId}/${requestId}/${personId}`, () =>
      this.tell(orgId, { kind: 'typing', requestId, person, internal, expiresMs: typingExpiresMs }),
    )
  }

  /** Says what a socket's person looks at; `null` for none. A socket looks at one request at a time. */
  present(socketId: string, caller: LivePerson, requestId: string | null, state: OwnPresenceState): void {
    const { orgId, personId } = caller
    const before = this.#places.get(socketId)
    const room = requestId === null ? null : this.#enter(orgId, requestId)
    if (before && before !== room) this.#leave(socketId, before)
    if (!room) return
    const since = room.sinceOf(socketId) ?? new Date().toISOString()
    const here: Present = { person: { id: personId, name: caller.person.name }, state, since }
    this.#places.set(socketId, room)
    room.put(socketId, here)
    this.#settle(room)
  }

  /** The socket's person may not look at the request any more; whatever else they look at stays. */
  leave(socketId: string, requestId: string): void {
    const room = this.#places.get(socketId)
    if (room?.requestId === requestId) this.#leave(socketId, room)
  }

  /** The socket has ended. */
  gone(socketId: string): void {
    this.people.gone(socketId)
    const room = this.#places.get(socketId)
    if (room) this.#leave(socketId, room)
  }

  /** @returns the request that a socket looks at */
  placeOf(socketId: string): string | null {
    return this.#places.get(socketId)?.requestId ?? null
  }

  /** @returns everybody who looks at a request, as far as this replica has heard; the rest is told within a moment */
  listPresent(orgId: string, requestId: string): Present[] {
    return this.#rooms.get(keyOf(orgId, requestId))?.people() ?? []
  }

  /** Tells of everything about a request until the answer is called. What each watcher may see is for `visibleTo`. */
  watch(orgId: string, requestId: string, listener: LiveListener): () => void {
    const room = this.#enter(orgId, requestId)
    // A listener of one's own, so that the same function may watch twice.
    const own: LiveListener = (item) => listener(item)
    room?.listeners.add(own)
    return () => {
      if (room?.listeners.delete(own)) this.#leaveIfEmpty(room)
    }
  }

  /** Tells everybody who watches the request, on every replica. */
  tell(orgId: string, item: LiveItem): void {
    this.#publish({ orgId, requestId: item.requestId }, { replica: this.#replica, kind: 'item', item })
    const room = this.#rooms.get(keyOf(orgId, item.requestId))
    if (room) this.#tellHere(room, item)
  }

  /** Takes leave, so that nobody has to wait until this replica is taken for dead. */
  close(): void {
    clearInterval(this.#sweeper)
    this.#typing.close()
    this.people.close()
    for (const room of this.#rooms.values()) {
      if (room.hasTold) this.#publish(room, this.#hereOf([]))
      room.close()
    }
    this.#rooms.clear()
    this.#places.clear()
  }

  #leave(socketId: string, room: Room): void {
    this.#places.delete(socketId)
    room.remove(socketId)
    this.#settle(room)
  }

  /** @returns the room, which is joined on the wire when it is new; `null` when there are too many */
  #enter(orgId: string, requestId: string): Room | null {
    const key = keyOf(orgId, requestId)
    const known = this.#rooms.get(key)
    if (known) return known
    if (this.#rooms.size >= maxRooms) {
      this.#log.warn({ rooms: this.#rooms.size }, 'too many requests are watched: this one is not')
      return null
    }
    const subject = liveSubject(orgId, requestId)
    const room: Room = new Room(orgId, requestId, () =>
      this.#wire.subscribe(subject, (message) => this.#hear(room, readMessage(message))),
    )
    this.#rooms.set(key, room)
    this.#ask(room)
    return room
  }

  #ask(room: Room): void {
    this.#publish(room, { replica: this.#replica, kind: 'ask' })
  }

  #publish({ orgId, requestId }: Pick<Room, 'orgId' | 'requestId'>, message: LiveMessage): void {
    this.#wire.publish(liveSubject(orgId, requestId), message)
  }

  #hereOf(people: readonly Present[]): LiveMessage {
    return { replica: this.#replica, kind: 'here', people }
  }

  #hear(room: Room, message: unknown): void {
    if (!isLiveMessage(message)) {
      this.#log.warn({ requestId: room.requestId }, 'a live message that nobody understands')
      return
    }
    if (message.replica === this.#replica) return
    if (message.kind === 'item') this.#tellHere(room, message.item)
    else this.#hearOfPeople(room, message)
  }

  #hearOfPeople(room: Room, message: Exclude<LiveMessage, { kind: 'item' }>): void {
    if (message.kind === 'ask') room.owesAnswer = true
    else room.hear(message.replica, message.people, Date.now() + this.#times.forgetMs)
    this.#settle(room)
  }

  /** Another replica may let the same person through as well: what comes too soon is dropped here too. */
  #tellHere(room: Room, item: LiveItem): void {
    if (item.kind === 'typing' && !room.letTypingPass(item.person.id, this.#times.typingEveryMs)) return
    for (const listener of [...room.listeners]) listener(item)
  }

  /** Tells at once after a pause, else at the end of it: a thousand who come together are told of together. */
  #settle(room: Room): void {
    room.soon(this.#times.settleMs, () => {
      const { own, everybody } = room.takeChanges()
      if (own) this.#publish(room, this.#hereOf(own))
      if (everybody) this.#tellHere(room, { kind: 'presence', requestId: room.requestId, present: everybody })
      this.#leaveIfEmpty(room)
    })
  }

  #leaveIfEmpty(room: Room): void {
    if (!room.isEmpty) return
    room.close()
    const key = keyOf(room.orgId, room.requestId)
    if (this.#rooms.get(key) === room) this.#rooms.delete(key)
  }

  /** Forgets who was not heard of, and repeats who is here. */
  #sweep(): void {
    const now = Date.now()
    for (const room of this.#rooms.values()) {
      if (room.isTurn(now, this.#times.repeatMs)) room.owesAnswer = true
      if (room.forget(now) || room.owesAnswer) this.#settle(room)
    }
  }

  /** After NATS was away: asks who is there and says who is here, for both may have been missed. */
  #catchUp(): void {
    for (const room of this.#rooms.values()) {
      this.#ask(room)
      room.owesAnswer = true
      this.#settle(room)
    }
  }
}

function keyOf(orgId: string, requestId: string): string {
  return `${orgId}/${requestId}`
}
