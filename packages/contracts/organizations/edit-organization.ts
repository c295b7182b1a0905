import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Locale, TimeZone } from '../locale.ts'
import { closed, nullable, words } from '../schemas.ts'

/** Requests that are resolved or closed already keep the days that they were promised. */
export const EditOrganizationBody = closed(
  {
    name: Type.Optional(words(200)),
    numberPrefix: Type.Optional(Type.String({ pattern: '^[A-Z][A-Z0-9]{0,9}$', description: 'Such as HF' })),
    timeZone: Type.Optional(TimeZone),
    locale: Type.Optional(Locale),
    calendarId: Type.Optional(nullable(Id)),
    confirmationBusinessDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 90 })),
    reopenDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_650 })),
  },
  { minProperties: 1 },
)
export type EditOrganizationBody = Static<typeof EditOrganizationBody>
