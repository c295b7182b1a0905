/** Who follows a queue: each request that has changed, once for many events in a row. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { LogEntry } from '@holdfast/contracts/events.ts'
import { reachOf } from '@holdfast/contracts/people/rights.ts'
import type { RequestChangeRow } from '@holdfast/db/requests/queries.ts'
import { LRUCache } from 'lru-cache'
import { audienceOf, audiences } from '../audience.ts'
import { keepTrying } from '../keep-trying.ts'
import type { OrganizationContext } from '../organization-context.ts'
import type { Subscription } from '../subscription.ts'
import { ChangedRows } from './changed-rows.ts'
import { ChangeFrames, type Changes, changesFor } from './changes.ts'
import { changesSince, GatheredChanges, sayMissedChanges } from './gathered-changes.ts'
import type { From, TopicFollowers } from './topic.ts'

/** Of so many requests a replica remembers whose they were, to tell who may not see them any more. */
const mostRemembered = 10_000
/** More than that is waiting to be read: the pages are to be read anew instead. */
const mostPending = 5_000

export class QueueFollowers implements TopicFollowers {
  readonly #context: OrganizationContext
  readonly #missedRows: ChangedRows
  readonly #all = new Set<Subscription>()
  /** By person, for who sees only what is their own. */
  readonly #own = new Map<string, Set<Subscription>>()
  readonly #owners = new LRUCache<string, readonly string[]>({ max: mostRemembered })
  readonly #gathered: GatheredChanges

  constructor(context: OrganizationContext) {
    this.#context = context
    this.#missedRows = new ChangedRows(context)
    const { readers, isClosed } = context
    const read = (changes: Changes) => keepTrying(() => readers.changed.loadAll([...changes.keys()]), isClosed)
    this.#gathered = new GatheredChanges(context, {
      tell: async (changes) => this.#tell(changes, await read(changes)),
      reset: () => this.reset(),
      failure: 'changes of the queue cannot be read',
      mostPending,
    })
  }

  get isSettled(): boolean {
    return this.#gathered.isSettled
  }

  async follow(subscription: Subscription, from: From): Promise<void> {
    const { socket } = subscription
    const { happenings } = this.#context
    try {
      if (socket.caller.link) throw new AppError('forbidden', 'A private link reaches one request only')
      if (typeof from === 'number') await happenings.reach(from)
      if (subscription.isOver || socket.isOver) return
      const upTo = happenings.position
      subscription.cursor = upTo
      this.#enter(subscription)
      const missed = changesSince(this.#context, from, upTo)
      socket.send({ type: 'subscribed', sub: subscription.id, cursor: upTo })
      if (missed) await this.#sayMissed(subscription, missed)
      else socket.send({ type: 'reload', sub: subscription.id, cursor: upTo })
      subscription.goOn()
    } catch (error) {
      this.leave(subscription)
      subscription.end(error)
    }
  }

  leave(subscription: Subscription): void {
    this.#all.delete(subscription)
    const { personId } = subscription.socket.caller
    const theirs = this.#own.get(personId)
    if (theirs?.delete(subscription) && theirs.size === 0) this.#own.delete(personId)
  }

  take(entries: readonly LogEntry[]): void {
    if (this.#all.size === 0 && this.#own.size === 0) return
    this.#gathered.take(entries)
  }

  reset(): void {
    this.#gathered.clear()
    const cursor = this.#context.happenings.position
    for (const theirs of [this.#all, ...this.#own.values()]) for (const one of theirs) one.startOver(cursor)
  }

  close(): void {
    this.#gathered.close()
    this.#all.clear()
    this.#own.clear()
  }

  #enter(subscription: Subscription): void {
    const { caller } = subscription.socket
    const { personId } = caller
    if (reachOf(caller, 'request:read') !== 'own') return void this.#all.add(subscription)
    this.#own.set(personId, (this.#own.get(personId) ?? new Set()).add(subscription))
  }

  async #sayMissed(subscription: Subscription, missed: Changes): Promise<void> {
    if (missed.size === 0) return
    const { socket } = subscription
    const isOver = () => subscription.isOver || socket.isOver
    const rows = await keepTrying(() => this.#missedRows.load(missed), isOver)
    await sayMissedChanges(subscription, missed, rows)
  }

  #tell(changes: Changes, rows: ReadonlyMap<string, RequestChangeRow>): void {
    const frames = new ChangeFrames(rows)
    for (const audience of audiences) {
      for (const entry of changesFor(audience, changes)) {
        for (const subscription of this.#concerned(entry, rows.get(entry.requestId))) {
          const { caller } = subscription.socket
          if (audienceOf(caller) === audience) subscription.say(frames.frame(caller, entry))
        }
      }
    }
    for (const [id, { participantIds }] of rows) this.#owners.set(id, participantIds)
  }

  /** Whoever sees everything, and those whose it is or was. */
  *#concerned({ requestId }: LogEntry, row: RequestChangeRow | undefined): Iterable<Subscription> {
    yield* this.#all
    const owners = new Set([...(row?.participantIds ?? []), ...(this.#owners.get(requestId) ?? [])])
    for (const personId of owners) yield* this.#own.get(personId) ?? []
  }
}
