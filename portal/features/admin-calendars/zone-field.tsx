import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { useId, useMemo } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../lib/clock.ts'
import { cn } from '../../lib/cn.ts'
import type { Choice } from '../../ui/choice-list.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { offsetText } from './zone-changes.ts'

/** Where the calendar's hours are local time; found by the name of a city. */
export function ZoneField({ base, editable }: { base: CalendarRules; editable: boolean }) {
  const { t } = useTranslation('admin-calendars')
  const { control } = useFormContext<CalendarRules>()
  const { field, fieldState } = useController({ control, name: 'zone' })
  const choices = useMemo(() => zoneChoices(field.value), [field.value])
  const id = useId()
  return (
    <div
      className={cn(
        'flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5',
        field.value !== base.zone && 'bg-accent',
      )}
    >
      <label htmlFor={id} className="w-[112px] flex-none font-medium">
        {t('zone.label')}
      </label>
      {editable ? (
        <Combobox
          id={id}
          className="w-full max-w-72"
          choices={choices}
          value={field.value}
          onValueChange={(zone) => zone !== null && field.onChange(zone)}
          searchPlaceholder={t('zone.search')}
          aria-invalid={fieldState.error !== undefined}
        />
      ) : (
        <span id={id}>{readable(field.value)}</span>
      )}
      <span className="text-small text-muted-foreground">
        <bdi>{offsetText(field.value, serverNow())}</bdi>
      </span>
      {fieldState.error?.message && (
        <p role="alert" className="w-full text-small text-sla-late">
          {fieldState.error.message}
        </p>
      )}
    </div>
  )
}

const readable = (zone: string): string => zone.replaceAll('_', ' ')

/** The zones of the browser, by continent; with the one that is chosen, whatever it is called today. */
function zoneChoices(chosen: string): Choice[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen])
  return [...zones].map((zone) => ({
    value: zone,
    label: readable(zone),
    keywords: [zone, ...zone.split(/[/_]/)],
  }))
}
