import { AppError } from '@holdfast/contracts/errors.ts'
import { EditNotificationSettingsBody, NotificationSettings } from '@holdfast/contracts/notifications/settings.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import type { Tx } from '@holdfast/db/database.ts'
import {
  editNotificationSettings as edit,
  findNotificationSettings,
  type SettingsRow,
} from '@holdfast/db/notifications/settings.ts'
import { findAccountRow } from '@holdfast/db/people/own-account.ts'
import { checkCalendarRules } from '@holdfast/sla/check-calendar.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'

const url = '/setting/notification-settings'

export function readNotificationSettings(app: App): void {
  const about = { summary: 'Read when you want to be told', tags: ['setting'] }
  const schema = { ...about, response: { 200: NotificationSettings } }
  app.get(url, { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    const settings = await app.db.tenant(orgId, async (tx) =>
      present(tx, personId, await findNotificationSettings(tx, personId)),
    )
    return answerVersion(reply, settings)
  })
}

export function editNotificationSettings(app: App): void {
  const schema = {
    summary: 'Choose when you want to be told',
    tags: ['setting'],
    headers: VersionHeaders,
    body: EditNotificationSettingsBody,
    response: { 200: NotificationSettings },
  }
  app.put(url, { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    const version = requireIfMatch(request.headers['if-match'])
    const { quietHours, ...rest } = request.body
    if (quietHours) requireSensibleHours(quietHours)
    // No hours on any day are no quiet hours.
    const hours = quietHours === undefined ? {} : { quietHours: hasHours(quietHours) ? quietHours : null }
    const settings = await app.db.tenant(orgId, async (tx) =>
      present(tx, personId, await edit(tx, { orgId, personId, version }, { ...rest, ...hours })),
    )
    return answerVersion(reply, settings)
  })
}

async function present(tx: Tx, personId: string, settings: SettingsRow): Promise<NotificationSettings> {
  const account = await findAccountRow(tx, personId)
  return { ...settings, timeZone: account?.timeZone ?? 'UTC' }
}

const minutesOfWeek = 7 * 24 * 60

/** @throws AppError `validation_failed` for hours that overlap, or that leave no hour of the week */
function requireSensibleHours(quietHours: WeeklyHours): void {
  if (!hasHours(quietHours)) return
  const rules = { alwaysOpen: false, zone: 'UTC', weekly: quietHours, holidays: [] }
  const errors = checkCalendarRules(rules).map(({ path, message }) => ({
    path: path.replace(/^\/weekly/, '/quietHours'),
    message,
  }))
  if (errors.length === 0 && countMinutes(quietHours) >= minutesOfWeek) {
    errors.push({ path: '/quietHours', message: 'leaves no time in the week; turn the kinds off instead' })
  }
  const [first] = errors
  if (first) throw new AppError('validation_failed', `${first.path} ${first.message}`, { errors })
}

function hasHours(quietHours: WeeklyHours | null): boolean {
  return quietHours !== null && Object.values(quietHours).some((windows) => windows.length > 0)
}

/** Of windows that do not overlap; one that ends when it begins lasts a day. */
function countMinutes(quietHours: WeeklyHours): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return Object.values(quietHours)
    .flat()
    .reduce((sum, { from, to }) => sum + (minutes(to) > minutes(from) ? 0 : 24 * 60) + minutes(to) - minutes(from), 0)
}
