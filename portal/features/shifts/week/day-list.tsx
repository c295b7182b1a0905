import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../lib/clock.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { useDayWords } from '../use-day-words.ts'
import { CoverCell } from './cover-cell.tsx'
import { DayCell } from './day-cell.tsx'
import { mostAtOnce } from './week.ts'
import { PersonCell, type WeekProps } from './week-table.tsx'

/** On a phone: one day at a time. */
export function DayList({ rotas, days, onEdit }: WeekProps) {
  const { t } = useTranslation('shifts')
  const words = useDayWords()
  const now = useNow('minute')
  const today = days.find(({ from, to }) => from <= now && now < to)
  const [chosen, setChosen] = useState<string | null>(null)
  const day = days.find(({ date }) => date === chosen) ?? today ?? days[0]
  if (!day) return null
  return (
    <div>
      <div className="overflow-x-auto border-b px-4 py-2">
        <Segmented
          label={t('day')}
          value={day.date}
          onValueChange={setChosen}
          segments={days.map(({ date }) => ({ value: date, label: words.weekday(date) }))}
        />
      </div>
      <h2 className="px-4 pt-3 font-semibold">{words.long(day.date)}</h2>
      <div className="px-4 pt-2">
        <CoverCell rotas={rotas} day={day} most={mostAtOnce(rotas, days)} />
      </div>
      <ul className="pt-2">
        {rotas.map((rota) => (
          <li key={rota.person.id} className="grid gap-1.5 border-t border-border/60 px-4 py-2.5">
            <PersonCell rota={rota} onEdit={onEdit} />
            <DayCell rota={rota} day={day} />
          </li>
        ))}
      </ul>
    </div>
  )
}
