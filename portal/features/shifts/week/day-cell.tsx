import type { Rota } from '@holdfast/contracts/shifts/list-shifts.ts'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { absencesOf, type Day, type Piece, piecesOf } from './week.ts'

const mostWritten = 2

/** When somebody is on shift on a day: a bar over the day, and the times in words. */
export function DayCell({ rota, day }: { rota: Rota; day: Day }) {
  const spans = piecesOf(rota.spans, day)
  const away = piecesOf(absencesOf(rota), day)
  return (
    <div className="grid min-w-0 gap-1">
      <div aria-hidden className="relative h-2 overflow-hidden rounded-[3px] bg-muted">
        {spans.map((piece) => (
          <Stretch key={piece.from} piece={piece} className={rota.always ? 'bg-chart-3' : 'bg-chart-2'} />
        ))}
        {away.map((piece) => (
          <Stretch key={piece.from} piece={piece} className="bg-muted-foreground/70 hatch" />
        ))}
      </div>
      <DayWords rota={rota} spans={spans} isAway={away.length > 0} />
    </div>
  )
}

function Stretch({ piece: { start, width }, className }: { piece: Piece; className: string }) {
  return (
    <span
      className={cn('absolute inset-y-0', className)}
      style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${width * 100}%` }}
    />
  )
}

/** The times of a day; of whom no hours are set, only what is out of the ordinary. */
export function DayWords({ rota, spans, isAway }: { rota: Rota; spans: readonly Piece[]; isAway: boolean }) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  const times = spans.map(({ from, to, isCutBefore, isCutAfter }) => {
    if (isCutBefore && isCutAfter) return t('allDay')
    if (isCutBefore) return t('until', { time: format.time(to) })
    return isCutAfter ? t('from', { time: format.time(from) }) : `${format.time(from)}–${format.time(to)}`
  })
  const isWhole = rota.always && !isAway
  return (
    <div className="min-w-0 text-micro tabular-nums text-muted-foreground">
      {isWhole ? (
        <span className="truncate">{t('always')}</span>
      ) : (
        times.slice(0, mostWritten).map((time) => (
          <bdi key={time} className="block truncate">
            {time}
          </bdi>
        ))
      )}
      {times.length > mostWritten && !isWhole && (
        <span className="block" title={format.list(times)}>
          {t('moreTimes', { count: times.length - mostWritten })}
        </span>
      )}
      {isAway && <span className="block truncate font-medium text-foreground">{t('away')}</span>}
      {!isWhole && times.length === 0 && !isAway && <span className="sr-only">{t('free')}</span>}
    </div>
  )
}
