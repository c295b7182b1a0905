/** The one clock of a request that a row of a queue shows. */
import type { ClockKind, ClockState } from '@holdfast/contracts/sla/clock.ts'

/** A clock as it was reckoned last; instants are epoch milliseconds, durations business milliseconds. */
export interface RowClockRow {
  readonly kind: ClockKind
  readonly state: ClockState
  readonly activity: 'running' | 'paused' | 'stopped' | 'ended'
  readonly targetMinutes: number
  readonly calendarVersionId: string
  readonly usedMs: number
  readonly reckonedTo: number
  readonly dueAt: number | null
  /** What is used when it falls due: the target, or more where the target was shortened. */
  readonly usedAtDueMs: number
}

const fields = ['kind', 'activity', 'targetMinutes', 'calendarVersionId', 'usedMs', 'reckonedTo', 'dueAt'].map(
  (field) => `'${field}', c.data->'${field}'`,
)
const usedAtDueMs = `coalesce((c.data->>'breachedUsedMs')::bigint, greatest(c.target_minutes * 60000::bigint, c.used_ms))`

/**
 * Joined to the rows of a page only, each by the key of its clocks: of an active request the one that is due first,
 * else a paused one, the resolution before others; of an ended one the last cycle of its resolution.
 */
export const rowClockOfRequest = `LEFT JOIN LATERAL (
    SELECT jsonb_build_object('state', c.state, 'usedAtDueMs', ${usedAtDueMs}, ${fields.join(', ')}) AS shown
    FROM clocks c
    WHERE c.request_id = r.id AND c.state <> 'cancelled' AND CASE
      WHEN r.status IN ('open', 'in_progress', 'waiting') THEN c.data->>'activity' IN ('running', 'paused')
      ELSE c.kind = 'resolution' END
    ORDER BY c.data->>'activity' = 'running' DESC, CASE c.data->>'activity' WHEN 'running' THEN c.due_at END,
      c.kind = 'resolution' DESC, c.cycle DESC
    LIMIT 1) clock ON true`
