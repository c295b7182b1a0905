/** What somebody who comes back to a request has missed. */
import type { LogEntry } from '@holdfast/contracts/events.ts'
import { audienceOf, viewOf } from '../audience.ts'
import { keepTrying } from '../keep-trying.ts'
import type { OrganizationContext } from '../organization-context.ts'
import type { Subscription } from '../subscription.ts'
import type { From } from './topic.ts'

type Missed = Pick<LogEntry, 'id' | 'position' | 'internal'>

const chunkSize = 50

/** @returns the ids in order; `null` when the page is to be read anew instead */
export async function listMissed(
  { readers, limits }: OrganizationContext,
  subscription: Subscription,
  { from, upTo, known }: { from: From; upTo: number; known: readonly LogEntry[] | null },
): Promise<string[] | null> {
  const { topic, socket } = subscription
  if (from === undefined || topic.kind !== 'request') return []
  // A place that nobody has given: the database is not the one that the client knows.
  if (from === 'anew' || from > upTo) return null
  const { requestId } = topic
  const missed: readonly Missed[] = known
    ? known.filter((entry) => entry.requestId === requestId)
    : await keepTrying(
        () => readers.placed({ requestId, after: from, upTo }),
        () => subscription.isOver || socket.isOver,
      )
  if (missed.length > limits.missedEvents) return null
  const seesInternal = audienceOf(socket.caller) === 'desk'
  return missed.filter(({ internal }) => !internal || seesInternal).map(({ id }) => id)
}

/** A few at a time, no faster than they are taken: nothing piles up for who comes back over a thin line. */
export async function sayMissed(
  { readers }: OrganizationContext,
  subscription: Subscription,
  ids: readonly string[],
): Promise<void> {
  const { socket } = subscription
  const isOver = () => subscription.isOver || socket.isOver
  for (let first = 0; first < ids.length && !isOver(); first += chunkSize) {
    const chunk = ids.slice(first, first + chunkSize)
    const frames = await keepTrying(() => readers.events(viewOf(socket.caller), chunk), isOver)
    for (const id of chunk) {
      const frame = frames.get(id)
      // Too long to be said: the page is told to read everything up to now, so the rest of it need not be said too.
      if (frame && !subscription.sayMissed(frame)) return
    }
    await socket.drained()
  }
}
