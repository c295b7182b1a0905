import { findStanding } from '@holdfast/db/requests/queries.ts'
import { findCalendarRules, listClockData } from '@holdfast/db/sla/queries.ts'
import { type CompiledCalendar, compileCalendar } from '@holdfast/sla/calendar.ts'
import type { CalendarOf, Clock } from '@holdfast/sla/clock.ts'
import { LRUCache } from 'lru-cache'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { requireRequest } from './require-request.ts'

// A version never changes (design decision 7), so what was compiled once stays true.
const compiled = new LRUCache<string, CompiledCalendar>({ max: 500 })

/** @returns the clocks of a request with the calendars that they were ever reckoned by */
export async function readClocks(
  app: App,
  caller: Caller,
  requestId: string,
): Promise<{ clocks: Clock[]; calendarOf: CalendarOf }> {
  const { clocks, calendars } = await app.db.tenant(caller.orgId, async (tx) => {
    requireRequest(caller, 'clock:read', await findStanding(tx, requestId))
    const found = (await listClockData(tx, requestId)) as Clock[]
    const ids = new Set(
      found.flatMap(({ calendarVersionId, segments }) => [
        calendarVersionId,
        ...segments.map((s) => s.calendarVersionId),
      ]),
    )
    const unknown = [...ids].filter((id) => !compiled.has(id))
    const rules = await findCalendarRules(tx, unknown)
    for (const [id, one] of rules) compiled.set(id, compileCalendar(one))
    return { clocks: found, calendars: new Map([...ids].map((id) => [id, compiled.get(id)])) }
  })
  const calendarOf: CalendarOf = (id) => {
    const calendar = calendars.get(id)
    if (!calendar) throw new Error(`calendar version ${id} does not exist`)
    return calendar
  }
  return { clocks, calendarOf }
}
