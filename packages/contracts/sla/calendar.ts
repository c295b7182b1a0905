/** What a version of a business calendar says (features B2). What a schema cannot say is checked in packages/sla. */
import Type, { type Static } from 'typebox'

const closed = { additionalProperties: false }

/**
 * Hours in local time; it belongs to the day on which it begins. `to` at or before `from` means that it ends on the
 * next local day (a night shift); `24:00` is the end of the day itself.
 */
export const Window = Type.Object(
  {
    from: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'HH:MM, local time' }),
    to: Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$', description: 'HH:MM or 24:00, local time' }),
  },
  closed,
)
export type Window = Static<typeof Window>

const Windows = Type.Array(Window, { maxItems: 48 })

/** Hours per weekday; an empty list is a day without hours. */
export const WeeklyHours = Type.Object(
  {
    monday: Windows,
    tuesday: Windows,
    wednesday: Windows,
    thursday: Windows,
    friday: Windows,
    saturday: Windows,
    sunday: Windows,
  },
  closed,
)
export type WeeklyHours = Static<typeof WeeklyHours>

/** A local date that does not keep the weekly hours: closed, or with the given windows instead (a shortened day). */
export const Holiday = Type.Object(
  {
    date: Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', description: 'YYYY-MM-DD' }),
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    windows: Type.Optional(Windows),
  },
  closed,
)
export type Holiday = Static<typeof Holiday>

/** The rules of one calendar version. With `alwaysOpen` it is 24×7 and neither hours nor holidays count. */
export const CalendarRules = Type.Object(
  {
    alwaysOpen: Type.Boolean(),
    zone: Type.String({ minLength: 1, maxLength: 64, description: 'IANA time zone, such as Europe/Berlin' }),
    weekly: WeeklyHours,
    holidays: Type.Array(Holiday, { maxItems: 2000 }),
  },
  closed,
)
export type CalendarRules = Static<typeof CalendarRules>
