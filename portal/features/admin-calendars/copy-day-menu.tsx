import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { Copy } from 'lucide-react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { toastUndo } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../ui/dropdown-menu.tsx'
import { copyDay, firstWeekday, type Weekday, weekdayName, weekdays, weekFrom } from './week.ts'

const workingDays = weekdays.slice(0, 5)

/** Gives a day's hours to other days. */
export function CopyDayMenu({ weekday }: { weekday: Weekday }) {
  const { t, i18n } = useTranslation('admin-calendars')
  const { getValues, setValue } = useFormContext<CalendarRules>()
  const name = weekdayName(weekday, i18n.language)
  const put = (weekly: CalendarRules['weekly']) => {
    for (const day of weekdays) setValue(`weekly.${day}`, weekly[day], { shouldDirty: true })
  }
  const copy = (to: readonly Weekday[]) => {
    const before = structuredClone(getValues('weekly'))
    put(copyDay(before, weekday, to))
    toastUndo(t('copy.done', { name }), () => put(before))
  }
  const others = weekFrom(firstWeekday(i18n.language)).filter((day) => day !== weekday)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={t('copy.label', { name })} title={t('copy.label', { name })}>
          <Copy aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuLabel>{t('copy.to')}</DropdownMenuLabel>
        <DropdownMenuItem onSelect={() => copy(workingDays)}>{t('copy.workingDays')}</DropdownMenuItem>
        <DropdownMenuItem onSelect={() => copy(weekdays)}>{t('copy.everyDay')}</DropdownMenuItem>
        <DropdownMenuSeparator />
        {others.map((day) => (
          <DropdownMenuItem key={day} onSelect={() => copy([day])}>
            {weekdayName(day, i18n.language)}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
