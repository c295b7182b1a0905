import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Locale, TimeZone } from '../locale.ts'
import { closed, nullable, words } from '../schemas.ts'
import { AccentHue, NumberPrefix } from './organization.ts'

/** Requests that are resolved or closed already keep the days that they were promised. */
export const EditOrganizationBody = closed(
  {
    name: Type.Optional(words(200)),
    numberPrefix: Type.Optional(NumberPrefix),
    timeZone: Type.Optional(TimeZone),
    locale: Type.Optional(Locale),
    calendarId: Type.Optional(nullable(Id)),
    confirmationBusinessDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 90 })),
    reopenDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_650 })),
    accentHue: Type.Optional(AccentHue),
  },
  { minProperties: 1 },
)
export type EditOrganizationBody = Static<typeof EditOrganizationBody>
