import type { Static } from 'typebox'
import { closed } from '../schemas.ts'
import { CalendarName } from './calendar.ts'

/** Only the name: what a calendar says is published as a version. */
export const EditCalendarBody = closed({ name: CalendarName })
export type EditCalendarBody = Static<typeof EditCalendarBody>
