import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { useId } from 'react'
import { useController, useFormContext, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/service-levels/section.tsx'
import { cn } from '../../lib/cn.ts'
import { Switch } from '../../ui/switch.tsx'
import { DayRow } from './day-row.tsx'
import { firstWeekday, weekFrom } from './week.ts'
import { ZoneField } from './zone-field.tsx'

/** The hours of a usual week, in local time of the zone. */
export function HoursSection({ base, editable }: { base: CalendarRules; editable: boolean }) {
  const { t, i18n } = useTranslation('admin-calendars')
  const { control } = useFormContext<CalendarRules>()
  const { field: always } = useController({ control, name: 'alwaysOpen' })
  const { errors } = useFormState({ control, name: 'weekly' })
  const switchId = useId()
  const neverOpen = errors.weekly?.message ?? errors.weekly?.root?.message
  return (
    <Section
      title={t('hours.title')}
      description={t('hours.description')}
      actions={
        <span
          className={cn(
            'flex items-center gap-2',
            always.value !== base.alwaysOpen && 'rounded-md bg-accent px-2 py-1',
          )}
        >
          <label htmlFor={switchId} className="text-small">
            {t('hours.always')}
          </label>
          <Switch id={switchId} checked={always.value} onCheckedChange={always.onChange} disabled={!editable} />
        </span>
      }
    >
      <ZoneField base={base} editable={editable} />
      {always.value ? (
        <p className="px-4 py-4 text-muted-foreground">{t('hours.alwaysHint')}</p>
      ) : (
        <ul>
          {weekFrom(firstWeekday(i18n.language)).map((weekday) => (
            <DayRow key={weekday} weekday={weekday} base={base} editable={editable} />
          ))}
        </ul>
      )}
      {neverOpen && !always.value && (
        <p role="alert" className="px-4 pb-3 text-small text-sla-late">
          {neverOpen}
        </p>
      )}
    </Section>
  )
}
