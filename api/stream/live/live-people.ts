/**
 * Who is connected to the desk at all. Thousands are, and hardly anybody wants to know: a replica tells of somebody only
 * on that person's own subject, and only while another one asks. Those who ask repeat it, so nobody tells for long in
 * vain; and who is not watched costs no subscription and no message.
 */
import { allLiveAskSubjects, liveAskSubject, liveSubject } from '@holdfast/contracts/events.ts'
import type { OwnPresenceState, Present } from '@holdfast/contracts/stream/protocol.ts'
import type { FastifyBaseLogger } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Caller } from '../../auth/caller.ts'
import {
  type AskMessage,
  type ConnectedMessage,
  isAskMessage,
  isConnectedMessage,
  presentElsewhere,
} from './connected.ts'
import type { LiveTimes, LiveWire } from './live.ts'
import { OwnPerson } from './own-person.ts'
import { readMessage } from './read-message.ts'
import { WatchedPerson } from './watched-person.ts'

/** Ids in one question: some 20 KB. */
const askedAtOnce = 500
/** Those who begin to watch at the same time ask together. */
const gatherMs = 20
/** More than are watched at a time; beyond it newcomers are not shown, and not answered before they are asked for again. */
const maxPeople = 50_000

/** As much of a caller as it takes to tell that they are connected. */
export type ConnectedCaller = Pick<Caller, 'orgId' | 'personId'> & {
  readonly person: Pick<Caller['person'], 'name'>
  readonly link: Pick<NonNullable<Caller['link']>, 'requestId'> | null
}

type Times = Pick<LiveTimes, 'repeatMs' | 'forgetMs' | 'settleMs'>

export class LivePeople {
  readonly #own = new Map<string, OwnPerson>()
  readonly #places = new Map<string, OwnPerson>()
  readonly #watched = new Map<string, WatchedPerson>()
  /** Persons whom another replica wants to know of. */
  readonly #asked: LRUCache<string, true>
  readonly #toAsk = new Set<WatchedPerson>()
  readonly #wire: LiveWire
  readonly #log: Pick<FastifyBaseLogger, 'warn'>
  readonly #replica: string
  readonly #times: Times
  readonly #sweeper: NodeJS.Timeout
  readonly #stopHearing: () => void
  #asking: NodeJS.Timeout | undefined
  #repeatedAt = Date.now()

  constructor(
    wire: LiveWire,
    log: Pick<FastifyBaseLogger, 'warn'>,
    { replica, times }: { replica: string; times: Times },
  ) {
    this.#wire = wire
    this.#log = log
    this.#replica = replica
    this.#times = times
    this.#asked = new LRUCache({ max: maxPeople, ttl: times.forgetMs })
    this.#stopHearing = wire.subscribe(allLiveAskSubjects, (message) => {
      this.#hearAsk(message.subject.slice(message.subject.lastIndexOf('.') + 1), readMessage(message))
    })
    wire.onStatus((connected) => connected && this.#catchUp())
    this.#sweeper = setInterval(() => this.#sweep(), times.repeatMs / 10)
    this.#sweeper.unref()
  }

  /** A socket's person is connected, and busy or away as they say. */
  connected(socketId: string, caller: ConnectedCaller, state: OwnPresenceState): void {
    const { orgId, personId } = caller
    const key = keyOf(orgId, personId)
    const own = this.#own.get(key) ?? new OwnPerson(orgId, personId)
    this.#own.set(key, own)
    this.#places.set(socketId, own)
    own.put(socketId, {
      person: { id: personId, name: caller.person.name },
      state: state === 'away' ? 'away' : 'online',
      since: own.get(socketId)?.since ?? new Date().toISOString(),
      within: caller.link?.requestId ?? null,
    })
    this.#settle(own)
  }

  gone(socketId: string): void {
    const own = this.#places.get(socketId)
    if (!own) return
    this.#places.delete(socketId)
    own.remove(socketId)
    this.#settle(own)
  }

  /** @returns somebody as those who follow a request are shown them, as far as this replica has heard */
  find(orgId: string, personId: string, requestId: string): Present | null {
    const key = keyOf(orgId, personId)
    const here = this.#own.get(key)?.connected ?? []
    return presentElsewhere([...here, ...(this.#watched.get(key)?.elsewhere ?? [])], requestId)
  }

  /** Tells, until the answer is called, that `find` may say something else about a person. */
  watch(orgId: string, personId: string, listener: () => void): () => void {
    const person = this.#watch(orgId, personId)
    // A listener of one's own, so that the same function may watch twice.
    const own = () => listener()
    person?.listeners.add(own)
    return () => {
      if (!person?.listeners.delete(own) || person.listeners.size > 0) return
      person.close()
      this.#toAsk.delete(person)
      this.#watched.delete(keyOf(orgId, personId))
    }
  }

  /** Takes leave, so that nobody has to wait until this replica is taken for dead. */
  close(): void {
    clearInterval(this.#sweeper)
    clearTimeout(this.#asking)
    this.#stopHearing()
    for (const own of this.#own.values()) {
      own.close()
      if (this.#isAskedFor(own)) this.#publish(own, [])
    }
    for (const person of this.#watched.values()) person.close()
    for (const all of [this.#own, this.#places, this.#watched, this.#toAsk]) all.clear()
  }

  #watch(orgId: string, personId: string): WatchedPerson | null {
    const key = keyOf(orgId, personId)
    const known = this.#watched.get(key)
    if (known) return known
    if (this.#watched.size >= maxPeople) {
      this.#log.warn({ people: this.#watched.size }, 'too many people are watched: this one is not')
      return null
    }
    const person = new WatchedPerson(orgId, personId, (watched) =>
      this.#wire.subscribe(liveSubject(orgId, personId), (message) => this.#hear(watched, readMessage(message))),
    )
    this.#watched.set(key, person)
    this.#toAsk.add(person)
    this.#asking ??= setTimeout(() => this.#askFirst(), gatherMs).unref()
    return person
  }

  #askFirst(): void {
    this.#asking = undefined
    this.#ask(this.#toAsk, { again: false })
    this.#toAsk.clear()
  }

  #ask(people: Iterable<WatchedPerson>, { again }: { again: boolean }): void {
    for (const [orgId, theirs] of Map.groupBy(people, (person) => person.orgId)) {
      const ids = theirs.map(({ personId }) => personId)
      for (let from = 0; from < ids.length; from += askedAtOnce) {
        const personIds = ids.slice(from, from + askedAtOnce)
        const message: AskMessage = { replica: this.#replica, personIds, again }
        this.#wire.publish(liveAskSubject(orgId), message)
      }
    }
  }

  #hearAsk(orgId: string, message: unknown): void {
    if (!isAskMessage(message)) {
      this.#log.warn({ orgId }, 'a question of who is connected that nobody understands')
      return
    }
    if (message.replica === this.#replica) return
    for (const personId of message.personIds) {
      const key = keyOf(orgId, personId)
      const isKnown = message.again && this.#asked.has(key)
      this.#asked.set(key, true)
      const own = this.#own.get(key)
      if (own && !isKnown) this.#say(own, { isAsked: true })
    }
  }

  #hear(person: WatchedPerson, message: unknown): void {
    if (!isConnectedMessage(message)) {
      this.#log.warn({ personId: person.personId }, 'a word of who is connected that nobody understands')
    } else if (message.replica !== this.#replica) {
      person.hear(message.replica, message.connected, Date.now() + this.#times.forgetMs)
    }
  }

  /** Tells of a change at once, and of those that follow shortly after together. */
  #settle(own: OwnPerson): void {
    own.soon(this.#times.settleMs, () => {
      if (this.#isAskedFor(own)) this.#say(own, { isAsked: false })
      this.#watched.get(keyOf(own.orgId, own.personId))?.tell()
      if (own.isEmpty) this.#own.delete(keyOf(own.orgId, own.personId))
    })
  }

  #say(own: OwnPerson, { isAsked }: { isAsked: boolean }): void {
    const news = own.takeNews({ isAsked })
    if (news) this.#publish(own, news)
  }

  #publish({ orgId, personId }: OwnPerson, connected: ConnectedMessage['connected']): void {
    const message: ConnectedMessage = { replica: this.#replica, kind: 'connected', connected }
    this.#wire.publish(liveSubject(orgId, personId), message)
  }

  #isAskedFor({ orgId, personId }: OwnPerson): boolean {
    return this.#asked.has(keyOf(orgId, personId))
  }

  /** Repeats what is asked for, and the questions; forgets replicas that were not heard of. */
  #sweep(): void {
    const now = Date.now()
    for (const own of this.#own.values()) {
      if (own.isTurn(now, this.#times.repeatMs) && this.#isAskedFor(own)) this.#say(own, { isAsked: true })
    }
    for (const person of this.#watched.values()) person.forget(now)
    if (now - this.#repeatedAt < this.#times.repeatMs) return
    this.#repeatedAt = now
    this.#ask(this.#watched.values(), { again: true })
  }

  /** After NATS was away: asks who is connected and says who is here, for both may have been missed. */
  #catchUp(): void {
    this.#ask(this.#watched.values(), { again: false })
    for (const own of this.#own.values()) if (this.#isAskedFor(own)) this.#say(own, { isAsked: true })
  }
}

function keyOf(orgId: string, personId: string): string {
  return `${orgId}/${personId}`
}
