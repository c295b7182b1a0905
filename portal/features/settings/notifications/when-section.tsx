import { EditNotificationSettingsBody, type NotificationSettings } from '@holdfast/contracts/notifications/settings.ts'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { useTranslation } from 'react-i18next'
import { SelectField, SwitchField } from '../../../components/admin/fields.tsx'
import { useRecordForm } from '../../../lib/forms/use-record-form.ts'
import { toast } from '../../../lib/toast.ts'
import { editNotificationSettings, readNotificationSettings } from '../api/notifications.ts'
import { SectionForm } from '../section-form.tsx'
import { QuietHoursField } from './quiet-hours-field.tsx'

/** Minutes that emails wait for more. */
const delays = [0, 2, 5, 15, 30, 60, 240]

interface Values {
  quietHours: WeeklyHours | null
  /** As the select keeps it. */
  emailDelayMinutes: string
  urgentBreaksThrough: boolean
}

/** Quiet hours, and how long emails wait so that many changes are one. */
export function WhenSection({ settings }: { settings: NotificationSettings }) {
  const { t } = useTranslation('settings')
  const record = useRecordForm<NotificationSettings, Values, EditNotificationSettingsBody>({
    schema: EditNotificationSettingsBody,
    item: settings,
    toValues: (from) => ({
      quietHours: from?.quietHours ?? null,
      emailDelayMinutes: String(from?.emailDelayMinutes ?? 5),
      urgentBreaksThrough: from?.urgentBreaksThrough ?? true,
    }),
    toBody: (values) => ({ ...values, emailDelayMinutes: Number(values.emailDelayMinutes) }),
    edit: (from, _changed, body) => editNotificationSettings(from, body),
    reread: readNotificationSettings,
    onSaved: () => toast(t('saved')),
  })
  const hasQuietHours = record.form.watch('quietHours') !== null
  return (
    <SectionForm record={record} title={t('when.title')}>
      <QuietHoursField timeZone={settings.timeZone} />
      {hasQuietHours ? (
        <SwitchField name="urgentBreaksThrough" label={t('when.urgent')} description={t('when.urgentHint')} />
      ) : null}
      <SelectField
        name="emailDelayMinutes"
        label={t('when.delay')}
        description={t('when.delayHint')}
        className="md:max-w-[260px]"
        options={delayOptions(settings.emailDelayMinutes).map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t('when.atOnce') : t('when.minutes', { count: minutes }),
        }))}
      />
    </SectionForm>
  )
}

function delayOptions(current: number): number[] {
  return delays.includes(current) ? delays : [...delays, current].sort((a, b) => a - b)
}
