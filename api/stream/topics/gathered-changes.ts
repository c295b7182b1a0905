/** What has changed since followers were last told: gathered for a moment, then told of in one go. */
import type { LogEntry } from '@holdfast/contracts/events.ts'
import { audienceOf } from '../audience.ts'
import type { OrganizationContext } from '../organization-context.ts'
import type { Subscription } from '../subscription.ts'
import { type ChangedRequests, ChangeFrames, type Changes, changesFor, gather } from './changes.ts'
import type { From } from './topic.ts'

export interface Teller {
  tell(changes: Changes): Promise<void>
  /** It could not be told: followers begin anew. */
  reset(): void
  /** What the log then says. */
  readonly failure: string
  /** When more than that is waiting to be read, followers begin anew instead. */
  readonly mostPending?: number
}

export class GatheredChanges {
  readonly #context: Pick<OrganizationContext, 'limits' | 'log' | 'isClosed'>
  readonly #teller: Teller
  #changes: Changes = new Map()
  #timer: NodeJS.Timeout | null = null
  #isRunning = false

  constructor(context: Pick<OrganizationContext, 'limits' | 'log' | 'isClosed'>, teller: Teller) {
    this.#context = context
    this.#teller = teller
  }

  /** Whether all that was taken has been told. */
  get isSettled(): boolean {
    return !this.#isRunning && this.#changes.size === 0
  }

  take(entries: readonly LogEntry[]): void {
    gather(entries, this.#changes)
    if (this.#changes.size > (this.#teller.mostPending ?? Infinity)) this.#teller.reset()
    else this.#wait()
  }

  /** Forgets what has not been told yet. */
  clear(): void {
    this.#changes = new Map()
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.clear()
  }

  #wait(): void {
    if (this.#timer !== null || this.#isRunning) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#run()
    }, this.#context.limits.gatherMs)
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    const changes = this.#changes
    this.clear()
    const { isClosed, log } = this.#context
    try {
      await this.#teller.tell(changes)
    } catch (error) {
      if (isClosed()) return
      log.error({ err: error }, this.#teller.failure)
      this.#teller.reset()
    } finally {
      this.#isRunning = false
      if (this.#changes.size > 0) this.#wait()
    }
  }
}

/** @returns what has changed from a place on; `null` when that is unknown, or too much to be told */
export function changesSince(
  { orgId, happenings, limits }: Pick<OrganizationContext, 'orgId' | 'happenings' | 'limits'>,
  from: From,
  upTo: number,
): Changes | null {
  if (from === undefined) return new Map()
  const known = typeof from === 'number' && from <= upTo ? happenings.after(from) : null
  if (known === null) return null
  const missed = gather(known.filter((entry) => entry.orgId === orgId))
  return missed.size > limits.missedEvents ? null : missed
}

/** Tells one who comes back of what they may see of it. */
export async function sayMissedChanges(
  subscription: Subscription,
  missed: Changes,
  changed: ChangedRequests,
): Promise<void> {
  const { socket } = subscription
  const frames = new ChangeFrames(changed)
  for (const entry of changesFor(audienceOf(socket.caller), missed)) {
    if (frames.concerns(socket.caller, entry)) subscription.sayMissed(frames.frame(socket.caller, entry))
  }
  await socket.drained()
}
