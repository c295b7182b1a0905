/** Pure: what an event says, as keys of `event.*` with their parts; names and times are put in where it is shown. */
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'

/** What stands in a clause: something with a name, or what is formatted for the reader. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'person'; readonly id: string; readonly name: string | null }
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'duration'; readonly ms: number }
  /** How long a clock had run when it was met. */
  | { readonly kind: 'used'; readonly clock: string; readonly cycle: number }
  /** A word that every language has: `common:priority.high`. */
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'request'; readonly id: string; readonly number: string }

export interface Clause {
  readonly key: string
  readonly parts: Readonly<Record<string, Part>>
}

type Change = TimelineEvent['changes'][number]

const text = (value: unknown): Part => ({ kind: 'text', text: String(value ?? '') })
const word = (key: string): Part => ({ kind: 'word', key })
const person = (id: unknown, name: string | null): Part => ({ kind: 'person', id: String(id ?? ''), name })
const actorOf = ({ actor }: TimelineEvent): Part => person(actor.id, actor.name)
const clause = (key: string, parts: Clause['parts'] = {}): Clause => ({ key, parts })

/** Never worth a line among messages; they are in the list of all events. */
const quiet = new Set(['created', 'import_finished', 'escalation_skipped'])

export function isWorthALine(event: TimelineEvent): boolean {
  return !quiet.has(event.type) && clausesOf(event).some(({ key }) => key !== 'routedNowhere')
}

export function clausesOf(event: TimelineEvent): readonly Clause[] {
  const of = (field: string) => event.changes.find((change) => change.field === field)
  const own = ownClauses(event, of)
  const rest = event.changes
    .filter(({ field }) => !isTold(event.type, field))
    .flatMap((change) => changeClauses(change))
  return [...own, ...rest]
}

type Find = (field: string) => Change | undefined

function ownClauses(event: TimelineEvent, of: Find): Clause[] {
  const { type, details } = event
  const actor = actorOf(event)
  const isSystem = event.actor.kind === 'system'
  switch (type) {
    case 'created':
      return [clause('created', { actor })]
    case 'routed':
      return routed(of)
    case 'taken':
      return [clause('taken', { actor })]
    case 'assigned':
      return [assigned(event, of)]
    case 'unassigned':
      return [clause('unassigned', { actor, person: person(details.personId, of('assigneeId')?.from.name ?? null) })]
    case 'handed_over':
      return [
        clause('handedOver', { actor, team: text(of('teamId')?.to.name ?? of('teamId')?.to.value) }),
        ...given(of),
      ]
    case 'returned_to_line':
      return [clause('returnedToLine', { person: person(details.personId, of('assigneeId')?.from.name ?? null) })]
    case 'agent_replied':
      return [...firstAnswer(event), ...given(of)]
    case 'requester_replied':
      return answeredByRequester(of)
    case 'waiting':
      return waiting(event, of)
    case 'resumed':
      return [isSystem ? clause('resumedByItself') : clause('resumed', { actor })]
    case 'resolved':
      return [details.unanswered ? clause('resolvedUnanswered') : clause('resolved', { actor })]
    case 'resolution_changed':
      return [clause('resolutionChanged', { actor })]
    case 'confirmed':
      return [clause('confirmed', { actor })]
    case 'closed':
      return [clause('closedByItself')]
    case 'reopened':
    case 'cancelled':
      return [clause(type, { actor }), ...(details.reason ? [clause('reason', { reason: text(details.reason) })] : [])]
    case 'replanned':
      return event.clocks.length > 0 ? [clause('replanned')] : []
    case 'reminded':
      return [clause('reminded')]
    case 'import_finished':
      return [clause('importFinished')]
    case 'chat_ended':
      return [clause('chatEnded')]
    case 'rated':
      return [clause('rated', { actor, score: text(details.score) })]
    case 'relation_added':
    case 'relation_removed':
      return [relation(event, actor)]
    case 'edited':
      return []
    default:
      return escalation(event, actor)
  }
}

function routed(of: Find): Clause[] {
  const team = of('teamId')?.to
  const routedTo = team?.value ? [clause('routedTo', { team: text(team.name ?? team.value) })] : []
  const all = [...routedTo, ...given(of)]
  return all.length > 0 ? all : [clause('routedNowhere')]
}

/** Whoever is in charge from then on. */
function given(of: Find): Clause[] {
  const to = of('assigneeId')?.to
  return to?.value ? [clause('givenTo', { person: person(to.value, to.name) })] : []
}

function assigned(event: TimelineEvent, of: Find): Clause {
  const { kind, personId, by } = event.details
  const parts = { actor: actorOf(event), person: person(personId, of('assigneeId')?.to.name ?? null) }
  if (by === 'line') return clause('assignedByLine', parts)
  const isSelf = event.actor.id === personId
  if (kind === 'collaborator') return isSelf ? clause('helps', { actor: parts.actor }) : clause(kind, parts)
  if (kind === 'observer') return isSelf ? clause('follows', { actor: parts.actor }) : clause(kind, parts)
  return isSelf ? clause('taken', { actor: parts.actor }) : clause('assigned', parts)
}

function firstAnswer({ clocks }: TimelineEvent): Clause[] {
  const first = clocks.find(({ clock }) => clock === 'first_response')
  if (!first || (first.to !== 'met' && first.to !== 'breached')) return []
  const time: Part = { kind: 'used', clock: 'first_response', cycle: first.cycle }
  return [clause(first.to === 'met' ? 'firstResponseMet' : 'firstResponseLate', { time })]
}

function answeredByRequester(of: Find): Clause[] {
  const status = of('status')
  if (status?.from.value === 'waiting') return [clause('resumedByReply')]
  return status ? [clause('reopenedByReply')] : []
}

function waiting(event: TimelineEvent, of: Find): Clause[] {
  const reason = of('waitReason')?.to.value
  const until = of('waitUntil')?.to.value
  const isPaused = event.clocks.some(({ to }) => to === 'paused')
  return [
    clause('waitingOn', { actor: actorOf(event), reason: word(`common:waitingOn.${String(reason ?? 'requester')}`) }),
    ...(typeof until === 'string' ? [clause('until', { time: { kind: 'instant', at: until } })] : []),
    ...(isPaused ? [clause('clockPaused')] : []),
    ...(event.details.note ? [clause('reason', { reason: text(event.details.note) })] : []),
  ]
}

function relation({ type, details }: TimelineEvent, actor: Part): Clause {
  // Of a request elsewhere, which the reader does not see, nothing is said but that it is linked.
  if (typeof details.otherId !== 'string') {
    return clause(type === 'relation_added' ? 'relatedElsewhere' : 'unrelatedElsewhere', { actor })
  }
  const other: Part = { kind: 'request', id: details.otherId, number: String(details.otherNumber) }
  const kind = String(details.relation)
  return type === 'relation_added'
    ? clause(`related.${kind}`, { actor, other })
    : clause('unrelated', { actor, other, kind: word(`request:relation.${kind}`) })
}

const escalations = new Set([
  'breached',
  'escalated',
  'escalation_missed',
  'escalation_skipped',
  'escalation_unacknowledged',
  'escalation_acknowledged',
])

function escalation(event: TimelineEvent, actor: Part): Clause[] {
  const { type, details } = event
  if (!escalations.has(type)) return [clause('other', { type: text(type.replaceAll('_', ' ')), actor })]
  const clock = word(`common:clockKind.${String(details.clock)}`)
  const lateMs = Number(details.lateMs ?? 0)
  const late = lateMs >= 60_000 ? [clause('noticedLate', { time: { kind: 'duration', ms: lateMs } })] : []
  return [clause(type, { actor, clock }), ...(type === 'breached' || type === 'escalated' ? late : [])]
}

/** Fields that the event's own words tell already. */
const told: Readonly<Record<string, readonly string[]>> = {
  created: ['title', 'description', 'type', 'priority', 'status'],
  routed: ['teamId', 'assigneeId', 'status', 'policyVersionId'],
  handed_over: ['teamId', 'assigneeId'],
  assigned: ['assigneeId'],
  taken: ['assigneeId'],
  unassigned: ['assigneeId'],
  returned_to_line: ['assigneeId'],
  agent_replied: ['assigneeId'],
  waiting: ['waitReason', 'waitUntil'],
  resumed: ['waitReason', 'waitUntil'],
  requester_replied: ['waitReason', 'waitUntil', 'resolutionCode', 'resolutionText'],
  resolved: ['resolutionCode', 'resolutionText', 'waitReason', 'waitUntil'],
  resolution_changed: ['resolutionCode', 'resolutionText'],
  reopened: ['resolutionCode', 'resolutionText', 'assigneeId'],
  cancelled: ['waitReason', 'waitUntil'],
}

function isTold(type: string, field: string): boolean {
  return field === 'status' || (told[type]?.includes(field) ?? false)
}

const named = new Set(['teamId', 'assigneeId', 'categoryId', 'subcategoryId', 'businessUnitId', 'regionId', 'siteId'])

function changeClauses(change: Change): Clause[] {
  const { field, from, to } = change
  if (field === 'tags') return tagClauses(from.value, to.value)
  if (field === 'title') return [clause('titleChanged', { from: text(from.value), to: text(to.value) })]
  if (field === 'description') return [clause('descriptionChanged')]
  if (field === 'policyVersionId') return [clause('policyChanged')]
  const words = wordsOfField[field]
  const show = ({ value, name }: Change['to']): Part | null => {
    if (value === null || value === undefined) return null
    return words ? word(`common:${words}.${String(value)}`) : text(name ?? value)
  }
  return words || named.has(field) ? [valueClause(field, show(from), show(to))] : []
}

/** Fields whose values have words in every language. */
const wordsOfField: Readonly<Record<string, string>> = { priority: 'priority', type: 'requestType' }

function valueClause(field: string, from: Part | null, to: Part | null): Clause {
  const parts = { field: word(`request:field.${field}`) }
  if (to === null) return clause('cleared', parts)
  return from ? clause('changed', { ...parts, from, to }) : clause('set', { ...parts, to })
}

function tagClauses(from: unknown, to: unknown): Clause[] {
  const [before, after] = [tagsOf(from), tagsOf(to)]
  const added = after.filter((tag) => !before.includes(tag))
  const removed = before.filter((tag) => !after.includes(tag))
  return [
    ...(added.length > 0 ? [clause('tagsAdded', { tags: text(added.join(', ')) })] : []),
    ...(removed.length > 0 ? [clause('tagsRemoved', { tags: text(removed.join(', ')) })] : []),
  ]
}

const tagsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
