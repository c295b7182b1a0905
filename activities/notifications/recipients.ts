/** Who is concerned by an event, and why. Pure: what they may see and what they want is asked later. */
import type { NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import { isActive, type RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import type { TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import type { TellingMessage, TellingRequest } from '@holdfast/db/notifications/standing.ts'

/** One reason to tell a person. Several may apply to one; the weightiest that the person wants is told. */
export interface Reason {
  readonly personId: string
  readonly kind: NotificationKind
  /** Names what is said. */
  readonly template: string
  readonly payload: Record<string, unknown>
}

/** What is read of an event besides itself. */
export interface Circumstances {
  readonly request: TellingRequest
  readonly message: TellingMessage | undefined
}

type Rule = (event: TellingEvent, circumstances: Circumstances) => readonly Reason[]

/** What happens to the state of a request concerns whoever made it and whoever is in charge. */
const tellStatus: Rule = (event, { request }) =>
  reasons([request.requesterId, request.assigneeId], 'status', event.type)

/** Who waits for the requester tells them; anything else that is waited for is the desk's own business. */
const tellWaiting: Rule = (event, { request }) => {
  const reason = changeOf(event, 'waitReason')?.to
  return reasons([reason === 'requester' ? request.requesterId : null, request.assigneeId], 'status', event.type)
}

const tellAssignee: Rule = (event, { request }) => reasons([request.assigneeId], 'status', event.type)

const tellMessage: Rule = (event, { request, message }) => {
  if (!message || message.deleted) return []
  const { requesterId, assigneeId, collaboratorIds, observerIds } = request
  const workers = [assigneeId, ...collaboratorIds, ...observerIds]
  const payload = { messageId: message.id }
  return [
    ...reasons(message.mentions, 'mention', 'mention', payload),
    ...(message.internal
      ? reasons(workers, 'note', 'note_added', payload)
      : reasons([requesterId, ...workers], 'reply', event.type, payload)),
  ]
}

/** Somebody was given a part, or lost the one that the event names. */
const tellAssigned: Rule = ({ type, personId }) =>
  reasons([personId], 'assigned', type === 'unassigned' ? 'unassigned' : 'assigned', personId ? { personId } : {})

/** Nobody is in charge: the team may want to know, and a visitor who waits is more than a line that grew. */
const tellTeam: Rule = (_event, { request }) => {
  const { assigneeId, status, isChat, members } = request
  if (assigneeId !== null || !isActive(status as RequestStatus)) return []
  const kind = isChat ? 'chat_waiting' : 'team_queue'
  // A visitor needs somebody who is there now; the line can be seen by whoever is away for a moment.
  const there = members.filter(({ availability }) =>
    isChat ? availability === 'online' : availability !== 'out_of_office',
  )
  return reasons(
    there.map(({ id }) => id),
    kind,
    kind,
  )
}

/** A chat is there already, and a link that was mailed says more than a confirmation. */
const confirmReceipt: Rule = (_event, { request }) => {
  const isToldOtherwise = request.channel === 'chat' || request.channel === 'import' || request.hasLinkMail
  return isToldOtherwise ? [] : reasons([request.requesterId], 'request_received', 'request_received')
}

const rules: Readonly<Record<string, readonly Rule[]>> = {
  created: [confirmReceipt],
  routed: [tellTeam],
  message_posted: [tellMessage],
  note_added: [tellMessage],
  assigned: [tellAssigned],
  unassigned: [tellAssigned, tellTeam],
  handed_over: [tellTeam],
  returned_to_line: [tellTeam],
  waiting: [tellWaiting],
  resumed: [tellAssignee],
  resolved: [tellStatus],
  resolution_changed: [tellStatus],
  confirmed: [tellStatus],
  closed: [tellStatus],
  cancelled: [tellStatus],
  reopened: [tellStatus, tellTeam],
}

/** After these the former assignee did not go by themselves, and is told that it is not theirs any more. */
const takesAway = new Set(['assigned', 'taken', 'unassigned', 'handed_over', 'escalated', 'edited'])

/** Those of which a transition writes the entries itself; they are given their place here. */
export const writtenByTransition: ReadonlySet<string> = new Set(['escalated', 'escalation_unacknowledged', 'reminded'])

/** Those for which the members of the team have to be known, or what else the intake has sent. */
export const needsTeam: ReadonlySet<string> = new Set(
  Object.keys(rules).filter((type) => rules[type]?.some((rule) => rule === tellTeam || rule === confirmReceipt)),
)

/** @returns whether an event of this kind can concern anybody; the others are passed over unread */
export function mayConcern({ type, changes }: TellingEvent): boolean {
  return type in rules || writtenByTransition.has(type) || changes.some(({ field }) => field === 'assigneeId')
}

/** @returns every reason to tell somebody; who did it is among them, and so may be who must not know */
export function findReasons(event: TellingEvent, circumstances: Circumstances): Reason[] {
  const { importing, importedUpTo } = circumstances.request
  // What an import replays was told long ago.
  if (importing || event.actorId === 'import' || event.position <= (importedUpTo ?? 0)) return []
  return [...(rules[event.type] ?? []).flatMap((rule) => rule(event, circumstances)), ...tellNewAssignee(event)]
}

/** By whatever way a request came to somebody: a rule, a line, an escalation, a person. */
function tellNewAssignee(event: TellingEvent): Reason[] {
  const change = changeOf(event, 'assigneeId')
  if (!change) return []
  const [from, to] = [asId(change.from), asId(change.to)]
  const given = reasons([to], 'assigned', 'assigned', { personId: to })
  return takesAway.has(event.type)
    ? [...given, ...reasons([from], 'assigned', 'unassigned', { personId: from })]
    : given
}

function changeOf({ changes }: TellingEvent, field: string) {
  return changes.find((change) => change.field === field)
}

function asId(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function reasons(
  personIds: readonly (string | null)[],
  kind: NotificationKind,
  template: string,
  payload: Record<string, unknown> = {},
): Reason[] {
  return [...new Set(personIds)].flatMap((personId) => (personId ? [{ personId, kind, template, payload }] : []))
}
