/** Compiled calendars of the replica. A version never changes (design decision 7), so what was compiled stays true. */
import type { Tx } from '@holdfast/db/database.ts'
import { findCalendarRules } from '@holdfast/db/sla/queries.ts'
import { type CompiledCalendar, compileCalendar } from '@holdfast/sla/calendar.ts'
import type { CalendarOf } from '@holdfast/sla/clock.ts'
import { LRUCache } from 'lru-cache'

const compiled = new LRUCache<string, CompiledCalendar>({ max: 500 })

/** @returns the calendars of these versions, which is all that it then knows */
export async function loadCalendars(tx: Tx, versionIds: Iterable<string>): Promise<CalendarOf> {
  const ids = new Set(versionIds)
  const unknown = [...ids].filter((id) => !compiled.has(id))
  for (const [id, rules] of await findCalendarRules(tx, unknown)) compiled.set(id, compileCalendar(rules))
  const calendars = new Map([...ids].map((id) => [id, compiled.get(id)]))
  return (id) => {
    const calendar = calendars.get(id)
    if (!calendar) throw new Error(`calendar version ${id} does not exist`)
    return calendar
  }
}
