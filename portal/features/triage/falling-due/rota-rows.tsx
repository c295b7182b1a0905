import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import type { FallingDueLayout } from './layout.ts'
import type { Rota, RotaRow } from './rota.ts'

/** Who is there when, under the chart and to its scale. Names stand in the gutter beside it. */
export function RotaRows({ rota, layout }: { rota: Rota; layout: FallingDueLayout }) {
  return rota.rows.map((row) => <OneRow key={row.id} row={row} layout={layout} />)
}

function OneRow({ row, layout }: { row: RotaRow; layout: FallingDueLayout }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  const at = (instant: number) => `${layout.shareOf(instant) * 100}%`
  const widthOf = ({ from, to }: { from: number; to: number }) =>
    `${(layout.shareOf(to) - layout.shareOf(from)) * 100}%`
  const { until } = row
  return (
    <div className="relative h-6 border-b border-border/60">
      {row.bars.map((bar) => (
        <span
          key={bar.from}
          aria-hidden
          className="absolute top-2 h-2 rounded-[3px] bg-chart-3"
          style={{ insetInlineStart: at(bar.from), inlineSize: widthOf(bar) }}
        />
      ))}
      {row.gaps.map((gap) => (
        <span
          key={gap.from}
          className="absolute inset-y-0 grid place-items-center overflow-hidden text-micro whitespace-nowrap text-muted-foreground max-md:hidden"
          style={{ insetInlineStart: at(gap.from), inlineSize: widthOf(gap) }}
        >
          {t('fallingDue.back', { time: format.time(gap.to) })}
        </span>
      ))}
      {until !== null && (
        <span
          className={cn(
            'absolute inset-y-0 grid place-items-center px-2 text-micro whitespace-nowrap text-muted-foreground',
            // After the bar where there is room, else over its end.
            layout.shareOf(until) > 0.82
              ? 'end-[calc((1-var(--at))*100%)]'
              : 'start-[calc(var(--at)*100%)] max-md:start-auto max-md:end-[calc((1-var(--at))*100%)]',
          )}
          style={{ '--at': layout.shareOf(until) }}
        >
          <span className="rounded-sm bg-card px-1">{t('fallingDue.until', { time: format.time(until) })}</span>
        </span>
      )}
    </div>
  )
}

export function RotaNames({ rota }: { rota: Rota }) {
  return rota.rows.map(({ id, name }) => (
    <div key={id} className="flex h-6 items-center justify-end border-b border-border/60 pe-2.5 text-small">
      <span dir="auto" className="truncate" title={name}>
        {name.split(' ')[0]}
      </span>
    </div>
  ))
}

export function RotaMore({ count }: { count: number }) {
  const { t } = useTranslation('triage')
  if (count === 0) return null
  return (
    <Link to="/team/shifts" className="rounded-sm text-micro text-muted-foreground hover:text-foreground max-md:py-3">
      {t('fallingDue.more', { count })}
    </Link>
  )
}
