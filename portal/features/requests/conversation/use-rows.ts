import { useMemo } from 'react'
import { useCell } from '../../../lib/conversation/cell.ts'
import { type ConversationFilter, type ConversationRow, layOutRows } from '../../../lib/conversation/lay-out-rows.ts'
import { usePending } from '../../../lib/outbox/use-outbox.ts'
import { useMe } from '../../../lib/session.ts'
import { useMedia } from '../../../lib/use-media.ts'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { isWorthALine } from './event-clauses.ts'

/** The lines that are shown, and what they are made of. */
export function useRows(filter: ConversationFilter): {
  readonly rows: readonly ConversationRow[]
  readonly lastDeskId: string | null
} {
  const { conversation, requestId } = useRequestPage()
  const { createdAt, requester } = useRequest()
  const { timeZone } = useMe().person
  const { messages, events, older, newer, firstUnreadId } = useCell(conversation.cell)
  const pending = usePending(requestId)
  // On a phone each has a head, for what can be done with it stands there.
  const isTouch = useMedia('(pointer: coarse)')
  const dayOf = useMemo(() => createDayOf(timeZone), [timeZone])
  return useMemo(() => {
    // The desk may have it already, though nobody has said so yet.
    const taken = new Set(messages.map(({ clientId }) => clientId))
    const options = {
      filter,
      origin: { at: createdAt, authorId: requester.id },
      pending: pending.filter(({ clientId }) => !taken.has(clientId)),
      dayOf,
      isWorthALine,
      isApart: isTouch,
    }
    const rows = layOutRows({ messages, events, older, newer, firstUnreadId }, options)
    const lastDesk = messages.findLast(
      ({ internal, byRequester, deletedAt }) => !internal && !byRequester && !deletedAt,
    )
    return { rows, lastDeskId: newer === null ? (lastDesk?.id ?? null) : null }
  }, [messages, events, older, newer, firstUnreadId, pending, filter, createdAt, requester.id, dayOf, isTouch])
}

/** Zones are whole quarters of an hour apart, so all of one quarter is on one day. */
function createDayOf(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const known = new Map<number, string>()
  return (instant) => {
    const quarter = Math.floor(Date.parse(instant) / 900_000)
    const day = known.get(quarter) ?? format.format(quarter * 900_000)
    known.set(quarter, day)
    return day
  }
}
