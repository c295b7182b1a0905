/** How a request stands, in the terms of whoever made it. Pure: the words are the page's. */
import type { RequestDetail, RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'

export type StandingKind =
  | 'received'
  | 'inTeam'
  | 'onIt'
  | 'waitingOnYou'
  | 'waitingVendor'
  | 'waitingChange'
  | 'scheduled'
  | 'solved'
  | 'closed'
  | 'cancelled'

export interface Standing {
  readonly kind: StandingKind
  readonly status: RequestStatus
  /** Who helps, by first name. */
  readonly helper: string | null
  readonly team: string | null
  /** What the desk waits for. */
  readonly note: string | null
  /** When it came to stand so. */
  readonly at: string
  /** It goes on only with an answer of the requester. */
  readonly needsYou: boolean
}

type Shown = Pick<RequestSummary, 'status' | 'waitReason' | 'assignee' | 'team' | 'updatedAt' | 'own'> &
  // Lists do not have these; what has ended was touched last when it did.
  Partial<Pick<RequestDetail, 'resolution' | 'closedAt' | 'cancelled'>>

export function standingOf(request: Shown): Standing {
  const kind = kindOf(request)
  return {
    kind,
    status: request.status,
    helper: request.assignee ? firstName(request.assignee.name) : null,
    team: request.team?.name ?? null,
    note: request.own?.waitNote ?? null,
    at: sinceWhen(request),
    needsYou: kind === 'waitingOnYou' || kind === 'solved',
  }
}

function sinceWhen({ status, updatedAt, resolution, closedAt, cancelled }: Shown): string {
  if (status === 'resolved') return resolution?.at ?? updatedAt
  if (status === 'closed') return closedAt ?? updatedAt
  return status === 'cancelled' ? (cancelled?.at ?? updatedAt) : updatedAt
}

function kindOf({ status, waitReason, assignee, team }: Shown): StandingKind {
  if (status === 'waiting') return waits[waitReason ?? 'requester']
  if (status === 'resolved') return 'solved'
  if (status === 'closed' || status === 'cancelled') return status
  if (assignee) return 'onIt'
  return team ? 'inTeam' : 'received'
}

const waits = {
  requester: 'waitingOnYou',
  vendor: 'waitingVendor',
  change: 'waitingChange',
  scheduled: 'scheduled',
} as const

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

export interface PromiseShown {
  readonly kind: 'reply' | 'fix'
  readonly by: string
  readonly isLate: boolean
}

/** @returns what was promised, in the order in which it falls due */
export function promisesOf({ own }: Pick<RequestSummary, 'own'>, now: number): PromiseShown[] {
  const promise = own?.promise
  if (!promise) return []
  const reply = promise.firstReplyBy ?? promise.nextReplyBy
  const all = [
    { kind: 'reply' as const, by: reply },
    { kind: 'fix' as const, by: promise.resolvedBy },
  ]
  return all
    .flatMap(({ kind, by }) => (by === null ? [] : [{ kind, by, isLate: Date.parse(by) < now }]))
    .sort((one, other) => one.by.localeCompare(other.by))
}

/** @returns the one promise that a line has room for: the fix, unless only a reply was promised */
export function mainPromise(request: Pick<RequestSummary, 'own'>, now: number): PromiseShown | null {
  const promises = promisesOf(request, now)
  return promises.find(({ kind }) => kind === 'fix') ?? promises[0] ?? null
}

export interface Course {
  /** From 0 to 1. */
  readonly share: number
  readonly state: 'ok' | 'soon' | 'late'
}

const soonMs = 2 * 3_600_000

/** @returns how much of the time until a promise has passed, on the wall's clock, and how near it is */
export function courseOf(createdAt: string, by: string, now: number): Course {
  const from = Date.parse(createdAt)
  const to = Date.parse(by)
  const share = to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)))
  if (now > to) return { share: 1, state: 'late' }
  return { share, state: share > 0.75 || to - now <= soonMs ? 'soon' : 'ok' }
}

/** @returns what needs the requester first, then what is new, then what moved last */
export function inOrderOfNeed<Request extends Shown>(requests: readonly Request[]): Request[] {
  const rank = (request: Request) => (standingOf(request).needsYou ? 0 : (request.own?.unread ?? 0) > 0 ? 1 : 2)
  return requests.toSorted((a, b) => rank(a) - rank(b) || b.updatedAt.localeCompare(a.updatedAt))
}
