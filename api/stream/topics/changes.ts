/** Requests that are not as they were: many events of one are told of once. */
import type { LogEntry } from '@holdfast/contracts/events.ts'
import { isAgent, type Target } from '@holdfast/contracts/people/rights.ts'
import type { FormerStanding } from '@holdfast/db/requests/former-standings.ts'
import { placeOf, type RequestChangeRow } from '@holdfast/db/requests/queries.ts'
import type { Caller } from '../../auth/caller.ts'
import { presentSummary } from '../../requests/present-request.ts'
import { canSee } from '../../requests/require-request.ts'
import { type Audience, audienceOf } from '../audience.ts'
import { SharedFrame } from '../shared-frame.ts'

/**
 * The last event of a request for each audience, what requesters do not see being no change for them; and the place of
 * the first of all.
 */
export type Change = Partial<Record<Audience, LogEntry>> & { readonly since: number }
export type Changes = Map<string, Change>

/** Adds entries, in order. */
export function gather(entries: Iterable<LogEntry>, changes: Changes = new Map()): Changes {
  for (const entry of entries) {
    const before = changes.get(entry.requestId)
    const requester = entry.internal ? before?.requester : entry
    const since = before?.since ?? entry.position
    changes.set(entry.requestId, { since, desk: entry, ...(requester && { requester }) })
  }
  return changes
}

/** @returns what an audience is told of, in the order of places */
export function changesFor(audience: Audience, changes: Changes): LogEntry[] {
  const entries = [...changes.values()].flatMap((change) => change[audience] ?? [])
  return entries.sort((a, b) => a.position - b.position)
}

/** Requests as they are, and as they were before. */
export interface ChangedRequests {
  readonly rows: ReadonlyMap<string, RequestChangeRow>
  readonly formers: ReadonlyMap<string, FormerStanding>
}

export type Standing = Target & { readonly id: string }

function standingsOf({ rows, formers }: ChangedRequests, requestId: string): Standing[] {
  const row = rows.get(requestId)
  if (!row) return []
  const { id, requesterId, participantIds, teamId } = row
  const now = { id, requesterId, participantIds, teamId, place: placeOf(row) }
  const former = formers.get(requestId)
  if (!former) return [now]
  const { leftIds, assigneeId, teamId: formerTeamId = teamId, ...place } = former
  const formerIds = [...participantIds, ...leftIds, ...(assigneeId ? [assigneeId] : [])]
  const before = { participantIds: formerIds, teamId: formerTeamId, place: { ...now.place, ...place } }
  return [now, { ...now, ...before }]
}

/** The frames of some changes, each written once for all who see the same. */
export class ChangeFrames {
  readonly #changed: ChangedRequests
  readonly #standings = new Map<string, readonly Standing[]>()
  readonly #frames = new Map<string, SharedFrame>()

  constructor(changed: ChangedRequests) {
    this.#changed = changed
  }

  /** Whose a request is, and where; then the same as it was before, where that was otherwise. */
  standings(requestId: string): readonly Standing[] {
    const known = this.#standings.get(requestId) ?? standingsOf(this.#changed, requestId)
    this.#standings.set(requestId, known)
    return known
  }

  /** Whether the caller sees the request, or saw it before: of others not even the id is for them. */
  concerns(caller: Caller, { requestId }: LogEntry): boolean {
    return this.standings(requestId).some((standing) => canSee(caller, standing))
  }

  /** The request as the caller sees it; `null` in its place when they may not see it any more. */
  frame(caller: Caller, entry: LogEntry): SharedFrame {
    const { position, requestId, type: event } = entry
    const [now] = this.standings(requestId)
    const isSeen = now !== undefined && canSee(caller, now)
    const side = isAgent(caller.role) ? 'agent' : 'other'
    const key = `${isSeen ? `${audienceOf(caller)} ${side}` : 'none'} ${requestId}`
    const known = this.#frames.get(key)
    if (known?.position === position) return known
    const row = this.#changed.rows.get(requestId)
    const request = isSeen && row ? presentSummary(row, caller) : null
    const frame = new SharedFrame({ type: 'change', position, requestId, event, request })
    this.#frames.set(key, frame)
    return frame
  }
}
