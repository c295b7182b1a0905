/** Who follows a queue: each request that has changed, once for many events in a row. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { LogEntry } from '@holdfast/contracts/events.ts'
import { requireReach } from '../../auth/require-reach.ts'
import { seesAll } from '../../auth/sees-all.ts'
import { audienceOf, audiences } from '../audience.ts'
import { keepTrying } from '../keep-trying.ts'
import type { OrganizationContext } from '../organization-context.ts'
import type { OrganizationReaders } from '../organization-readers.ts'
import type { Subscription } from '../subscription.ts'
import { ChangedRows } from './changed-rows.ts'
import { type ChangedRequests, ChangeFrames, type Changes, changesFor } from './changes.ts'
import { changesSince, GatheredChanges, sayMissedChanges } from './gathered-changes.ts'
import { NarrowFollowers } from './narrow-followers.ts'
import type { From, TopicFollowers } from './topic.ts'

/** More than that is waiting to be read: the pages are to be read anew instead. */
const mostPending = 5_000

export class QueueFollowers implements TopicFollowers {
  readonly #context: OrganizationContext
  readonly #missedRows: ChangedRows
  readonly #all = new Set<Subscription>()
  readonly #narrow = new NarrowFollowers()
  readonly #gathered: GatheredChanges

  constructor(context: OrganizationContext) {
    this.#context = context
    this.#missedRows = new ChangedRows(context)
    const { readers, isClosed } = context
    const read = (changes: Changes) => keepTrying(() => this.#read(readers, changes), isClosed)
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
      requireReach(socket.caller, 'request:read')
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
    this.#narrow.delete(subscription)
  }

  take(entries: readonly LogEntry[]): void {
    if (this.#all.size === 0 && this.#narrow.isEmpty) return
    this.#gathered.take(entries)
  }

  reset(): void {
    this.#gathered.clear()
    const cursor = this.#context.happenings.position
    for (const followers of [this.#all, this.#narrow]) for (const one of followers) one.startOver(cursor)
  }

  close(): void {
    this.#gathered.close()
    this.#all.clear()
    this.#narrow.clear()
  }

  #enter(subscription: Subscription): void {
    if (seesAll(subscription.socket.caller)) this.#all.add(subscription)
    else this.#narrow.add(subscription)
  }

  /** What was before is asked for only where somebody follows who may have seen it then. */
  async #read(readers: OrganizationReaders, changes: Changes): Promise<ChangedRequests> {
    const readFormers = this.#narrow.isEmpty ? new Map() : readers.formers(changes)
    const [rows, formers] = await Promise.all([readers.changed.loadAll([...changes.keys()]), readFormers])
    return { rows, formers }
  }

  async #sayMissed(subscription: Subscription, missed: Changes): Promise<void> {
    if (missed.size === 0) return
    const { socket } = subscription
    const isOver = () => subscription.isOver || socket.isOver
    const rows = await keepTrying(() => this.#missedRows.load(missed), isOver)
    const formers = seesAll(socket.caller)
      ? new Map()
      : await keepTrying(() => this.#context.readers.formers(missed), isOver)
    await sayMissedChanges(subscription, missed, { rows, formers })
  }

  #tell(changes: Changes, changed: ChangedRequests): void {
    const frames = new ChangeFrames(changed)
    for (const audience of audiences) {
      for (const entry of changesFor(audience, changes)) {
        // Whoever sees everything, and those who see it or saw it before.
        for (const followers of [this.#all, this.#narrow.concernedBy(frames.standings(entry.requestId))]) {
          for (const subscription of followers) {
            const { caller } = subscription.socket
            if (audienceOf(caller) === audience) subscription.say(frames.frame(caller, entry))
          }
        }
      }
    }
  }
}
