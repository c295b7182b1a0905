import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { useId } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCalendarList } from '../../components/service-levels/queries.ts'
import { Section } from '../../components/service-levels/section.tsx'
import { cn } from '../../lib/cn.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import { usePolicyView } from './policy-view.tsx'

const ways = ['restart', 'continue'] as const

/** By which hours the clocks are reckoned, and what a request gets that is opened again. */
export function HoursSection({ base }: { base: PolicyRules }) {
  const { t } = useTranslation('admin-policies')
  const { editable, calendarName } = usePolicyView()
  const { control } = useFormContext<PolicyRules>()
  const { field: calendar } = useController({ control, name: 'calendarId' })
  const { field: reopen } = useController({ control, name: 'reopenFromClosed' })
  const calendars = useCalendarList()
  const [calendarFieldId, reopenFieldId] = [useId(), useId()]
  const changed = (isChanged: boolean) => cn('w-full max-w-80', isChanged && 'rounded-md bg-accent font-semibold')
  return (
    <Section title={t('hours.title')} className="grid gap-4 px-4 py-3 sm:grid-cols-2">
      <div className="grid content-start gap-1">
        <label htmlFor={calendarFieldId} className="font-medium">
          {t('hours.calendar')}
        </label>
        {editable ? (
          <NativeSelect id={calendarFieldId} className={changed(calendar.value !== base.calendarId)} {...calendar}>
            {calendars.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        ) : (
          <bdi id={calendarFieldId}>{calendarName}</bdi>
        )}
        <Link
          to={`/admin/calendars/${calendar.value}`}
          className="justify-self-start text-small text-accent-foreground underline-offset-3 hover:underline"
        >
          {t('hours.open')}
        </Link>
      </div>
      <div className="grid content-start gap-1">
        <label htmlFor={reopenFieldId} className="font-medium">
          {t('hours.reopen')}
        </label>
        {editable ? (
          <NativeSelect id={reopenFieldId} className={changed(reopen.value !== base.reopenFromClosed)} {...reopen}>
            {ways.map((way) => (
              <option key={way} value={way}>
                {t(`reopen.${way}`)}
              </option>
            ))}
          </NativeSelect>
        ) : (
          <span id={reopenFieldId}>{t(`reopen.${reopen.value}`)}</span>
        )}
      </div>
    </Section>
  )
}
