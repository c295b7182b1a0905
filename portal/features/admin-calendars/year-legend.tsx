import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import type { DayKind } from './year.ts'

/** How a day is drawn, in the year and in its legend. */
export const dayLook: Record<DayKind, string> = {
  open: 'bg-muted text-foreground',
  closed: 'text-muted-foreground',
  holiday: 'bg-foreground font-semibold text-background',
  shortened: 'bg-muted font-semibold text-foreground ring-1 ring-inset ring-foreground',
}

const kinds: readonly DayKind[] = ['open', 'closed', 'holiday', 'shortened']

export function YearLegend() {
  const { t } = useTranslation('admin-calendars')
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={cn('size-3.5 rounded-sm', dayLook[kind], kind === 'closed' && 'border border-dashed')}
          />
          {t(`year.kind.${kind}`)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="relative size-3.5 rounded-sm bg-muted">
          <ChangeMark />
        </span>
        {t('year.change')}
      </li>
    </ul>
  )
}

/** Clocks change on this day. */
export function ChangeMark() {
  return <span aria-hidden className="absolute end-0.5 top-0.5 size-1.5 rounded-full bg-primary" />
}
