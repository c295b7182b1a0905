import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import type { ListMessagesQuery, MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { Tx } from '@holdfast/db/database.ts'
import {
  type ConversationScope,
  findMessagePlace,
  listMessagePlaces,
  type MessagePlace,
} from '@holdfast/db/messages/queries.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { loadMessages } from '../conversations/load-messages.ts'
import { cursorScope } from '../http/cursors.ts'
import { requireRequest } from './require-request.ts'

interface Reading {
  readonly requestId: string
  readonly scope: ConversationScope
  readonly query: ListMessagesQuery
}

/** Some places in order, and whether there are more on either side. */
interface Stretch {
  readonly places: readonly MessagePlace[]
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** One page of the public conversation, of the notes, or of both as one stream. */
export async function readConversation(app: App, caller: Caller, reading: Reading): Promise<MessagePage> {
  const { requestId, scope, query } = reading
  const { order = 'asc', cursor, around } = query
  if (cursor && around) refuseFaults([{ path: 'query/around', message: 'cannot be given together with cursor' }])
  const permission: Permission = scope === 'internal' ? 'note:read' : 'message:read'
  const bound = cursorScope(caller, `conversation/${scope}`, { requestId, order })
  const keys = cursor === undefined ? null : app.cursors.open(bound, cursor)
  return app.db.tenant(caller.orgId, async (tx) => {
    requireRequest(caller, permission, await findStanding(tx, requestId))
    const stretch = around ? await readAround(tx, reading, around) : await readOn(tx, reading, keys)
    const loaded = await loadMessages(
      tx,
      caller,
      stretch.places.map(({ id }) => id),
    )
    const items = stretch.places.map(({ id }) => loaded.get(id)).filter((item): item is Message => item !== undefined)
    const seal = (way: 'next' | 'previous', place: MessagePlace | undefined) =>
      place ? app.cursors.seal(bound, [way, place.createdAt, place.id]) : null
    const { places, hasNext, hasPrevious } = stretch
    return {
      items,
      nextCursor: hasNext ? seal('next', places.at(-1)) : null,
      previousCursor: hasPrevious ? seal('previous', places[0]) : null,
    }
  })
}

/** From the beginning, or from where another page ended, in either direction. */
async function readOn(tx: Tx, reading: Reading, keys: readonly string[] | null): Promise<Stretch> {
  const { limit = 50 } = reading.query
  const [way, ...after] = keys ?? ['next']
  const isBack = way === 'previous'
  const rows = await walk(tx, reading, { isBack, limit: limit + 1, after: keys && after })
  const shown = rows.slice(0, limit)
  const hasMore = rows.length > limit
  // Whoever comes with a cursor comes from a page on the other side.
  const hasBehind = keys !== null
  return isBack
    ? { places: shown.reverse(), hasPrevious: hasMore, hasNext: hasBehind }
    : { places: shown, hasPrevious: hasBehind, hasNext: hasMore }
}

/** @throws AppError `validation_failed` for a message that is not in what is read */
async function readAround(tx: Tx, reading: Reading, id: string): Promise<Stretch> {
  const { requestId, scope, query } = reading
  const { limit = 50 } = query
  const middle = await findMessagePlace(tx, { requestId, scope, id })
  if (!middle) {
    refuseFaults([{ path: 'query/around', message: 'is no message of this conversation' }])
    return { places: [], hasPrevious: false, hasNext: false }
  }
  const after = [middle.createdAt, middle.id]
  const [before, behind] = [Math.floor((limit - 1) / 2), Math.ceil((limit - 1) / 2)]
  const earlier = await walk(tx, reading, { isBack: true, limit: before + 1, after })
  const later = await walk(tx, reading, { isBack: false, limit: behind + 1, after })
  return {
    places: [...earlier.slice(0, before).reverse(), middle, ...later.slice(0, behind)],
    hasPrevious: earlier.length > before,
    hasNext: later.length > behind,
  }
}

function walk(
  tx: Tx,
  { requestId, scope, query }: Reading,
  { isBack, limit, after }: { isBack: boolean; limit: number; after: readonly string[] | null },
): Promise<MessagePlace[]> {
  const isAscending = (query.order ?? 'asc') === 'asc'
  const order = isAscending !== isBack ? 'asc' : 'desc'
  return listMessagePlaces(tx, { requestId, scope, order, limit, after })
}
