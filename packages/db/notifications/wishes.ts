import type { Channels, NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import type { Asker } from '@holdfast/contracts/people/rights.ts'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { askerOf, type RightsColumn, rightsColumn } from '../people/rights.ts'

/** A person as somebody to be told, with what they want. */
export interface Wishes extends Asker {
  readonly timeZone: string
  /** As a person of the desk, or as a visitor. */
  readonly isBlocked: boolean
  /** By kind, where the person chose otherwise than the desk. */
  readonly chosen: Partial<Record<NotificationKind, Channels>>
  readonly quietHours: WeeklyHours | null
  readonly emailDelayMinutes: number
  readonly urgentBreaksThrough: boolean
  /** Of the requests that were asked about. */
  readonly mutedIds: readonly string[]
}

type Row = Omit<Wishes, Exclude<keyof Asker, 'personId'>> & { readonly rights: RightsColumn }

/** @returns by person, without those who are not in the organization */
export async function loadWishes(
  tx: Tx,
  personIds: readonly string[],
  requestIds: readonly string[],
): Promise<Map<string, Wishes>> {
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    SELECT p.id AS "personId", ${rightsColumn('p')} AS rights, p.time_zone AS "timeZone", p.blocked_at IS NOT NULL OR EXISTS (
        SELECT FROM visitor_blocks b WHERE b.org_id = current_org() AND b.email = lower(p.email)
          AND p.kind = 'visitor' AND (b.until IS NULL OR b.until > now())) AS "isBlocked",
      coalesce((SELECT jsonb_object_agg(c.kind, jsonb_build_object('inbox', c.inbox, 'browser', c.browser,
        'email', c.email)) FROM notification_preferences c WHERE c.person_id = p.id), '{}') AS chosen,
      s.quiet_hours AS "quietHours", coalesce(s.email_delay_minutes, 5) AS "emailDelayMinutes",
      coalesce(s.urgent_breaks_through, true) AS "urgentBreaksThrough",
      ARRAY(SELECT m.request_id::text FROM muted_requests m
        WHERE m.person_id = p.id AND m.request_id = ANY(${sql.param([...requestIds])}::uuid[])) AS "mutedIds"
    FROM people p LEFT JOIN notification_settings s ON s.person_id = p.id
    WHERE p.id = ANY(${sql.param([...personIds])}::uuid[])`)
  return new Map(rows.map(({ rights, ...row }) => [row.personId, { ...row, ...askerOf(row.personId, rights) }]))
}
