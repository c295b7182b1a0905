/** Who follows a chat desk: its chats as they change, and its line; and the visitors in line, each their own place. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { LogEntry } from '@holdfast/contracts/events.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { LinePlace } from '@holdfast/contracts/stream/protocol.ts'
import { listLine } from '@holdfast/db/chat/line.ts'
import { findDesksOf, hasDesk } from '@holdfast/db/chat/stream.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { Caller } from '../../auth/caller.ts'
import { seesAll } from '../../auth/sees-all.ts'
import { knownWaits } from '../../chat/known-waits.ts'
import { BatchedRead } from '../../http/batched-read.ts'
import { canSee } from '../../requests/require-request.ts'
import { keepTrying } from '../keep-trying.ts'
import type { OrganizationContext } from '../organization-context.ts'
import { crowd } from '../organization-readers.ts'
import { SharedFrame } from '../shared-frame.ts'
import type { Subscription } from '../subscription.ts'
import { type ChangedRequests, ChangeFrames, type Changes, changesFor } from './changes.ts'
import { changesSince, GatheredChanges, sayMissedChanges } from './gathered-changes.ts'
import type { From, TopicFollowers } from './topic.ts'
import { VisitorLines } from './visitor-lines.ts'

export class ChatDeskFollowers implements TopicFollowers {
  readonly visitors: VisitorLines
  readonly #context: OrganizationContext
  readonly #desks = new Map<string, Set<Subscription>>()
  readonly #deskOf: BatchedRead<string>
  readonly #lines: BatchedRead<LinePlace[]>
  readonly #gathered: GatheredChanges

  constructor(context: OrganizationContext) {
    this.#context = context
    const read = <T>(work: (tx: Tx) => Promise<T>) => context.db.tenant(context.orgId, work)
    this.#deskOf = new BatchedRead((requestIds) => read((tx) => findDesksOf(tx, requestIds)), crowd)
    this.#lines = new BatchedRead((deskIds) => read((tx) => readLines(tx, deskIds)), crowd)
    this.visitors = new VisitorLines({ deskOf: this.#deskOf, lines: this.#lines, isClosed: context.isClosed })
    this.#gathered = new GatheredChanges(context, {
      tell: (changes) => keepTrying(() => this.#tell(changes), context.isClosed),
      reset: () => this.reset(),
      failure: 'chats cannot be read',
    })
  }

  get isSettled(): boolean {
    return this.#gathered.isSettled
  }

  async follow(subscription: Subscription, from: From): Promise<void> {
    const { socket } = subscription
    const { db, orgId, happenings } = this.#context
    const deskId = deskIdOf(subscription)
    const isOver = () => subscription.isOver || socket.isOver
    try {
      if (socket.caller.link || !may(socket.caller, 'chat:work')) {
        throw new AppError('forbidden', 'This needs the permission chat:work')
      }
      const isThere = await keepTrying(() => db.tenant(orgId, (tx) => hasDesk(tx, deskId)), isOver)
      if (!isThere) throw new AppError('not_found', 'There is no such chat desk')
      if (typeof from === 'number') await happenings.reach(from)
      if (isOver()) return
      const upTo = happenings.position
      subscription.cursor = upTo
      this.#desks.set(deskId, (this.#desks.get(deskId) ?? new Set()).add(subscription))
      const missed = changesSince(this.#context, from, upTo)
      const line = await keepTrying(() => this.#lines.load(deskId), isOver)
      if (isOver()) return
      const shown = await keepTrying(() => this.#lineFor(socket.caller, line ?? []), isOver)
      if (isOver()) return
      socket.send({ type: 'subscribed', sub: subscription.id, cursor: upTo, line: shown })
      if (missed) await this.#sayMissed(subscription, missed)
      else socket.send({ type: 'reload', sub: subscription.id, cursor: upTo })
      subscription.goOn()
    } catch (error) {
      this.leave(subscription)
      subscription.end(error)
    }
  }

  leave(subscription: Subscription): void {
    const deskId = deskIdOf(subscription)
    const theirs = this.#desks.get(deskId)
    if (theirs?.delete(subscription) && theirs.size === 0) this.#desks.delete(deskId)
  }

  take(entries: readonly LogEntry[]): void {
    if (this.#desks.size === 0 && this.visitors.isEmpty) return
    this.#gathered.take(entries)
  }

  reset(): void {
    this.#gathered.clear()
    const cursor = this.#context.happenings.position
    for (const theirs of this.#desks.values()) for (const one of theirs) one.startOver(cursor)
  }

  close(): void {
    this.#gathered.close()
    this.#desks.clear()
    this.visitors.close()
  }

  async #sayMissed(subscription: Subscription, missed: Changes): Promise<void> {
    const { socket } = subscription
    const isOver = () => subscription.isOver || socket.isOver
    const deskId = deskIdOf(subscription)
    const desks = await keepTrying(() => this.#deskOf.loadAll([...missed.keys()]), isOver)
    const ofDesk = new Map([...missed].filter(([requestId]) => desks.get(requestId) === deskId))
    const changed = await keepTrying(() => this.#read(ofDesk, [subscription]), isOver)
    await sayMissedChanges(subscription, ofDesk, changed)
  }

  async #tell(changes: Changes): Promise<void> {
    const desks = await this.#deskOf.loadAll([...changes.keys()])
    const touched = [...new Set(desks.values())].filter((id) => this.#desks.has(id) || this.visitors.has(id))
    if (touched.length === 0) return
    const followed = new Map([...changes].filter(([requestId]) => this.#desks.has(desks.get(requestId) ?? '')))
    const followers = touched.flatMap((deskId) => [...(this.#desks.get(deskId) ?? [])])
    const [lines, changed] = await Promise.all([this.#lines.loadAll(touched), this.#read(followed, followers)])
    const frames = new ChangeFrames(changed)
    for (const entry of changesFor('desk', changes)) {
      for (const subscription of this.#desks.get(desks.get(entry.requestId) ?? '') ?? []) {
        const { caller } = subscription.socket
        if (frames.concerns(caller, entry)) subscription.say(frames.frame(caller, entry))
      }
    }
    for (const deskId of touched) {
      const line = lines.get(deskId) ?? []
      const frame = new SharedFrame({ type: 'line', line })
      for (const subscription of this.#desks.get(deskId) ?? []) {
        const { caller } = subscription.socket
        const own = seesAll(caller) ? frame : new SharedFrame({ type: 'line', line: await this.#lineFor(caller, line) })
        subscription.say(own)
      }
      this.visitors.tell(deskId, line)
    }
  }

  /** What was before is asked for only where somebody follows who sees a part. */
  async #read(changes: Changes, followers: readonly Subscription[]): Promise<ChangedRequests> {
    const { readers } = this.#context
    const isNarrow = followers.some(({ socket }) => !seesAll(socket.caller))
    const readFormers = isNarrow ? readers.formers(changes) : new Map()
    const [rows, formers] = await Promise.all([readers.changed.loadAll([...changes.keys()]), readFormers])
    return { rows, formers }
  }

  /** Whoever sees a part of the desk sees who of that part is in line, at the places that they have. */
  async #lineFor(caller: Caller, line: readonly LinePlace[]): Promise<LinePlace[]> {
    if (seesAll(caller) || line.length === 0) return [...line]
    const standings = await this.#context.readers.standings.loadAll(line.map(({ requestId }) => requestId))
    return line.filter(({ requestId }) => {
      const standing = standings.get(requestId)
      return standing !== undefined && canSee(caller, standing)
    })
  }
}

async function readLines(tx: Tx, deskIds: readonly string[]): Promise<Map<string, LinePlace[]>> {
  const lines = new Map<string, LinePlace[]>()
  for (const deskId of deskIds) lines.set(deskId, await listLine(tx, deskId, knownWaits))
  return lines
}

function deskIdOf({ topic }: Subscription): string {
  if (topic.kind !== 'chat_desk') throw new TypeError(`not a chat desk: ${topic.kind}`)
  return topic.deskId
}
