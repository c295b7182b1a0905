import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { CalendarRules } from '../sla/calendar.ts'
import { CalendarName, PublishReason } from './calendar.ts'

export const CreateCalendarBody = closed({
  name: CalendarName,
  rules: CalendarRules,
  reason: Type.Optional(PublishReason),
})
export type CreateCalendarBody = Static<typeof CreateCalendarBody>
