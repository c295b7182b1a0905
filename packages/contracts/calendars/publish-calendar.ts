import type { Static } from 'typebox'
import { closed } from '../schemas.ts'
import { CalendarRules } from '../sla/calendar.ts'
import { PublishReason } from './calendar.ts'

/** A new version; the ones before stay as they are, for the clocks that were reckoned by them. */
export const PublishCalendarBody = closed({ rules: CalendarRules, reason: PublishReason })
export type PublishCalendarBody = Static<typeof PublishCalendarBody>
