/** Requests that are not as they were: many events of one are told of once. */
import type { LogEntry } from '@holdfast/contracts/events.ts'
import { placeOf, type RequestChangeRow } from '@holdfast/db/requests/queries.ts'
import type { Caller } from '../../auth/caller.ts'
import { presentSummary } from '../../requests/present-request.ts'
import { canSee } from '../../requests/require-request.ts'
import { type Audience, audienceOf } from '../audience.ts'
import { SharedFrame } from '../shared-frame.ts'

/** The last event of a request for each audience: what requesters do not see is no change for them. */
export type Change = Partial<Record<Audience, LogEntry>>
export type Changes = Map<string, Change>

/** Adds entries, in order. */
export function gather(entries: Iterable<LogEntry>, changes: Changes = new Map()): Changes {
  for (const entry of entries) {
    const before = changes.get(entry.requestId)
    const requester = entry.internal ? before?.requester : entry
    changes.set(entry.requestId, { desk: entry, ...(requester && { requester }) })
  }
  return changes
}

/** @returns what an audience is told of, in the order of places */
export function changesFor(audience: Audience, changes: Changes): LogEntry[] {
  const entries = [...changes.values()].flatMap((change) => change[audience] ?? [])
  return entries.sort((a, b) => a.position - b.position)
}

/** The frames of some changes, each written once for all of an audience. */
export class ChangeFrames {
  readonly #rows: ReadonlyMap<string, RequestChangeRow>
  readonly #frames = new Map<string, SharedFrame>()

  constructor(rows: ReadonlyMap<string, RequestChangeRow>) {
    this.#rows = rows
  }

  sees(caller: Caller, { requestId }: LogEntry): boolean {
    const row = this.#rows.get(requestId)
    return row !== undefined && canSee(caller, { ...row, place: placeOf(row) })
  }

  /** The request as the caller sees it; `null` in its place when they may not see it any more. */
  frame(caller: Caller, entry: LogEntry): SharedFrame {
    const { position, requestId, type: event } = entry
    const isSeen = this.sees(caller, entry)
    const key = `${isSeen ? audienceOf(caller) : 'none'} ${requestId}`
    const known = this.#frames.get(key)
    if (known?.position === position) return known
    const row = this.#rows.get(requestId)
    const request = isSeen && row ? presentSummary(row, caller) : null
    const frame = new SharedFrame({ type: 'change', position, requestId, event, request })
    this.#frames.set(key, frame)
    return frame
  }
}
