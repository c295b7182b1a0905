/** Who follows a single request: its events in order, and what is only true now. */

import type { LogEntry } from '@holdfast/contracts/events.ts'
import type { RequestStanding } from '@holdfast/db/requests/queries.ts'
import { requireRequest } from '../../requests/require-request.ts'
import { audienceOf, audienceOfView, type View, viewOf, views } from '../audience.ts'
import { keepTrying } from '../keep-trying.ts'
import { type LiveItem, presentTo, visibleTo } from '../live/live-item.ts'
import type { OrganizationContext } from '../organization-context.ts'
import { SharedFrame } from '../shared-frame.ts'
import type { Subscription } from '../subscription.ts'
import { listMissed, sayMissed } from './missed-events.ts'
import { RequestCompany } from './request-company.ts'
import type { From, TopicFollowers } from './topic.ts'
import type { VisitorLines } from './visitor-lines.ts'

const batchSize = 200
/** More than that is waiting to be read: the pages are to be read anew instead. */
const mostPending = 5_000

interface Channel {
  readonly subscriptions: Set<Subscription>
  readonly company: RequestCompany
}

export class RequestFollowers implements TopicFollowers {
  readonly #context: OrganizationContext
  readonly #visitors: VisitorLines
  readonly #channels = new Map<string, Channel>()
  #pending: LogEntry[] = []
  #isRunning = false

  constructor(context: OrganizationContext, visitors: VisitorLines) {
    this.#context = context
    this.#visitors = visitors
  }

  get isSettled(): boolean {
    return !this.#isRunning && this.#pending.length === 0
  }

  async follow(subscription: Subscription, from: From): Promise<void> {
    const { socket } = subscription
    const requestId = requestIdOf(subscription)
    const { happenings, readers } = this.#context
    const isOver = () => subscription.isOver || socket.isOver
    try {
      if (typeof from === 'number') await happenings.reach(from)
      if (isOver()) return
      // From here to the end of the turn nothing can happen in between.
      const upTo = happenings.position
      subscription.cursor = upTo
      const { company } = this.#enter(requestId, subscription)
      const known = typeof from === 'number' ? happenings.after(from) : []
      const standing = await keepTrying(() => readers.standingsForMany.load(requestId), isOver)
      const parts = requireRequest(socket.caller, 'message:read', standing)
      const reads = await keepTrying(() => readers.reads(socket.caller, requestId), isOver)
      const missed = await listMissed(this.#context, subscription, { from, upTo, known })
      const isVisitor = audienceOf(socket.caller) === 'requester'
      const line = isVisitor ? await this.#visitors.enter(subscription, requestId) : undefined
      if (isOver()) return this.#visitors.leave(subscription)
      if (!isVisitor) company.attend(parts)
      const present = presentTo(socket.caller, company.greet())
      socket.send({ type: 'subscribed', sub: subscription.id, cursor: upTo, present, reads, ...(line && { line }) })
      if (missed) await sayMissed(this.#context, subscription, missed)
      else socket.send({ type: 'reload', sub: subscription.id, cursor: upTo })
      subscription.goOn()
    } catch (error) {
      this.#refuse(subscription, error)
    }
  }

  leave(subscription: Subscription): void {
    this.#visitors.leave(subscription)
    const requestId = requestIdOf(subscription)
    const channel = this.#channels.get(requestId)
    if (!channel?.subscriptions.delete(subscription)) return
    if (!isForDesk(channel)) channel.company.attendNobody()
    if (channel.subscriptions.size > 0) return
    channel.company.close()
    this.#channels.delete(requestId)
  }

  take(entries: readonly LogEntry[]): void {
    for (const entry of entries) if (this.#channels.has(entry.requestId)) this.#pending.push(entry)
    if (this.#pending.length > mostPending) this.#giveUp()
    if (!this.#isRunning && this.#pending.length > 0) void this.#run()
  }

  reset(): void {
    this.#pending = []
    for (const { subscriptions, company } of this.#channels.values()) {
      company.reset()
      for (const subscription of subscriptions) subscription.startOver(this.#context.happenings.position)
    }
  }

  close(): void {
    for (const { company } of this.#channels.values()) company.close()
    this.#channels.clear()
    this.#pending = []
  }

  #enter(requestId: string, subscription: Subscription): Channel {
    const channel = this.#channels.get(requestId) ?? this.#open(requestId)
    channel.subscriptions.add(subscription)
    return channel
  }

  #open(requestId: string): Channel {
    const { live, orgId } = this.#context
    const subscriptions = new Set<Subscription>()
    const company = new RequestCompany({ live, orgId, requestId }, (item) => sayLive(subscriptions, item))
    const channel = { subscriptions, company }
    this.#channels.set(requestId, channel)
    return channel
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    try {
      while (this.#pending.length > 0) {
        const batch = this.#pending.splice(0, batchSize)
        await this.#deliver(batch)
      }
    } catch (error) {
      if (this.#context.isClosed()) return
      this.#context.log.error({ err: error }, 'events cannot be read')
      this.#giveUp()
    } finally {
      this.#isRunning = false
    }
  }

  /** Reads what happened once for everybody here, and asks for each of them whether they may see it. */
  async #deliver(batch: readonly LogEntry[]): Promise<void> {
    const followed = batch.filter(({ requestId }) => this.#channels.has(requestId))
    const requestIds = [...new Set(followed.map(({ requestId }) => requestId))]
    if (requestIds.length === 0) return
    const { readers, isClosed } = this.#context
    const read = () => Promise.all([readers.standings.loadAll(requestIds), this.#readFor(followed)])
    const [standings, frames] = await keepTrying(read, isClosed)
    for (const entry of followed) {
      const standing = standings.get(entry.requestId) ?? null
      const channel = this.#channels.get(entry.requestId)
      if (!channel) continue
      for (const subscription of channel.subscriptions) this.#say(subscription, { entry, standing, frames })
      if (standing && isForDesk(channel)) channel.company.attend(standing)
    }
  }

  #say(
    subscription: Subscription,
    said: { entry: LogEntry; standing: RequestStanding | null; frames: Map<View, Map<string, SharedFrame>> },
  ): void {
    const { entry, standing, frames } = said
    const { caller } = subscription.socket
    try {
      requireRequest(caller, 'message:read', standing)
      const frame = frames.get(viewOf(caller))?.get(entry.id)
      if (frame) subscription.say(frame)
    } catch (error) {
      this.#refuse(subscription, error)
    }
  }

  async #readFor(entries: readonly LogEntry[]): Promise<Map<View, Map<string, SharedFrame>>> {
    const here = this.#viewsOf(entries)
    const { readers } = this.#context
    const read = [...here].map(async (view): Promise<[View, Map<string, SharedFrame>]> => {
      const theirs = entries.filter(({ internal }) => !internal || audienceOfView(view) === 'desk')
      const ids = theirs.map(({ id }) => id)
      return [view, await readers.events(view, ids)]
    })
    return new Map(await Promise.all(read))
  }

  #viewsOf(entries: readonly LogEntry[]): Set<View> {
    const here = new Set<View>()
    for (const { requestId } of entries) {
      for (const { socket } of this.#channels.get(requestId)?.subscriptions ?? []) {
        here.add(viewOf(socket.caller))
        if (here.size === views.length) return here
      }
    }
    return here
  }

  /** Too much at once, or something that cannot be read: everybody reads their page anew, and nothing is lost. */
  #giveUp(): void {
    this.reset()
  }

  #refuse(subscription: Subscription, error: unknown): void {
    this.leave(subscription)
    subscription.end(error)
    this.#context.live.leave(subscription.socket.id, requestIdOf(subscription))
  }
}

function sayLive(subscriptions: ReadonlySet<Subscription>, item: LiveItem): void {
  for (const subscription of subscriptions) {
    const frame = visibleTo(subscription.socket.caller, item)
    if (frame) subscription.say(new SharedFrame(frame))
  }
}

function isForDesk({ subscriptions }: Channel): boolean {
  for (const { socket } of subscriptions) if (audienceOf(socket.caller) === 'desk') return true
  return false
}

function requestIdOf({ topic }: Subscription): string {
  if (topic.kind !== 'request') throw new TypeError(`not a request: ${topic.kind}`)
  return topic.requestId
}
