import type { Rota } from '@holdfast/contracts/shifts/list-shifts.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format.ts'
import { coverOf, type Day } from './week.ts'

/** How many are on shift over a day, by steps; `most` is what the whole height stands for. */
export function CoverCell({ rotas, day, most }: { rotas: readonly Rota[]; day: Day; most: number }) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  const cover = coverOf(rotas, day)
  const peak = cover.reduce((best, piece) => (piece.count > best.count ? piece : best), cover[0] ?? { count: 0 })
  return (
    <div>
      <div aria-hidden className="flex h-8 items-end overflow-hidden rounded-[3px] bg-muted/60">
        {cover.map((piece) => (
          <span
            key={piece.from}
            title={`${format.time(piece.from)}–${format.time(piece.to)}: ${t('there', { count: piece.count })}`}
            className="bg-chart-3"
            style={{ inlineSize: `${piece.width * 100}%`, blockSize: `${(piece.count / most) * 100}%` }}
          />
        ))}
      </div>
      <span aria-hidden className="block pt-1 text-micro tabular-nums text-muted-foreground">
        {t('upTo', { count: peak.count })}
      </span>
      <ul className="sr-only">
        {cover.map((piece) => (
          <li key={piece.from}>
            {format.time(piece.from)}–{format.time(piece.to)}: {t('there', { count: piece.count })}
          </li>
        ))}
      </ul>
    </div>
  )
}
