import { findCalendarRules } from '@holdfast/db/calendars/queries.ts'
import type { OpenDesk } from '@holdfast/db/chat/desks.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { CalendarNeverOpenError, compileCalendar, isOpenAt, openingFrom } from '@holdfast/sla/calendar.ts'

export interface Opening {
  /** Whether a chat can be started now. */
  readonly open: boolean
  /** `null` while it is open, and where chat is switched off or never opens. */
  readonly opensAt: Date | null
}

/** By the desk's calendar as it is now; without one it is always open. */
export async function readOpening(tx: Tx, desk: OpenDesk, now: Date): Promise<Opening> {
  if (!desk.chatEnabled) return { open: false, opensAt: null }
  const rules = desk.calendarId === null ? null : await findCalendarRules(tx, desk.calendarId, undefined)
  if (!rules) return { open: true, opensAt: null }
  const calendar = compileCalendar(rules)
  if (isOpenAt(calendar, now.getTime())) return { open: true, opensAt: null }
  try {
    return { open: false, opensAt: new Date(openingFrom(calendar, now.getTime())) }
  } catch (error) {
    if (error instanceof CalendarNeverOpenError) return { open: false, opensAt: null }
    throw error
  }
}
