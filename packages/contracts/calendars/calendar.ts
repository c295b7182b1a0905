/** Business calendars as administrators see them (features B2). */
import Type, { type Static } from 'typebox'
import { Instant, Named, nullable, page, words } from '../schemas.ts'
import { CalendarRules } from '../sla/calendar.ts'

export const CalendarName = words(100)
/** Why a version was published (features B6). */
export const PublishReason = words(500)

const summary = {
  id: Type.String(),
  name: Type.String(),
  zone: Type.String(),
  alwaysOpen: Type.Boolean(),
  versionNumber: Type.Integer({ description: 'Of the rules in force' }),
  version: Type.Integer({ description: 'The `ETag`' }),
}

export const CalendarSummary = Type.Object(summary)
export type CalendarSummary = Static<typeof CalendarSummary>

export const CalendarPage = page(CalendarSummary)
export type CalendarPage = Static<typeof CalendarPage>

const published = {
  id: Type.String(),
  number: Type.Integer(),
  reason: Type.String(),
  publishedBy: nullable(Named),
  publishedAt: Instant,
}

/** With the rules of the version in force. */
export const Calendar = Type.Object({
  ...summary,
  rules: CalendarRules,
  current: Type.Object(published),
})
export type Calendar = Static<typeof Calendar>

export const CalendarVersion = Type.Object({ ...published, rules: CalendarRules })
export type CalendarVersion = Static<typeof CalendarVersion>

export const CalendarVersionPage = page(CalendarVersion)
export type CalendarVersionPage = Static<typeof CalendarVersionPage>
