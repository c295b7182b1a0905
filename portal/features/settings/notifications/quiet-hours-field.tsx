import type { WeeklyHours, Window } from '@holdfast/contracts/sla/calendar.ts'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormSwitch } from '../../../components/form-page.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { everyDay, isSameEveryDay, usualNights, type Weekday, weekdays } from './weekly-hours.ts'
import { WindowsEditor } from './windows-editor.tsx'

/** The hours in which nothing is mailed and nothing is shown: the same every day, or by day. */
export function QuietHoursField({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('settings')
  const { control } = useFormContext<{ quietHours: WeeklyHours | null }>()
  const { field, fieldState } = useController({ control, name: 'quietHours' })
  const hours = field.value
  const [isByDay, setByDay] = useState(hours !== null && !isSameEveryDay(hours))
  const error = fieldState.error as Partial<Record<Weekday, unknown>> | undefined
  const faulty = error && weekdays.find((day) => error[day])
  const set = (day: Weekday, windows: Window[]) => hours && field.onChange({ ...hours, [day]: windows })
  return (
    <div className="grid gap-3">
      <FormSwitch
        htmlFor="quiet-hours"
        label={t('when.quiet')}
        hint={t('when.quietHint', { zone: timeZone.replaceAll('_', ' ') })}
      >
        <Switch
          id="quiet-hours"
          aria-describedby="quiet-hours-hint"
          checked={hours !== null}
          onCheckedChange={(isOn) => field.onChange(isOn ? usualNights() : null)}
        />
      </FormSwitch>
      {hours ? (
        <div className="grid gap-2 rounded-md border bg-background p-3">
          {isByDay ? (
            weekdays.map((day) => (
              <WindowsEditor
                key={day}
                label={t(`weekday.${day}`)}
                windows={hours[day]}
                onChange={(windows) => set(day, windows)}
              />
            ))
          ) : (
            <WindowsEditor
              label={t('when.everyDay')}
              windows={hours.monday}
              onChange={(windows) => field.onChange(everyDay(windows))}
            />
          )}
          <label
            htmlFor="quiet-by-day"
            className="mt-1 flex w-fit items-center gap-2 text-small text-muted-foreground max-md:min-h-11"
          >
            <Switch
              id="quiet-by-day"
              checked={isByDay}
              onCheckedChange={(byDay) => {
                setByDay(byDay)
                if (!byDay) field.onChange(everyDay(hours.monday))
              }}
            />
            {t('when.byDay')}
          </label>
        </div>
      ) : null}
      {error ? (
        <p role="alert" className="text-small text-destructive">
          {faulty ? t('when.overlap', { day: t(`weekday.${faulty}`) }) : t('when.wholeWeek')}
        </p>
      ) : null}
    </div>
  )
}
