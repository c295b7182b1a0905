/** Who follows their own inbox. The notifier tells of each entry; what it told us in vain is read again. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { NoticeEntry } from '@holdfast/contracts/events.ts'
import {
  countUnread,
  findNotifierPosition,
  type InboxPlace,
  listPlacedNotifications,
  type PlacedNotificationRow,
} from '@holdfast/db/notifications/stream.ts'
import { BatchedRead } from '../../http/batched-read.ts'
import { presentNotification } from '../../notifications/list-notifications.ts'
import { keepTrying } from '../keep-trying.ts'
import type { OrganizationContext } from '../organization-context.ts'
import { crowd } from '../organization-readers.ts'
import { SharedFrame } from '../shared-frame.ts'
import type { Subscription } from '../subscription.ts'
import type { From, TopicFollowers } from './topic.ts'

/** Of somebody's inbox: what is new behind a place, and how it stands. */
interface InboxState {
  readonly rows: readonly PlacedNotificationRow[]
  readonly unread: number
  /** Everything up to here is in what was read. */
  readonly upTo: number
}

const mostMissed = 100
/** Behind every place: it is not known yet where to begin. */
const notYet = Number.MAX_SAFE_INTEGER

export class InboxFollowers implements TopicFollowers {
  readonly #context: OrganizationContext
  readonly #subscriptions = new Map<string, Set<Subscription>>()
  readonly #states: BatchedRead<InboxState>
  readonly #pending = new Set<string>()
  /** Those who were told of while they were being read. */
  readonly #early = new WeakSet<Subscription>()
  #isRunning = false

  constructor(context: OrganizationContext) {
    this.#context = context
    this.#states = new BatchedRead((keys) => this.#read(keys), crowd)
  }

  /** Inboxes have places of their own. */
  get isSettled(): boolean {
    return true
  }

  async follow(subscription: Subscription, from: From): Promise<void> {
    const { socket } = subscription
    const { happenings } = this.#context
    const { personId, link, token } = socket.caller
    const isOver = () => subscription.isOver || socket.isOver
    try {
      if (link) throw new AppError('forbidden', 'A private link reaches one request only')
      if (token) throw new AppError('forbidden', 'An API token does not reach this')
      // Nothing is behind this place, so nothing is said before it is known where to begin.
      subscription.cursor = notYet
      this.#subscriptions.set(personId, (this.#subscriptions.get(personId) ?? new Set()).add(subscription))
      // Nobody's place is so far; what is beyond could not be asked for together with the places of others.
      const after = typeof from === 'number' ? Math.min(from, Number.MAX_SAFE_INTEGER) : null
      const state = await keepTrying(() => this.#load(personId, after), isOver)
      if (isOver()) return
      const cursor = Math.max(state.upTo, state.rows.at(-1)?.position ?? 0)
      subscription.cursor = cursor
      socket.send({ type: 'subscribed', sub: subscription.id, cursor, unread: state.unread })
      // The notifier may be behind what the client knows of other topics, but not behind the whole log for long.
      const isUnknown = typeof from === 'number' && from > Math.max(cursor, happenings.position)
      const isLost = from === 'anew' || isUnknown || state.rows.length > mostMissed
      if (isLost) socket.send({ type: 'reload', sub: subscription.id, cursor })
      else for (const row of state.rows) subscription.sayMissed(this.#frame(subscription, row, state.unread))
      subscription.goOn()
      // What came in between was not read with the rest.
      if (this.#early.delete(subscription)) this.#ask([personId])
    } catch (error) {
      this.leave(subscription)
      subscription.end(error)
    }
  }

  leave(subscription: Subscription): void {
    const { personId } = subscription.socket.caller
    const theirs = this.#subscriptions.get(personId)
    if (theirs?.delete(subscription) && theirs.size === 0) this.#subscriptions.delete(personId)
  }

  /** What happened reaches an inbox by way of the notifier only. */
  take(): void {}

  /** The notifier has written something. */
  hear({ personId }: NoticeEntry): void {
    const theirs = this.#subscriptions.get(personId)
    if (!theirs) return
    for (const subscription of theirs) if (subscription.cursor === notYet) this.#early.add(subscription)
    this.#ask([personId])
  }

  /** Something may have been missed: everybody's inbox is read again, in one go. */
  refresh(): void {
    this.#ask(this.#subscriptions.keys())
  }

  /** Somebody has read or muted something elsewhere. */
  async tellUnread(personId: string): Promise<void> {
    const { db, orgId, log } = this.#context
    if (!this.#subscriptions.has(personId)) return
    try {
      const counts = await db.tenant(orgId, (tx) => countUnread(tx, [personId]))
      const frame = new SharedFrame({ type: 'inbox', unread: counts.get(personId) ?? 0 })
      for (const subscription of this.#subscriptions.get(personId) ?? []) subscription.say(frame)
    } catch (error) {
      log.warn({ err: error }, 'an inbox cannot be counted')
    }
  }

  reset(): void {
    for (const theirs of this.#subscriptions.values()) for (const one of theirs) one.reload()
  }

  close(): void {
    this.#subscriptions.clear()
    this.#pending.clear()
  }

  #ask(personIds: Iterable<string>): void {
    for (const personId of personIds) this.#pending.add(personId)
    if (!this.#isRunning && this.#pending.size > 0) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    const { isClosed, log } = this.#context
    try {
      while (this.#pending.size > 0) {
        const personIds = [...this.#pending]
        this.#pending.clear()
        await Promise.all(personIds.map((personId) => this.#tell(personId)))
      }
    } catch (error) {
      if (!isClosed()) log.error({ err: error }, 'inboxes cannot be read')
    } finally {
      this.#isRunning = false
    }
  }

  async #tell(personId: string): Promise<void> {
    const after = Math.min(...[...(this.#subscriptions.get(personId) ?? [])].map(({ cursor }) => cursor))
    if (after >= notYet) return
    const state = await keepTrying(() => this.#load(personId, after), this.#context.isClosed)
    for (const subscription of this.#subscriptions.get(personId) ?? []) {
      const fresh = state.rows.filter(({ position }) => position > subscription.cursor)
      if (state.rows.length > mostMissed) subscription.startOver(state.upTo)
      else for (const row of fresh) subscription.sayNext(this.#frame(subscription, row, state.unread))
    }
  }

  #frame({ socket }: Subscription, row: PlacedNotificationRow, unread: number): SharedFrame {
    const { position } = row
    // What was read by now is shown nowhere else.
    const browser = row.browser && row.readAt === null
    const notification = presentNotification(row, socket.caller)
    return new SharedFrame({ type: 'notification', position, notification, unread, browser })
  }

  async #load(personId: string, after: number | null): Promise<InboxState> {
    const state = await this.#states.load(`${personId} ${after ?? ''}`)
    if (!state) throw new Error('an inbox that was not read')
    return state
  }

  #read(keys: readonly string[]): Promise<Map<string, InboxState>> {
    const places = keys.map((key) => {
      const [personId = '', after] = key.split(' ')
      return { key, personId, after: after ? Number(after) : null }
    })
    return this.#context.db.tenant(this.#context.orgId, async (tx) => {
      // First: whatever the notifier has done up to there is then seen by the reads that follow.
      const upTo = await findNotifierPosition(tx)
      const rows = await listPlacedNotifications(tx, places, mostMissed + 1)
      const unread = await countUnread(tx, [...new Set(places.map(({ personId }) => personId))])
      const byPerson = Map.groupBy(new Map(rows.map((row) => [row.id, row])).values(), ({ personId }) => personId)
      const stateOf = ({ personId, after }: InboxPlace): InboxState => {
        const theirs = after === null ? [] : (byPerson.get(personId) ?? [])
        const fresh = theirs.filter(({ position }) => position > (after ?? 0))
        return { rows: fresh, unread: unread.get(personId) ?? 0, upTo }
      }
      return new Map(places.map((place) => [place.key, stateOf(place)]))
    })
  }
}
