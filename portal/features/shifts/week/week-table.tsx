import type { Rota } from '@holdfast/contracts/shifts/list-shifts.ts'
import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useNow } from '../../../lib/clock.ts'
import { cn } from '../../../lib/cn.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { useDayWords } from '../use-day-words.ts'
import { CoverCell } from './cover-cell.tsx'
import { DayCell } from './day-cell.tsx'
import { type Day, mostAtOnce } from './week.ts'

export interface WeekProps {
  readonly rotas: readonly Rota[]
  readonly days: readonly Day[]
  readonly onEdit: (rota: Rota) => void
}

/** Everybody's week, a line each; below, how many are there. */
export function WeekTable({ rotas, days, onEdit }: WeekProps) {
  const { t } = useTranslation('shifts')
  const words = useDayWords()
  const now = useNow('minute')
  const most = mostAtOnce(rotas, days)
  const isToday = ({ from, to }: Day) => from <= now && now < to
  return (
    <table className="w-full min-w-[860px] table-fixed border-collapse">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky start-0 z-10 w-52 bg-background ps-6 text-start text-micro font-normal text-muted-foreground"
          >
            {t('person')}
          </th>
          {days.map((day) => (
            <th
              key={day.date}
              scope="col"
              aria-current={isToday(day) ? 'date' : undefined}
              className="h-11 border-s px-2 text-start font-normal"
            >
              <span
                className={cn('block text-micro', isToday(day) ? 'font-medium text-primary' : 'text-muted-foreground')}
              >
                {words.weekday(day.date)}
              </span>
              <span className={cn('block text-small', isToday(day) && 'font-semibold text-primary')}>
                {words.day(day.date)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rotas.map((rota) => (
          <PersonRow key={rota.person.id} rota={rota} days={days} isToday={isToday} onEdit={onEdit} />
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t">
          <th
            scope="row"
            className="sticky start-0 z-10 bg-background ps-6 text-start align-top text-small font-medium"
          >
            <span className="block pt-3">{t('cover')}</span>
          </th>
          {days.map((day) => (
            <td key={day.date} className={cn('border-s px-2 py-2', isToday(day) && 'bg-accent/40')}>
              <CoverCell rotas={rotas} day={day} most={most} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function PersonRow({
  rota,
  days,
  isToday,
  onEdit,
}: {
  rota: Rota
  days: readonly Day[]
  isToday: (day: Day) => boolean
  onEdit: (rota: Rota) => void
}) {
  return (
    <tr className="group border-t border-border/60 hover:bg-hover">
      <th
        scope="row"
        className="sticky start-0 z-10 bg-background ps-6 pe-2 text-start font-normal group-hover:bg-muted"
      >
        <PersonCell rota={rota} onEdit={onEdit} />
      </th>
      {days.map((day) => (
        <td key={day.date} className={cn('border-s px-2 py-2 align-top', isToday(day) && 'bg-accent/40')}>
          <DayCell rota={rota} day={day} />
        </td>
      ))}
    </tr>
  )
}

/** Who it is, whether they take work now, and the way to change it for who may. */
export function PersonCell({ rota, onEdit }: { rota: Rota; onEdit: (rota: Rota) => void }) {
  const { t } = useTranslation('shifts')
  const me = useMe().person
  const plansOthers = useMay('shift:manage')
  const { person, availability, onShift } = rota
  const isOwn = person.id === me.id
  // Whoever says that they take no work takes none, on shift or not.
  const standing =
    availability === 'online' ? t(onShift ? 'onShift' : 'offShift') : t(`common:availability.${availability}`)
  return (
    <div className="flex min-w-0 items-center gap-2">
      <PersonAvatar person={person} size={24} presence={availability} />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="keep-side block truncate" title={person.name}>
          {person.name}
        </span>
        <span className="block truncate text-micro text-muted-foreground">
          {[standing, ...(isOwn ? [t('you')] : [])].join(' · ')}
        </span>
      </span>
      {(isOwn || plansOthers) && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('editNamed', { name: person.name })}
          onClick={() => onEdit(rota)}
          className="flex-none"
        >
          <Pencil aria-hidden />
        </Button>
      )}
    </div>
  )
}
