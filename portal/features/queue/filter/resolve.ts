/** From what was typed to what the API is asked: names become ids, times become instants. */
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import {
  activeStatuses,
  isActive,
  type RequestStatus,
  requestStatuses,
} from '@holdfast/contracts/requests/vocabulary.ts'
import { type FieldName, fields } from './fields.ts'
import type { Condition, Filter, FilterError } from './parse.ts'
import { dateAt, nextDate, readSpan, type Span, startOfDate } from './spans.ts'

/** What a name can turn out to be; `pending` while it is looked up. */
export type Found = { readonly id: string } | 'unknown' | 'ambiguous' | 'pending'

export interface Surroundings {
  /** Epoch milliseconds from which times are counted. */
  readonly now: number
  readonly timeZone: string
  readonly meId: string
  find(field: FieldName, name: string): Found
}

export interface Resolved {
  readonly filter: RequestFilter
  /** Names that nothing has. */
  readonly errors: readonly FilterError[]
  /** Some name is still being looked up. */
  readonly isPending: boolean
  /** Nothing can match, such as `is:open status:closed`; the API need not be asked. */
  readonly isNothing: boolean
  /** The filter counts from now, so that time alone changes what matches. */
  readonly isRelative: boolean
}

const endedStatuses = requestStatuses.filter((status) => !isActive(status))

type Draft = { -readonly [Key in keyof RequestFilter]: RequestFilter[Key] }
type ListKey = {
  [Key in keyof RequestFilter]-?: NonNullable<RequestFilter[Key]> extends string[] ? Key : never
}[keyof RequestFilter]

/** Fields whose values have short lists: what is not wanted is said by the others. */
const listKeys = {
  status: 'status',
  priority: 'priority',
  type: 'type',
  channel: 'channel',
  wait: 'waitReason',
  clock: 'slaState',
} as const

const nameKeys = {
  assignee: ['assigneeId', 'notAssigneeId'],
  team: ['teamId', 'notTeamId'],
  category: ['categoryId', 'notCategoryId'],
  requester: ['requesterId', 'notRequesterId'],
  unit: ['businessUnitId', 'notBusinessUnitId'],
  region: ['regionId', 'notRegionId'],
  site: ['siteId', 'notSiteId'],
} as const

const spanKeys = {
  due: ['dueAfter', 'dueBefore'],
  updated: ['updatedAfter', 'updatedBefore'],
  created: ['createdAfter', 'createdBefore'],
} as const

/** @returns what the API is asked for; conditions on the same field widen each other, all others narrow */
export function resolveFilter({ conditions, words }: Filter, surroundings: Surroundings): Resolved {
  const draft: Draft = {}
  const errors: FilterError[] = []
  const state = { isPending: false, isNothing: false, isRelative: false }
  for (const condition of conditions) {
    const { field } = condition
    if (field === 'is') for (const value of condition.values) resolveIs(draft, value, surroundings, state)
    else if (isIn(field, spanKeys)) resolveSpan(draft, field, condition, surroundings, state)
    else if (field === 'tag') widen(draft, condition.negated ? 'notTag' : 'tag', condition.values)
    else if (isIn(field, nameKeys)) resolveNames(draft, field, condition, surroundings, { errors, state })
    else resolveList(draft, field, condition, state)
  }
  if (words !== '') draft.q = words.slice(0, 200)
  return { filter: draft as RequestFilter, errors, ...state }
}

interface State {
  isPending: boolean
  isNothing: boolean
  isRelative: boolean
}

function isIn<Keys extends object>(field: string, keys: Keys): field is Extract<keyof Keys, string> {
  return field in keys
}

function widen(draft: Draft, key: ListKey, values: readonly string[]): void {
  const lists = draft as Record<ListKey, string[]>
  lists[key] = [...new Set([...(lists[key] ?? []), ...values])]
}

/** Two conditions on the status, such as `is:open status:waiting`, leave what both allow. */
function narrowStatuses(draft: Draft, allowed: readonly RequestStatus[], state: State): void {
  draft.status = (draft.status ?? [...requestStatuses]).filter((status) => allowed.includes(status))
  state.isNothing ||= draft.status.length === 0
}

function resolveIs(draft: Draft, value: string, { meId, now }: Surroundings, state: State): void {
  if (value === 'open') narrowStatuses(draft, activeStatuses, state)
  if (value === 'new') narrowStatuses(draft, ['open'], state)
  if (value === 'ended') narrowStatuses(draft, endedStatuses, state)
  if (value === 'unassigned') widen(draft, 'assigneeId', ['none'])
  if (value === 'mine') widen(draft, 'assigneeId', [meId])
  if (value === 'paused') widen(draft, 'slaState', ['paused'])
  if (value === 'late') limitBefore(draft, 'dueBefore', now, state)
}

function resolveList(draft: Draft, field: keyof typeof listKeys, { negated, values }: Condition, state: State): void {
  const key = listKeys[field]
  if (key === 'status') {
    const wanted = negated ? requestStatuses.filter((status) => !values.includes(status)) : values
    narrowStatuses(draft, wanted as RequestStatus[], state)
    return
  }
  if (negated) exclude(draft, key, { all: fields[field].values, values }, state)
  else widen(draft, key, values)
}

function exclude(
  draft: Draft,
  key: ListKey,
  { all, values }: { all: readonly string[]; values: readonly string[] },
  state: State,
): void {
  const lists = draft as Record<ListKey, string[]>
  lists[key] = (lists[key] ?? all).filter((value) => !values.includes(value))
  state.isNothing ||= lists[key].length === 0
}

function resolveNames(
  draft: Draft,
  field: keyof typeof nameKeys,
  { negated, values, pieces }: Condition,
  { find, meId }: Surroundings,
  { errors, state }: { errors: FilterError[]; state: State },
): void {
  const ids: string[] = []
  for (const [index, name] of values.entries()) {
    const found =
      name === 'none' && fields[field].values.includes('none') ? { id: 'none' } : findName(field, name, find, meId)
    if (found === 'pending') state.isPending = true
    else if (typeof found === 'object') ids.push(found.id)
    else {
      const piece = pieces[index] ?? { start: 0, end: 0 }
      errors.push({ code: found === 'unknown' ? 'unknown_name' : 'ambiguous_name', field, text: name, ...piece })
    }
  }
  if (ids.length > 0) widen(draft, nameKeys[field][negated ? 1 : 0], ids)
}

function findName(field: FieldName, name: string, find: Surroundings['find'], meId: string): Found {
  return name === 'me' && fields[field].values.includes('me') ? { id: meId } : find(field, name)
}

function resolveSpan(
  draft: Draft,
  field: keyof typeof spanKeys,
  { values }: Condition,
  { now, timeZone }: Surroundings,
  state: State,
): void {
  const span = readSpan(values[0] ?? '')
  if (span === null) return
  if (span.kind === 'none') {
    draft.isDue = false
    return
  }
  const [after, before] = spanKeys[field]
  const bounds = boundsOf(span, { isAhead: field === 'due', now, timeZone })
  if (span.kind !== 'before' && span.kind !== 'after' && span.kind !== 'on') state.isRelative = true
  if (bounds.after !== undefined) limitAfter(draft, after, bounds.after)
  if (bounds.before !== undefined) limitBefore(draft, before, bounds.before, state)
}

/** `<2h` is in less than two hours for what is ahead, and less than two hours ago for what is past. */
function boundsOf(
  span: Exclude<Span, { kind: 'none' }>,
  { isAhead, now, timeZone }: { isAhead: boolean; now: number; timeZone: string },
): { after?: number; before?: number } {
  const start = (date: string) => startOfDate(date, timeZone)
  switch (span.kind) {
    case 'late':
      return { before: now }
    case 'within':
      return isAhead ? { before: now + span.ms } : { after: now - span.ms }
    case 'beyond':
      return isAhead ? { after: now + span.ms } : { before: now - span.ms }
    case 'today': {
      const today = dateAt(now, timeZone)
      // What is late today is due today as well.
      return isAhead ? { before: start(nextDate(today)) } : { after: start(today) }
    }
    case 'before':
      return { before: start(span.date) }
    case 'after':
      return { after: start(nextDate(span.date)) }
    case 'on':
      return { after: start(span.date), before: start(nextDate(span.date)) }
  }
}

function limitAfter(draft: Draft, key: 'dueAfter' | 'updatedAfter' | 'createdAfter', at: number): void {
  const known = draft[key]
  draft[key] = new Date(known === undefined ? at : Math.max(at, Date.parse(known))).toISOString()
}

function limitBefore(
  draft: Draft,
  key: 'dueBefore' | 'updatedBefore' | 'createdBefore',
  at: number,
  state: State,
): void {
  const known = draft[key]
  draft[key] = new Date(known === undefined ? at : Math.min(at, Date.parse(known))).toISOString()
  state.isRelative ||= key === 'dueBefore'
}
