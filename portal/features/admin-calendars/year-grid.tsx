import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MonthGrid } from './month-grid.tsx'
import { useDayWords } from './use-day-words.ts'
import type { Weekday } from './week.ts'
import type { Month, YearDay } from './year.ts'
import type { ZoneChange } from './zone-changes.ts'

interface YearGridProps {
  months: readonly Month[]
  changes: readonly ZoneChange[]
  zone: string
  first: Weekday
  onChoose: ((date: string) => void) | undefined
}

const tipWidth = 256

/** Twelve months. One day has the focus, the arrow keys move it; what it is stands beside the pointer, or is read aloud. */
export function YearGrid({ months, changes, zone, first, onChoose }: YearGridProps) {
  const { t } = useTranslation('admin-calendars')
  const wordsOf = useDayWords(zone, changes)
  const today = useToday(zone)
  const days = months.flatMap((month) => month.days)
  const [focused, setFocused] = useState(today)
  const current = days.some(({ date }) => date === focused) ? focused : (days[0]?.date ?? '')
  const grid = useRef<HTMLDivElement>(null)
  const [tip, setTip] = useState<{ day: YearDay; left: number; top: number } | null>(null)
  const show = useCallback((day: YearDay, cell: HTMLElement) => {
    const frame = grid.current?.getBoundingClientRect()
    const box = cell.getBoundingClientRect()
    if (!frame) return
    const center = box.left - frame.left + box.width / 2
    // It stays within the months.
    const left = Math.min(Math.max(center, tipWidth / 2), frame.width - tipWidth / 2)
    setTip({ day, left, top: box.bottom - frame.top + 4 })
  }, [])
  const hide = useCallback(() => setTip(null), [])
  return (
    <div className="px-4 py-4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving the months only takes the words beside the pointer away */}
      <div ref={grid} className="relative" onMouseLeave={hide}>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(164px,1fr))] gap-x-6 gap-y-5">
          {months.map((month) => (
            <MonthGrid
              key={month.month}
              month={month}
              first={first}
              today={today}
              current={month.days.some(({ date }) => date === current) ? current : null}
              changes={changes}
              wordsOf={wordsOf}
              onFocus={setFocused}
              onShow={show}
              onHide={hide}
              onChoose={onChoose}
            />
          ))}
        </div>
        {tip && (
          <span
            aria-hidden
            style={{ left: tip.left, top: tip.top }}
            className="pointer-events-none absolute z-20 w-max max-w-64 -translate-x-1/2 rounded-md bg-popover px-2 py-1 text-small shadow-float"
          >
            {wordsOf(tip.day)}
          </span>
        )}
      </div>
      {onChoose && <p className="pt-3 text-small text-muted-foreground">{t('year.hint')}</p>}
    </div>
  )
}

function useToday(zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date())
}
