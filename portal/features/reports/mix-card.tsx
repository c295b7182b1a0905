import { lazy, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorState } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { useSeries } from './api/use-series.ts'
import { ChartLoading } from './chart-loading.tsx'
import { fillAt } from './charts/looks.ts'
import { drillInto } from './data/drill.ts'
import { rankGroups } from './data/metrics.ts'
import type { Report } from './report.ts'
import { useGroupName } from './use-words.ts'

const ShareChart = lazy(() => import('./charts/share-chart.tsx'))

const mostSlices = 6

/** What came in is made of: the grouping of the page, or priorities where there is none. */
export function MixCard({ report, className }: { report: Report; className?: string }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const titleId = useId()
  const by = report.by === 'none' ? 'priority' : report.by
  const { data: series, error, refetch } = useSeries(report.queryOf('volume', by))
  const nameOf = useGroupName(by)
  const ranked = series ? rankGroups(series).filter(({ value }) => (value ?? 0) > 0) : []
  const shown = ranked.slice(0, ranked.length > mostSlices ? mostSlices - 1 : mostSlices)
  const total = ranked.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const rest = total - shown.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const slices = [
    ...shown.map(({ group, value }) => ({
      key: group.key ?? '',
      name: nameOf(group),
      value: value ?? 0,
      to: drillInto({ ...report, by, metric: 'volume' }, group),
    })),
    ...(rest > 0 ? [{ key: 'rest', name: t('other'), value: rest, to: null }] : []),
  ]
  return (
    <section aria-labelledby={titleId} className={cn('flex min-w-0 flex-col rounded-lg border bg-card', className)}>
      <div className="flex min-h-10 items-baseline gap-2 px-4 pt-3">
        <h2 id={titleId} className="font-semibold">
          {t('mix')}
        </h2>
        <span className="text-small text-muted-foreground">{t(`grouped.${by}`)}</span>
      </div>
      <div className="flex flex-1 flex-col px-4 pb-4" aria-busy={series === undefined}>
        {error && series === undefined ? (
          <ErrorState inline error={error} onRetry={() => void refetch()} className="my-3" />
        ) : series === undefined ? (
          <ChartLoading />
        ) : slices.length === 0 ? (
          <p className="grid min-h-56 flex-1 place-items-center font-semibold">{t('empty')}</p>
        ) : (
          <div className="flex flex-1 flex-wrap items-center gap-x-6 gap-y-3">
            <div aria-hidden dir="ltr" className="relative mx-auto size-40 flex-none">
              <Suspense fallback={null}>
                <ShareChart
                  slices={slices}
                  writeShare={({ value }) => `${format.number(value)} · ${format.percent(value / total)}`}
                />
              </Suspense>
              <span className="pointer-events-none absolute inset-0 grid place-content-center text-center">
                <span className="text-figure font-semibold tabular-nums">{format.number(total)}</span>
                <span className="text-micro text-muted-foreground">{t('total.volume.created')}</span>
              </span>
            </div>
            <ul className="grid min-w-44 flex-1 gap-1">
              {slices.map(({ key, name, value, to }, index) => (
                <li key={key} className="relative flex min-h-6 items-center gap-2 text-small max-md:min-h-11">
                  <span
                    aria-hidden
                    className="size-2.5 flex-none rounded-[2px]"
                    style={{ background: fillAt(index) }}
                  />
                  <bdi className="min-w-0 truncate">
                    {to === null ? (
                      name
                    ) : (
                      <Link
                        to={to}
                        className="block truncate rounded-sm leading-6 after:absolute after:inset-0 hover:underline"
                      >
                        {name}
                      </Link>
                    )}
                  </bdi>
                  <span className="ms-auto ps-2 tabular-nums">{format.number(value)}</span>
                  <span className="w-12 text-end tabular-nums text-muted-foreground">
                    {format.percent(value / total)}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
