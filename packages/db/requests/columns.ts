/** What a list and a page both read of a request, with the names that people know. */

import type {
  Channel,
  Priority,
  RequestStatus,
  RequestType,
  SlaState,
  WaitReason,
} from '@holdfast/contracts/requests/vocabulary.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import { sql } from 'drizzle-orm'
import { type RowClockRow, rowClockOfRequest } from './row-clock.ts'

export interface RequestSummaryRow {
  readonly id: string
  readonly number: number
  readonly type: RequestType
  readonly title: string
  readonly status: RequestStatus
  readonly priority: Priority
  readonly channel: Channel
  readonly categoryId: string | null
  readonly subcategoryId: string | null
  readonly businessUnitId: string | null
  readonly regionId: string | null
  readonly siteId: string | null
  readonly tags: string[]
  readonly requesterId: string
  readonly requesterName: string | null
  readonly teamId: string | null
  readonly teamName: string | null
  readonly assigneeId: string | null
  readonly assigneeName: string | null
  readonly waitReason: WaitReason | null
  readonly slaState: SlaState
  /** As PostgreSQL writes it; `infinity` when no clock runs. */
  readonly nextDueAt: string
  readonly nextDueClock: ClockKind | null
  readonly clock: RowClockRow | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly version: number
}

export const summaryColumns = sql.raw(`
  r.id, r.number, r.type, r.title, r.status, r.priority, r.channel, r.category_id AS "categoryId",
  r.subcategory_id AS "subcategoryId", r.business_unit_id AS "businessUnitId", r.region_id AS "regionId", r.site_id AS "siteId", r.tags,
  r.requester_id AS "requesterId", requester.name AS "requesterName", r.team_id AS "teamId", team.name AS "teamName",
  r.assignee_id AS "assigneeId", assignee.name AS "assigneeName", r.wait_reason AS "waitReason",
  r.sla_state AS "slaState", r.next_due_at AS "nextDueAt", r.next_due_clock AS "nextDueClock",
  clock.shown AS clock, r.created_at AS "createdAt", r.updated_at AS "updatedAt", r.seq AS version`)

/** What the columns are read from besides `requests r`. */
export const namesOfRequest = sql.raw(`
  LEFT JOIN people requester ON requester.id = r.requester_id
  LEFT JOIN people assignee ON assignee.id = r.assignee_id
  LEFT JOIN teams team ON team.id = r.team_id
  ${rowClockOfRequest}`)
