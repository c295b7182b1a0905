import type { CalendarRules, Window } from '@holdfast/contracts/sla/calendar.ts'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatDuration, minutesOfDay } from '../../components/service-levels/durations.ts'
import { isSame } from '../../components/service-levels/leaves.ts'
import { cn } from '../../lib/cn.ts'
import { CopyDayMenu } from './copy-day-menu.tsx'
import { type Weekday, weekdayName } from './week.ts'
import { WindowsEditor } from './windows-editor.tsx'

/** One weekday: its hours, and the same hours for other days. */
export function DayRow({ weekday, base, editable }: { weekday: Weekday; base: CalendarRules; editable: boolean }) {
  const { t, i18n } = useTranslation('admin-calendars')
  const { control, setValue } = useFormContext<CalendarRules>()
  const windows = useWatch({ control, name: `weekly.${weekday}` })
  const { errors } = useFormState({ control, name: 'weekly' })
  const faults = errors.weekly?.[weekday]
  const name = weekdayName(weekday, i18n.language)
  const isChanged = !isSame(windows, base.weekly[weekday])
  const change = (next: Window[]) => setValue(`weekly.${weekday}`, next, { shouldDirty: true })
  const words = windows.map(({ from, to }) => `${from}–${to}`).join(', ')
  return (
    <li
      className={cn(
        'grid min-h-10 grid-cols-[112px_minmax(0,1fr)_auto] items-center gap-x-3 border-b px-4 py-1.5 last:border-b-0',
        'max-md:grid-cols-[minmax(0,1fr)_auto]',
        isChanged && 'bg-accent',
      )}
    >
      <span className={cn('font-medium', windows.length === 0 && 'text-muted-foreground')}>{name}</span>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 max-md:col-span-2 max-md:row-start-2">
        {windows.length === 0 && <span className="text-muted-foreground">{t('hours.closed')}</span>}
        {editable ? (
          <WindowsEditor
            windows={windows}
            name={name}
            onChange={change}
            faultAt={(index) =>
              faults?.[index]?.message ?? faults?.[index]?.from?.message ?? faults?.[index]?.to?.message
            }
          />
        ) : (
          <bdi className="tabular-nums">{words}</bdi>
        )}
      </div>
      <span className="flex items-center gap-1 max-md:col-start-2 max-md:row-start-1">
        <span className="text-small text-muted-foreground tabular-nums">
          {windows.length > 0 && formatDuration(minutesOfDay(windows), Number.POSITIVE_INFINITY, i18n.language)}
        </span>
        {editable && <CopyDayMenu weekday={weekday} />}
      </span>
    </li>
  )
}
