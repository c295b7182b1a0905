/** When a person wants to be told (features D5). */
import Type, { type Static } from 'typebox'
import { closed, nullable } from '../schemas.ts'
import { WeeklyHours } from '../sla/calendar.ts'

/** More than a day is not a delay, it is another kind of mail. */
export const longestEmailDelayMinutes = 24 * 60

const fields = {
  quietHours: nullable(WeeklyHours),
  emailDelayMinutes: Type.Integer({
    minimum: 0,
    maximum: longestEmailDelayMinutes,
    description: 'Emails wait so long for further changes, so that many changes are one email; 0 sends at once',
  }),
  urgentBreaksThrough: Type.Boolean({ description: 'Escalations come in quiet hours too' }),
}

export const NotificationSettings = Type.Object({
  ...fields,
  timeZone: Type.String({ description: 'In which the quiet hours are; it is changed in the profile' }),
  version: Type.Integer(),
})
export type NotificationSettings = Static<typeof NotificationSettings>

/** What is not named stays as it is. In quiet hours no email is sent and the browser shows nothing. */
export const EditNotificationSettingsBody = closed(
  {
    quietHours: Type.Optional(fields.quietHours),
    emailDelayMinutes: Type.Optional(fields.emailDelayMinutes),
    urgentBreaksThrough: Type.Optional(fields.urgentBreaksThrough),
  },
  { minProperties: 1 },
)
export type EditNotificationSettingsBody = Static<typeof EditNotificationSettingsBody>

/** The settings of somebody who has chosen none. */
export const defaultSettings = {
  quietHours: null,
  emailDelayMinutes: 5,
  urgentBreaksThrough: true,
  version: 1,
} as const
