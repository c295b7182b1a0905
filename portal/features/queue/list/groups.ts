/** The rows of a queue brought together: each group is the same list with one more filter. */
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { priorities, requestStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import type { ViewGrouping } from '@holdfast/contracts/views/vocabulary.ts'
import { dateAt, nextDate, startOfDate } from '../filter/spans.ts'

export interface GroupDefinition {
  /** Such as `late`, `high`, or the id of a team; `none` for those without. */
  readonly key: string
  readonly filter: RequestFilter
}

export interface Grouping {
  readonly by: ViewGrouping
  readonly groups: readonly GroupDefinition[]
  /** @returns which group a request belongs to; one that is not among the groups belongs nowhere */
  groupOf(request: RequestSummary): string
}

export interface GroupSurroundings {
  readonly now: number
  readonly timeZone: string
  readonly meId: string
  /** In the order in which they are shown. */
  readonly teamIds: readonly string[]
  readonly agentIds: readonly string[]
}

const hourMs = 3_600_000
export const soonMs = 2 * hourMs

export function groupRequests(by: ViewGrouping, base: RequestFilter, surroundings: GroupSurroundings): Grouping {
  const { pieces, groupOf } = piecesOf(by, surroundings)
  const groups = pieces.flatMap(({ key, filter }) => {
    const narrowed = narrow(base, filter)
    return narrowed === null ? [] : [{ key, filter: narrowed }]
  })
  return { by, groups, groupOf }
}

interface Pieces {
  readonly pieces: readonly GroupDefinition[]
  groupOf(request: RequestSummary): string
}

function piecesOf(by: ViewGrouping, surroundings: GroupSurroundings): Pieces {
  const { meId, teamIds, agentIds } = surroundings
  switch (by) {
    case 'none':
      return { pieces: [{ key: 'all', filter: {} }], groupOf: () => 'all' }
    case 'clock':
      return byClock(surroundings)
    case 'status':
      return {
        pieces: requestStatuses.map((status) => ({ key: status, filter: { status: [status] } })),
        groupOf: ({ status }) => status,
      }
    case 'priority':
      return {
        pieces: priorities.toReversed().map((priority) => ({ key: priority, filter: { priority: [priority] } })),
        groupOf: ({ priority }) => priority,
      }
    case 'team':
      return {
        pieces: ['none', ...teamIds].map((id) => ({ key: id, filter: { teamId: [id] } })),
        groupOf: ({ team }) => team?.id ?? 'none',
      }
    case 'assignee': {
      const others = agentIds.filter((id) => id !== meId)
      return {
        pieces: ['none', meId, ...others].map((id) => ({ key: id, filter: { assigneeId: [id] } })),
        groupOf: ({ assignee }) => assignee?.id ?? 'none',
      }
    }
  }
}

/** Late, due in two hours, later today, after today, and those whose clocks stand still. */
function byClock({ now, timeZone }: GroupSurroundings): Pieces {
  const soon = now + soonMs
  const tomorrow = Math.max(soon, startOfDate(nextDate(dateAt(now, timeZone)), timeZone))
  const iso = (at: number) => new Date(at).toISOString()
  const pieces: GroupDefinition[] = [
    { key: 'late', filter: { dueBefore: iso(now) } },
    { key: 'soon', filter: { dueAfter: iso(now), dueBefore: iso(soon) } },
    { key: 'today', filter: { dueAfter: iso(soon), dueBefore: iso(tomorrow) } },
    { key: 'later', filter: { dueAfter: iso(tomorrow), isDue: true } },
    { key: 'paused', filter: { isDue: false } },
  ]
  const groupOf = ({ nextDueAt }: RequestSummary) => {
    if (nextDueAt === null) return 'paused'
    const at = Date.parse(nextDueAt)
    return at < now ? 'late' : at < soon ? 'soon' : at < tomorrow ? 'today' : 'later'
  }
  // Late in the evening today ends within two hours.
  return { pieces: pieces.filter(({ key }) => key !== 'today' || tomorrow > soon), groupOf }
}

/** @returns what both allow; `null` when that is nothing */
export function narrow(base: RequestFilter, piece: RequestFilter): RequestFilter | null {
  const narrowed = { ...base, ...piece } as Record<string, unknown>
  for (const key of ['status', 'priority', 'teamId', 'assigneeId'] as const) {
    const [before, wanted] = [base[key] as string[] | undefined, piece[key] as string[] | undefined]
    if (!before || !wanted) continue
    const both = wanted.filter((value) => before.includes(value))
    if (both.length === 0) return null
    narrowed[key] = both
  }
  for (const key of ['teamId', 'assigneeId'] as const) {
    const unwanted = base[key === 'teamId' ? 'notTeamId' : 'notAssigneeId'] as string[] | undefined
    if (piece[key]?.some((id) => unwanted?.includes(id))) return null
  }
  const asks = [base, piece].map(
    ({ isDue, dueAfter, dueBefore }) => isDue ?? ((dueAfter ?? dueBefore) ? true : undefined),
  )
  if (asks.includes(true) && asks.includes(false)) return null
  return limit(narrowed as RequestFilter, base, piece)
}

function limit(narrowed: RequestFilter, base: RequestFilter, piece: RequestFilter): RequestFilter | null {
  const pick = (one: string | undefined, other: string | undefined, choose: (a: number, b: number) => number) =>
    one === undefined || other === undefined
      ? (one ?? other)
      : new Date(choose(Date.parse(one), Date.parse(other))).toISOString()
  const dueAfter = pick(base.dueAfter, piece.dueAfter, Math.max)
  const dueBefore = pick(base.dueBefore, piece.dueBefore, Math.min)
  if (dueAfter !== undefined && dueBefore !== undefined && Date.parse(dueAfter) >= Date.parse(dueBefore)) return null
  return { ...narrowed, ...(dueAfter && { dueAfter }), ...(dueBefore && { dueBefore }) }
}
