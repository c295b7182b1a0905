import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { useLocalDates } from './use-local-dates.ts'
import { type Weekday, weekdayName, weekFrom } from './week.ts'
import { dayAway, type Month, type YearDay } from './year.ts'
import { ChangeMark, dayLook } from './year-legend.tsx'
import type { ZoneChange } from './zone-changes.ts'

interface MonthGridProps {
  month: Month
  first: Weekday
  today: string
  /** The day that Tab goes to; `null` where it is in another month. */
  current: string | null
  changes: readonly ZoneChange[]
  wordsOf: (day: YearDay) => string
  onFocus: (date: string) => void
  onShow: (day: YearDay, cell: HTMLElement) => void
  onHide: () => void
  onChoose: ((date: string) => void) | undefined
}

/** One month of the year; drawn again only when something of it changes. */
export const MonthGrid = memo(function MonthGrid(props: MonthGridProps) {
  const { month, first, changes } = props
  const { i18n } = useTranslation('admin-calendars')
  const dates = useLocalDates()
  const name = dates.month(month.month)
  return (
    <section aria-label={name} className="grid content-start gap-1">
      <h3 className="text-small font-medium">{name}</h3>
      <div className="grid grid-cols-7 gap-0.5 text-center text-micro tabular-nums">
        {weekFrom(first).map((weekday) => (
          <span key={weekday} aria-hidden className="text-muted-foreground">
            {weekdayName(weekday, i18n.language, 'narrow')}
          </span>
        ))}
        {Array.from({ length: month.blanks }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty fields stand for nothing
          <span key={index} />
        ))}
        {month.days.map((day) => (
          <Day key={day.date} day={day} isChange={changes.some(({ date }) => date === day.date)} {...props} />
        ))}
      </div>
    </section>
  )
})

function Day({
  day,
  isChange,
  today,
  current,
  wordsOf,
  onFocus,
  onShow,
  onHide,
  onChoose,
}: MonthGridProps & { day: YearDay; isChange: boolean }) {
  return (
    <button
      type="button"
      data-date={day.date}
      tabIndex={day.date === current ? 0 : -1}
      aria-label={wordsOf(day)}
      aria-current={day.date === today ? 'date' : undefined}
      className={cn(
        'relative grid h-6 place-items-center rounded-sm max-md:h-11',
        dayLook[day.kind],
        onChoose === undefined && 'cursor-default!',
        day.date === today && 'outline-2 outline-primary',
      )}
      onKeyDown={walk}
      onFocus={(event) => {
        onFocus(day.date)
        onShow(day, event.currentTarget)
      }}
      onBlur={onHide}
      onMouseEnter={(event) => onShow(day, event.currentTarget)}
      onClick={() => onChoose?.(day.date)}
    >
      {Number(day.date.slice(8))}
      {isChange && <ChangeMark />}
    </button>
  )
}

/** The arrows go by days and weeks, Page up and down by four weeks, over the ends of months. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const side = event.currentTarget.matches(':dir(rtl)') ? -1 : 1
  const steps: Record<string, number> = {
    ArrowLeft: -side,
    ArrowRight: side,
    ArrowUp: -7,
    ArrowDown: 7,
    PageUp: -28,
    PageDown: 28,
  }
  const by = steps[event.key]
  if (by === undefined) return
  event.preventDefault()
  const next = dayAway(event.currentTarget.dataset.date ?? '', by)
  document.querySelector<HTMLElement>(`button[data-date="${next}"]`)?.focus()
}
