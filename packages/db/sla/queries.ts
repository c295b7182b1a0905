import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { clocks } from '../requests/schema.ts'
import { calendarVersions } from './schema.ts'

/** @returns the clocks of a request as packages/sla keeps them, cycle after cycle */
export async function listClockData(tx: Tx, requestId: string): Promise<unknown[]> {
  const rows = await tx
    .select({ data: clocks.data })
    .from(clocks)
    .where(eq(clocks.requestId, requestId))
    .orderBy(asc(clocks.kind), asc(clocks.cycle))
  return rows.map(({ data }) => data)
}

/** A version of a policy or calendar, as people know it. */
export interface NamedVersionRow {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly versionId: string
}

/** @returns the policies and calendars of these versions */
export async function findNamedVersions(
  tx: Tx,
  { policyVersionIds, calendarVersionIds }: Record<'policyVersionIds' | 'calendarVersionIds', readonly string[]>,
): Promise<{ policies: NamedVersionRow[]; calendars: NamedVersionRow[] }> {
  const [policies, calendarNames] = [
    await tx.execute<NamedVersionRow & Record<string, unknown>>(sql`
      SELECT p.id, p.name, v.number, v.id AS "versionId"
      FROM sla_policy_versions v JOIN sla_policies p ON p.id = v.policy_id
      WHERE v.id = ANY(${sql.param(policyVersionIds)}::uuid[])`),
    await tx.execute<NamedVersionRow & Record<string, unknown>>(sql`
      SELECT c.id, c.name, v.number, v.id AS "versionId"
      FROM calendar_versions v JOIN calendars c ON c.id = v.calendar_id
      WHERE v.id = ANY(${sql.param(calendarVersionIds)}::uuid[])`),
  ]
  return { policies: policies.rows, calendars: calendarNames.rows }
}

/** @returns the rules of calendar versions by id */
export async function findCalendarRules(tx: Tx, versionIds: readonly string[]): Promise<Map<string, CalendarRules>> {
  if (versionIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(calendarVersions)
    .where(inArray(calendarVersions.id, [...versionIds]))
  return new Map(rows.map(({ id, rules }) => [id, rules as CalendarRules]))
}
