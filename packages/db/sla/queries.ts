import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { asc, eq, inArray } from 'drizzle-orm'
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

/** @returns the rules of calendar versions by id */
export async function findCalendarRules(tx: Tx, versionIds: readonly string[]): Promise<Map<string, CalendarRules>> {
  if (versionIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(calendarVersions)
    .where(inArray(calendarVersions.id, [...versionIds]))
  return new Map(rows.map(({ id, rules }) => [id, rules as CalendarRules]))
}
