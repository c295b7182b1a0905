/** A tenant as its administrators see it (features F3). */
import Type, { type Static } from 'typebox'
import { nullable, page } from '../schemas.ts'

/** Leads the numbers of requests. */
export const NumberPrefix = Type.String({ pattern: '^[A-Z][A-Z0-9]{0,9}$', description: 'Such as HF' })

export const AccentHue = nullable(
  Type.Integer({
    minimum: 0,
    maximum: 359,
    description: 'The hue of its pages in degrees (OKLCH); null: the house’s own',
  }),
)

export const Organization = Type.Object({
  id: Type.String(),
  slug: Type.String(),
  name: Type.String(),
  numberPrefix: Type.String({ description: 'Leads the numbers of requests: HF makes HF-1042' }),
  timeZone: Type.String(),
  locale: Type.String(),
  calendarId: nullable(Type.String({ description: 'Reckons business days; without one every day is one' })),
  confirmationBusinessDays: Type.Integer(),
  reopenDays: Type.Integer(),
  accentHue: AccentHue,
  version: Type.Integer(),
})
export type Organization = Static<typeof Organization>

/** What a list of organizations shows. */
export const OrganizationPage = page(Type.Object({ id: Type.String(), slug: Type.String(), name: Type.String() }))
export type OrganizationPage = Static<typeof OrganizationPage>
