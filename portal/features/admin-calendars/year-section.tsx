import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/service-levels/section.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { hoursQuery } from './api.ts'
import { firstWeekday } from './week.ts'
import { monthsOf } from './year.ts'
import { YearGrid } from './year-grid.tsx'
import { YearLegend } from './year-legend.tsx'
import { YearTable } from './year-table.tsx'
import { zoneChangesOf } from './zone-changes.ts'

interface YearSectionProps {
  /** What the hours are reckoned of; `null` while the draft cannot be published as it is. */
  rules: CalendarRules | null
  zone: string
  year: number
  onYearChange: (year: number) => void
  /** A day was chosen, to be made a holiday or to be changed. */
  onChoose: ((date: string) => void) | undefined
}

/** The whole year at once: working days, holidays, and the nights on which clocks change. */
export function YearSection({ rules, zone, year, onYearChange, onChoose }: YearSectionProps) {
  const { t, i18n } = useTranslation('admin-calendars')
  const [shape, setShape] = useState<'grid' | 'table'>('grid')
  const hours = useQuery(hoursQuery(rules, `${year}-01-01`, `${year}-12-31`))
  const first = firstWeekday(i18n.language)
  const days = hours.data?.days
  const months = useMemo(() => (days ? monthsOf(days, first) : null), [days, first])
  const changes = useMemo(() => zoneChangesOf(zone, year), [zone, year])
  return (
    <Section
      title={t('year.title', { year })}
      description={rules === null ? t('year.stale') : undefined}
      actions={
        <>
          <Segmented
            label={t('year.shape')}
            value={shape}
            onValueChange={setShape}
            segments={[
              { value: 'grid', label: t('year.grid') },
              { value: 'table', label: t('year.table') },
            ]}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('year.before', { year: year - 1 })}
            onClick={() => onYearChange(year - 1)}
          >
            <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
          </Button>
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('year.after', { year: year + 1 })}
            onClick={() => onYearChange(year + 1)}
          >
            <ChevronRight aria-hidden className="rtl:-scale-x-100" />
          </Button>
        </>
      }
      footer={<YearLegend />}
    >
      {hours.isError && <ErrorState inline error={hours.error} onRetry={() => void hours.refetch()} className="m-4" />}
      {!months && !hours.isError && rules !== null && <LoadingRows rows={12} />}
      {months && shape === 'grid' && (
        <YearGrid months={months} changes={changes} zone={zone} first={first} onChoose={onChoose} />
      )}
      {months && shape === 'table' && <YearTable months={months} changes={changes} />}
    </Section>
  )
}
