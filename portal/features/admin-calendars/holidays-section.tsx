import type { CalendarRules, Holiday } from '@holdfast/contracts/sla/calendar.ts'
import { FileUp, Pencil, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isSame } from '../../components/service-levels/leaves.ts'
import { Section } from '../../components/service-levels/section.tsx'
import { cn } from '../../lib/cn.ts'
import { toastUndo } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { yearsOf } from './holidays.ts'
import { ImportDialog } from './import-dialog.tsx'
import { useLocalDates } from './use-local-dates.ts'

interface HolidaysSectionProps {
  base: CalendarRules
  editable: boolean
  year: number
  onYearChange: (year: number) => void
  /** Opens the dialog for a holiday; `null` for a new one. */
  onEdit: (holiday: Holiday | null) => void
}

/** The days that do not keep the usual hours. */
export function HolidaysSection({ base, editable, year, onYearChange, onEdit }: HolidaysSectionProps) {
  const { t } = useTranslation('admin-calendars')
  const { control, getValues, setValue } = useFormContext<CalendarRules>()
  const holidays = useWatch({ control, name: 'holidays' })
  const [isImporting, setImporting] = useState(false)
  const ofYear = holidays.filter(({ date }) => date.startsWith(`${year}-`))
  const put = (next: Holiday[]) => setValue('holidays', next, { shouldDirty: true })
  const remove = (date: string) => {
    const before = getValues('holidays')
    const gone = before.find((holiday) => holiday.date === date)
    put(before.filter((holiday) => holiday.date !== date))
    toastUndo(t('holidays.removed', { name: gone?.name ?? date }), () => put(before))
  }
  return (
    <Section
      title={t('holidays.title')}
      description={t('holidays.count', { count: ofYear.length, year })}
      actions={
        <>
          <NativeSelect
            aria-label={t('holidays.year')}
            className="w-auto"
            value={String(year)}
            onChange={(event) => onYearChange(Number(event.target.value))}
          >
            {yearsOf(holidays, year).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </NativeSelect>
          {editable && (
            <>
              <Button variant="outline" onClick={() => setImporting(true)}>
                <FileUp aria-hidden />
                {t('holidays.import')}
              </Button>
              <Button variant="ghost" onClick={() => onEdit(null)}>
                <Plus aria-hidden />
                {t('holidays.add')}
              </Button>
            </>
          )}
        </>
      }
    >
      {ofYear.length === 0 ? (
        <p className="px-4 py-4 text-muted-foreground">{t('holidays.none', { year })}</p>
      ) : (
        <ul className="max-h-[420px] overflow-y-auto">
          {ofYear.map((holiday) => (
            <HolidayRow
              key={holiday.date}
              holiday={holiday}
              before={base.holidays.find(({ date }) => date === holiday.date)}
              editable={editable}
              onEdit={() => onEdit(holiday)}
              onRemove={() => remove(holiday.date)}
            />
          ))}
        </ul>
      )}
      <ImportDialog open={isImporting} onOpenChange={setImporting} present={holidays} onAdd={put} />
    </Section>
  )
}

function HolidayRow({
  holiday,
  before,
  editable,
  onEdit,
  onRemove,
}: {
  holiday: Holiday
  before: Holiday | undefined
  editable: boolean
  onEdit: () => void
  onRemove: () => void
}) {
  const { t } = useTranslation('admin-calendars')
  const dates = useLocalDates()
  const hours = holiday.windows?.map(({ from, to }) => `${from}–${to}`).join(', ')
  return (
    <li
      className={cn(
        'flex min-h-9 items-center gap-3 border-b px-4 last:border-b-0 max-md:min-h-11',
        !isSame(before, holiday) && 'bg-accent',
      )}
    >
      <span className="flex min-w-0 flex-1 gap-x-3 max-md:flex-col max-md:py-1.5">
        <time dateTime={holiday.date} className="w-32 flex-none text-muted-foreground tabular-nums">
          {dates.weekdayDate(holiday.date)}
        </time>
        <span className="min-w-0 font-medium md:truncate">
          <bdi>{holiday.name}</bdi>
        </span>
      </span>
      <span className="flex-none text-small text-muted-foreground">
        {hours ? <bdi className="tabular-nums">{hours}</bdi> : t('hours.closed')}
      </span>
      {editable && (
        <span className="flex flex-none">
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('holidays.edit', { name: holiday.name })}
            onClick={onEdit}
          >
            <Pencil aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('holidays.remove', { name: holiday.name })}
            onClick={onRemove}
          >
            <X aria-hidden />
          </Button>
        </span>
      )}
    </li>
  )
}
