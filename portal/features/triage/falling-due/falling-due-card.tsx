import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../lib/clock.ts'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { Card, Key } from '../card.tsx'
import { Columns } from './columns.tsx'
import { FallingDueTable } from './falling-due-table.tsx'
import { type FallingDueLayout, layOutFallingDue } from './layout.ts'
import { layOutRota } from './rota.ts'
import { RotaMore, RotaNames, RotaRows } from './rota-rows.tsx'
import { ShiftLine } from './shift-line.tsx'

/** What falls due within four hours, against who is there to see to it. */
export function FallingDueCard({ triage, className }: { triage: Triage; className?: string }) {
  const { t } = useTranslation('triage')
  const now = useNow('minute')
  const layout = layOutFallingDue(triage)
  const rota = layOutRota(triage.workers, layout.end)
  return (
    <Card title={t('fallingDue.title')} aside={<Legend />} className={className}>
      <div className="grid grid-cols-[56px_minmax(0,1fr)] px-4 pt-7 pb-4 md:grid-cols-[72px_minmax(0,1fr)]">
        <div aria-hidden className="relative h-40">
          {layout.levels.map((level) => (
            <span
              key={level}
              className="absolute end-2.5 translate-y-1/2 text-micro tabular-nums text-muted-foreground"
              style={{ insetBlockEnd: `${(level / layout.height) * 100}%` }}
            >
              {level}
            </span>
          ))}
        </div>
        <div className="relative row-span-3 grid grid-rows-subgrid">
          <div aria-hidden className="relative h-40 border-b">
            <Levels layout={layout} />
            <Columns layout={layout} />
            <ShiftLine layout={layout} now={now} />
            {triage.due.count === 0 && (
              <p className="absolute inset-0 grid place-items-center text-small text-muted-foreground">
                {t('fallingDue.empty')}
              </p>
            )}
          </div>
          <Ticks layout={layout} />
          <div>
            <RotaRows rota={rota} layout={layout} />
          </div>
          <NowLine layout={layout} now={now} />
        </div>
        <div />
        <div>
          <RotaNames rota={rota} />
        </div>
        <div className="col-start-2 pt-1.5 empty:hidden">
          <RotaMore count={rota.more} />
        </div>
      </div>
      <FallingDueTable window={triage.window} />
    </Card>
  )
}

function Levels({ layout: { levels, height } }: { layout: FallingDueLayout }) {
  return levels
    .filter((level) => level > 0)
    .map((level) => (
      <span
        key={level}
        className="absolute inset-x-0 border-t border-dashed border-border"
        style={{ insetBlockEnd: `${(level / height) * 100}%` }}
      />
    ))
}

function Ticks({ layout: { ticks } }: { layout: FallingDueLayout }) {
  const format = useFormat()
  return (
    <div aria-hidden className="relative h-7">
      {ticks.map(({ at, start, isHour }) => (
        <bdi
          key={at}
          className={cn(
            'absolute top-1 -translate-x-1/2 text-micro tabular-nums text-muted-foreground rtl:translate-x-1/2',
            !isHour && 'max-lg:hidden',
            // The word for now stands above, so only the edges matter.
            start > 0.97 && 'hidden',
          )}
          style={{ insetInlineStart: `${start * 100}%` }}
        >
          {format.time(at)}
        </bdi>
      ))}
    </div>
  )
}

function NowLine({ layout, now }: { layout: FallingDueLayout; now: number }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute -top-4 bottom-0 w-px bg-primary"
      style={{ insetInlineStart: `${layout.shareOf(now) * 100}%` }}
    >
      <span className="absolute -start-[2.5px] top-0 size-1.5 rounded-full bg-primary" />
      <span className="absolute start-2 -top-[5px] text-micro whitespace-nowrap text-primary">
        {t('fallingDue.now', { time: format.time(now) })}
      </span>
    </span>
  )
}

function Legend() {
  const { t } = useTranslation('triage')
  return (
    <div className="flex flex-wrap gap-x-3">
      <Key mark="bg-sla-soon-fill">{t('fallingDue.legend.soon')}</Key>
      <Key mark="bg-chart-2">{t('fallingDue.legend.later')}</Key>
      <Key mark="bg-sla-late-fill">{t('fallingDue.legend.over')}</Key>
      <Key mark="h-0.5 w-3.5 rounded-none bg-foreground">{t('fallingDue.legend.onShift')}</Key>
    </div>
  )
}
