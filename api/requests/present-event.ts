import { isId } from '@holdfast/contracts/ids.ts'
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { TimelineRow } from '@holdfast/db/requests/timeline.ts'
import { presentTime } from '../http/instants.ts'

interface RecordedChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** Fields whose values are ids of something with a name. */
const naming = new Set(['assigneeId', 'teamId', 'categoryId', 'subcategoryId', 'businessUnitId', 'regionId', 'siteId'])
/** How the desk works inside is nothing that a requester needs to know. */
const deskOnly = new Set(['policyVersionId', 'tags'])
/** Particulars that a requester may see. */
const forEverybody = new Set(['reason', 'personId', 'kind', 'messageId'])

const changesOf = ({ data }: TimelineRow) => (data.changes ?? []) as RecordedChange[]

/** @returns the ids in an event that have a name to be shown */
export function namedIn(row: TimelineRow): string[] {
  const values = changesOf(row).flatMap(({ field, from, to }) => (naming.has(field) ? [from, to] : []))
  return values.filter((value): value is string => typeof value === 'string' && isId(value))
}

export function presentEvent(row: TimelineRow, names: ReadonlyMap<string, string>, forAgents: boolean): TimelineEvent {
  const { id, type, version, internal, actorKind: kind, actorId } = row
  const value = (of: unknown) => ({ value: of ?? null, name: typeof of === 'string' ? (names.get(of) ?? null) : null })
  const changes = changesOf(row).filter(({ field }) => forAgents || !deskOnly.has(field))
  return {
    id,
    type,
    version,
    actor: { kind, id: actorId, name: row.actorName ?? actorId },
    internal,
    occurredAt: presentTime(row.occurredAt),
    recordedAt: presentTime(row.recordedAt),
    changes: changes.map(({ field, from, to }) => ({ field, from: value(from), to: value(to) })),
    clocks: forAgents ? ((row.data.clocks ?? []) as TimelineEvent['clocks']) : [],
    message: presentText(row),
    details: presentDetails(row, forAgents),
  }
}

function presentText({
  messageBody: body,
  messageAuthorId,
  messageAuthorName,
  data,
}: TimelineRow): TimelineEvent['message'] {
  if (body === null || messageAuthorId === null) return null
  return { id: String(data.messageId), body, author: { id: messageAuthorId, name: messageAuthorName ?? '' } }
}

/** The note of a wait is for the requester only where the requester is whom the desk waits for. */
function presentDetails(row: TimelineRow, forAgents: boolean): Record<string, unknown> {
  const { changes, clocks: _clocks, ...rest } = row.data
  if (forAgents) return rest
  const isForRequester = ((changes ?? []) as RecordedChange[]).some(
    ({ field, to }) => field === 'waitReason' && to === 'requester',
  )
  return Object.fromEntries(
    Object.entries(rest).filter(([key]) => forEverybody.has(key) || (key === 'note' && isForRequester)),
  )
}
