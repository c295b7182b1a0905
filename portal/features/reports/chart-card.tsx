import type { SeriesMetric } from '@holdfast/contracts/reports/vocabulary.ts'
import { ChartColumn, ChartLine, Download, Inbox, Table2 } from 'lucide-react'
import { type ReactNode, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorState } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Hint } from '../../ui/tooltip.tsx'
import { useSeries } from './api/use-series.ts'
import { ChartLoading } from './chart-loading.tsx'
import { saveText, writeCsv } from './data/csv.ts'
import { drillInto } from './data/drill.ts'
import { hasFigures } from './data/metrics.ts'
import { GroupBars } from './group-bars.tsx'
import type { Report } from './report.ts'
import { SeriesTable } from './series-table.tsx'
import { TotalFigure } from './total-figure.tsx'
import { Trend } from './trend.tsx'
import { useGroupName } from './use-words.ts'

type View = 'trend' | 'groups' | 'table'

/** One metric: its figure, its course or its groups, and the same as a table. */
export function ChartCard({
  metric,
  report,
  extra,
  className,
}: {
  metric: SeriesMetric
  report: Report
  /** A switch of its own, such as which clock. */
  extra?: ReactNode
  className?: string
}) {
  const { t } = useTranslation('reports')
  const titleId = useId()
  const isGrouped = report.by !== 'none'
  const [chosen, setChosen] = useState<View | null>(null)
  const view = chosen !== null && (isGrouped || chosen !== 'groups') ? chosen : isGrouped ? 'groups' : 'trend'
  const { data: series, error, refetch, isPlaceholderData } = useSeries(report.queryOf(metric))
  const nameOf = useGroupName(report.by)
  const drill = drillInto({ ...report, metric }, null)
  const download = () => {
    if (!series) return
    const words = {
      date: t(`interval.${series.interval}`),
      group: t(`by.${series.by}`),
      nameOf,
      measureOf: (measure: string) => t(`measure.${metric}.${measure}`),
    }
    saveText(`${metric}-${report.from}-${report.to}.csv`, writeCsv(series, words))
  }
  return (
    <section aria-labelledby={titleId} className={cn('flex min-w-0 flex-col rounded-lg border bg-card', className)}>
      <div className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 px-4 pt-2">
        <h2 id={titleId} className="font-semibold">
          {t(`metric.${metric}`)}
        </h2>
        <div className="ms-auto flex items-center gap-1">
          {extra}
          <Segmented
            label={t('view.label', { metric: t(`metric.${metric}`) })}
            value={view}
            onValueChange={setChosen}
            segments={[
              { value: 'trend', label: <IconLabel icon={<ChartLine aria-hidden />} name={t('view.trend')} /> },
              ...(isGrouped
                ? [
                    {
                      value: 'groups' as const,
                      label: <IconLabel icon={<ChartColumn aria-hidden />} name={t('view.groups')} />,
                    },
                  ]
                : []),
              { value: 'table', label: <IconLabel icon={<Table2 aria-hidden />} name={t('view.table')} /> },
            ]}
          />
          {drill && (
            <Hint label={t('drill')}>
              <Button variant="ghost" size="icon" asChild>
                <Link to={drill} aria-label={t('drillNamed', { metric: t(`metric.${metric}`) })}>
                  <Inbox aria-hidden />
                </Link>
              </Button>
            </Hint>
          )}
          <Hint label={t('csv')}>
            <Button
              variant="ghost"
              size="icon"
              disabled={!series}
              aria-label={t('csvNamed', { metric: t(`metric.${metric}`) })}
              onClick={download}
            >
              <Download aria-hidden />
            </Button>
          </Hint>
        </div>
      </div>
      <div className="flex min-h-0 flex-1 flex-col px-4 pb-4" aria-busy={isPlaceholderData || series === undefined}>
        {error && series === undefined ? (
          <ErrorState inline error={error} onRetry={() => void refetch()} className="my-3" />
        ) : series === undefined ? (
          <ChartLoading />
        ) : !hasFigures(series) ? (
          <Nothing metric={metric} />
        ) : (
          <>
            <TotalFigure series={series} />
            <div className="min-h-56 flex-1 pt-2">
              {view === 'table' ? (
                <SeriesTable series={series} report={report} />
              ) : (
                <Suspense fallback={<ChartLoading />}>
                  {view === 'groups' ? <GroupBars series={series} report={report} /> : <Trend series={series} />}
                  <SeriesTable series={series} report={report} hidden />
                </Suspense>
              )}
            </div>
          </>
        )}
      </div>
    </section>
  )
}

function IconLabel({ icon, name }: { icon: ReactNode; name: string }) {
  return (
    <span title={name} className="grid">
      {icon}
      <span className="sr-only">{name}</span>
    </span>
  )
}

function Nothing({ metric }: { metric: SeriesMetric }) {
  const { t } = useTranslation('reports')
  return (
    <div className="grid min-h-56 flex-1 place-content-center justify-items-center gap-1 px-6 py-8 text-center text-balance">
      <p className="font-semibold">{t('empty')}</p>
      <p className="max-w-sm text-muted-foreground">{t(`emptyHint.${metric}`)}</p>
    </div>
  )
}
