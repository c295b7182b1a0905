/** What the sockets of one organization need of PostgreSQL: read once for all who wait for it, many at a time. */
import { type Asker, plainAsker } from '@holdfast/contracts/people/rights.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { Database, Tx } from '@holdfast/db/database.ts'
import { listReadMarksOf } from '@holdfast/db/messages/reads.ts'
import { type FormerStanding, findFormerStandings } from '@holdfast/db/requests/former-standings.ts'
import {
  findChanged,
  findStandings,
  type RequestChangeRow,
  type RequestStanding,
} from '@holdfast/db/requests/queries.ts'
import {
  findNames,
  findTimelineRows,
  listPlaced,
  type PlacedEvent,
  type Stretch,
} from '@holdfast/db/requests/timeline.ts'

import { loadMessages } from '../conversations/load-messages.ts'
import { BatchedRead } from '../http/batched-read.ts'
import { presentReadMark } from '../receipts/present-read-mark.ts'
import { namedIn } from '../requests/present-event.ts'
import { reckonRowClocks } from '../requests/row-clocks.ts'
import { audienceOf, type View } from './audience.ts'
import type { StreamLimits } from './limits.ts'
import { messageIdOf, presentStreamEvent } from './present-stream-event.ts'
import type { SharedFrame } from './shared-frame.ts'

/** Who comes with many others is asked for together with them. */
export const crowd = { spacingMs: 50 }

/** Stands for all who are told in the same words, where it is asked what they may read. */
const standIns = {
  desk: plainAsker('', 'technician'),
  part: plainAsker('', 'technician'),
  requester: plainAsker('', 'requester'),
}

export class OrganizationReaders {
  /** For what happens now, which must not wait. */
  readonly standings: BatchedRead<RequestStanding>
  /** For who comes, of whom there may be thousands. */
  readonly standingsForMany: BatchedRead<RequestStanding>
  readonly changed: BatchedRead<RequestChangeRow>
  readonly #events: BatchedRead<SharedFrame>
  readonly #reads: BatchedRead<ReadMark[]>
  readonly #placed: BatchedRead<PlacedEvent[]>
  readonly #formers: BatchedRead<FormerStanding>

  constructor(db: Database, orgId: string, { missedEvents }: Pick<StreamLimits, 'missedEvents'>) {
    const readStandings = (ids: readonly string[]) => db.tenant(orgId, (tx) => findStandings(tx, ids))
    this.standings = new BatchedRead(readStandings)
    this.standingsForMany = new BatchedRead(readStandings, crowd)
    this.changed = new BatchedRead((ids) => db.tenant(orgId, (tx) => readChanged(tx, ids)))
    this.#formers = new BatchedRead((keys) => db.tenant(orgId, (tx) => readFormers(tx, keys)))
    const limit = missedEvents + 1
    this.#placed = new BatchedRead((keys) => readPlaced(db, orgId, { keys, limit }), crowd)
    this.#reads = new BatchedRead((keys) => readMarks(db, orgId, keys), crowd)
    this.#events = new BatchedRead((keys) => readEvents(db, orgId, keys), { maxBatchSize: 500 })
  }

  /** @returns how far others have read a request, as far as the caller may see that */
  async reads(caller: Pick<Asker, 'personId' | 'grants'>, requestId: string): Promise<ReadMark[]> {
    // The desk sees all marks; a requester the own one besides those that concern them.
    const key = audienceOf(caller) === 'desk' ? 'desk' : caller.personId
    return (await this.#reads.load(`${key} ${requestId}`)) ?? []
  }

  /** @returns the events in a stretch, at most one more than are sent one by one */
  async placed({ requestId, after, upTo }: Stretch): Promise<PlacedEvent[]> {
    return (await this.#placed.load(`${requestId} ${after} ${upTo}`)) ?? []
  }

  /** @returns whose these requests were, and where, before what happened to them */
  async formers(changes: ReadonlyMap<string, { readonly since: number }>): Promise<Map<string, FormerStanding>> {
    const found = await this.#formers.loadAll([...changes].map(([requestId, { since }]) => `${requestId} ${since}`))
    return new Map([...found].map(([key, former]) => [key.slice(0, key.indexOf(' ')), former]))
  }

  /** @returns events in the words of a view, by id; what is not to be seen is not there */
  async events(view: View, ids: readonly string[]): Promise<Map<string, SharedFrame>> {
    const frames = await this.#events.loadAll(ids.map((id) => `${view} ${id}`))
    return new Map([...frames].map(([key, frame]) => [key.slice(view.length + 1), frame]))
  }
}

async function readChanged(tx: Tx, ids: readonly string[]): Promise<Map<string, RequestChangeRow>> {
  const rows = await reckonRowClocks(tx, [...(await findChanged(tx, ids)).values()])
  return new Map(rows.map((row) => [row.id, row]))
}

async function readFormers(tx: Tx, keys: readonly string[]): Promise<Map<string, FormerStanding>> {
  const asked = keys.map((key) => {
    const [requestId = '', since] = key.split(' ')
    return { requestId, since: Number(since) }
  })
  const formers = await findFormerStandings(tx, asked)
  return new Map(keys.flatMap((key, index) => (formers[index] ? [[key, formers[index]]] : [])))
}

async function readPlaced(
  db: Database,
  orgId: string,
  { keys, limit }: { keys: readonly string[]; limit: number },
): Promise<Map<string, PlacedEvent[]>> {
  const stretches = keys.map((key): Stretch => {
    const [requestId = '', after, upTo] = key.split(' ')
    return { requestId, after: Number(after), upTo: Number(upTo) }
  })
  const placed = await db.tenant(orgId, (tx) => listPlaced(tx, stretches, limit))
  return new Map(keys.map((key, index) => [key, placed[index] ?? []]))
}

async function readMarks(db: Database, orgId: string, keys: readonly string[]): Promise<Map<string, ReadMark[]>> {
  const asked = keys.map((key) => {
    const [viewer = '', requestId = ''] = key.split(' ')
    return { requestId, viewerId: viewer === 'desk' ? null : viewer }
  })
  const [ours, theirs] = [true, false].map((isDesk) => asked.filter(({ viewerId }) => (viewerId === null) === isDesk))
  const rows = await db.tenant(orgId, async (tx) => [
    ...(await listReadMarksOf(tx, ours ?? [], true)),
    ...(await listReadMarksOf(tx, theirs ?? [], false)),
  ])
  const marks = Map.groupBy(rows, ({ viewerId, requestId }) => `${viewerId ?? 'desk'} ${requestId}`)
  return new Map([...marks].map(([key, found]) => [key, found.map(presentReadMark)]))
}

async function readEvents(db: Database, orgId: string, keys: readonly string[]): Promise<Map<string, SharedFrame>> {
  const asked = keys.map((key) => key.split(' ') as [View, string])
  return db.tenant(orgId, async (tx) => {
    const rows = await findTimelineRows(tx, [...new Set(asked.map(([, id]) => id))])
    const names = await findNames(tx, [...rows.values()].flatMap(namedIn))
    const frames = new Map<string, SharedFrame>()
    for (const view of new Set(asked.map(([one]) => one))) {
      const ids = asked.filter(([one]) => one === view).map(([, id]) => id)
      const theirs = ids.flatMap((id) => rows.get(id) ?? [])
      const messageIds = theirs.flatMap((row) => messageIdOf(row) ?? [])
      const messages = messageIds.length > 0 ? await loadMessages(tx, standIns[view], messageIds) : new Map()
      for (const row of theirs) {
        const frame = presentStreamEvent(row, { view, names, messages })
        if (frame) frames.set(`${view} ${row.id}`, frame)
      }
    }
    return frames
  })
}
