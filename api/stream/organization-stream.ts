/** All sockets of one organization on this replica, and what they follow. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { LogEntry, NoticeEntry } from '@holdfast/contracts/events.ts'
import { hasSameRights } from '@holdfast/contracts/people/rights.ts'
import type { ClientFrame, Topic } from '@holdfast/contracts/stream/protocol.ts'
import type { Caller } from '../auth/caller.ts'
import type { OrganizationContext } from './organization-context.ts'
import type { StreamSocket } from './socket.ts'
import { Subscription } from './subscription.ts'
import { ChatDeskFollowers } from './topics/chat-desk-followers.ts'
import { InboxFollowers } from './topics/inbox-followers.ts'
import { QueueFollowers } from './topics/queue-followers.ts'
import { RequestFollowers } from './topics/request-followers.ts'
import { type From, isSameTopic, type TopicFollowers } from './topics/topic.ts'

type Subscribe = Extract<ClientFrame, { type: 'subscribe' }>

export class OrganizationStream {
  readonly sockets = new Set<StreamSocket>()
  readonly inboxes: InboxFollowers
  readonly #context: OrganizationContext
  readonly #topics: Record<Topic['kind'], TopicFollowers>

  constructor(context: OrganizationContext) {
    this.#context = context
    this.inboxes = new InboxFollowers(context)
    const chats = new ChatDeskFollowers(context)
    this.#topics = {
      request: new RequestFollowers(context, chats.visitors),
      queue: new QueueFollowers(context),
      notifications: this.inboxes,
      chat_desk: chats,
    }
  }

  get subscriptionCount(): number {
    let count = 0
    for (const { subscriptions } of this.sockets) count += subscriptions.size
    return count
  }

  add(socket: StreamSocket): void {
    this.sockets.add(socket)
  }

  remove(socket: StreamSocket): void {
    for (const subscription of socket.subscriptions.values()) this.#leave(subscription)
    socket.subscriptions.clear()
    this.sockets.delete(socket)
  }

  /**
   * Said again under the same name, it begins anew from the place that is said now.
   * @throws AppError for a name or a topic that is in use, or too many of them
   */
  subscribe(socket: StreamSocket, { id, topic, after }: Subscribe): void {
    const known = socket.subscriptions.get(id)
    if (known && !isSameTopic(known.topic, topic)) throw inUse('/id', 'is the name of another subscription')
    // Each of them is written to by itself, so a socket pays once for what it wants once.
    const isTwice = !known && [...socket.subscriptions.values()].some((other) => isSameTopic(other.topic, topic))
    if (isTwice) throw inUse('/topic', 'is followed on this socket under another name')
    const { subscriptions, linkSubscriptions } = this.#context.limits
    const most = socket.caller.link ? linkSubscriptions : subscriptions
    if (!known && socket.subscriptions.size >= most) {
      throw new AppError('too_many_requests', `One socket can follow ${most} things; end a subscription first`)
    }
    this.unsubscribe(socket, id)
    this.#follow(socket, { id, topic, from: after })
  }

  unsubscribe(socket: StreamSocket, id: string): void {
    const subscription = socket.subscriptions.get(id)
    if (!subscription) return
    socket.subscriptions.delete(id)
    this.#leave(subscription)
  }

  take(entries: readonly LogEntry[]): void {
    for (const topic of Object.values(this.#topics)) topic.take(entries)
  }

  hear(entry: NoticeEntry): void {
    // Without an entry it says that something was read, marked or muted.
    if (entry.notificationId === '') void this.inboxes.tellUnread(entry.personId)
    else this.inboxes.hear(entry)
  }

  reset(): void {
    for (const topic of Object.values(this.#topics)) topic.reset()
  }

  /** Says that one is there, and, where nothing is on its way, up to where everything was said. */
  ping(now: number): void {
    const isSettled = Object.values(this.#topics).every((topic) => topic.isSettled)
    const cursor = this.#context.happenings.position
    for (const socket of this.sockets) socket.ping(now, isSettled ? cursor : null)
  }

  /** Somebody may not do what they could, or can do more: everything that they follow is asked for anew. */
  changeCaller(socket: StreamSocket, caller: Caller): void {
    const before = socket.caller
    if (before.personId === caller.personId && hasSameRights(before, caller)) {
      socket.caller = caller
      return
    }
    const followed = [...socket.subscriptions.values()]
    for (const { id } of followed) this.unsubscribe(socket, id)
    socket.caller = caller
    for (const { id, topic } of followed) this.#follow(socket, { id, topic, from: 'anew' })
  }

  close(): void {
    for (const topic of Object.values(this.#topics)) topic.close()
  }

  #follow(socket: StreamSocket, { id, topic, from }: { id: string; topic: Topic; from: From }): void {
    const subscription = new Subscription(socket, { id, topic, cursor: this.#context.happenings.position })
    socket.subscriptions.set(id, subscription)
    void this.#topics[topic.kind].follow(subscription, from)
  }

  #leave(subscription: Subscription): void {
    subscription.isOver = true
    this.#topics[subscription.topic.kind].leave(subscription)
  }
}

function inUse(path: '/id' | '/topic', what: string): AppError {
  const message = `${what}; end that one first`
  return new AppError('conflict', `${path} ${message}`, { errors: [{ path, message }] })
}
