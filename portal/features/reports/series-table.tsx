import type { Series } from '@holdfast/contracts/reports/series.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cn } from '../../lib/cn.ts'
import { drillInto } from './data/drill.ts'
import { linesOf, rankGroups, shapes } from './data/metrics.ts'
import type { Report } from './report.ts'
import { useGroupName, usePointWords, useValueWords } from './use-words.ts'

/** The same figures as a table. */
export function SeriesTable({ series, report, hidden = false }: { series: Series; report: Report; hidden?: boolean }) {
  const { t } = useTranslation('reports')
  return (
    <div className={cn(hidden ? 'sr-only' : 'max-h-72 overflow-auto rounded-md border')} tabIndex={hidden ? -1 : 0}>
      <table className="w-full border-collapse text-small tabular-nums">
        <caption className="sr-only">{t('tableOf', { metric: t(`metric.${series.metric}`) })}</caption>
        {series.by === 'none' ? (
          <ByTime series={series} />
        ) : (
          <ByGroup series={series} report={report} isHidden={hidden} />
        )}
      </table>
    </div>
  )
}

const head = 'sticky top-0 h-7 bg-card px-3 text-end text-micro font-normal text-muted-foreground first:text-start'
const cell = 'h-7 border-t border-border/60 px-3 text-end'
const rowHead = 'h-7 border-t border-border/60 px-3 text-start font-normal whitespace-nowrap'

function ByTime({ series }: { series: Series }) {
  const { t } = useTranslation('reports')
  const write = useValueWords()
  const { long } = usePointWords(series.interval)
  const { metric, points, groups } = series
  const { unit } = shapes[metric]
  const [only] = groups
  const lines = only ? linesOf(metric, points.length, only) : []
  return (
    <>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t(`interval.${series.interval}`)}
          </th>
          {lines.map(({ measure }) => (
            <th key={measure} scope="col" className={head}>
              {t(`total.${metric}.${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={point}>
            <th scope="row" className={rowHead}>
              {long(point)}
            </th>
            {lines.map(({ measure, values }) => (
              <td key={measure} className={cell}>
                {write(values[index] ?? null, unit)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function ByGroup({ series, report, isHidden }: { series: Series; report: Report; isHidden: boolean }) {
  const { t } = useTranslation('reports')
  const write = useValueWords()
  const nameOf = useGroupName(series.by)
  const { metric, points } = series
  const { unit, lines } = shapes[metric]
  return (
    <>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t(`by.${series.by}`)}
          </th>
          {lines.map(({ measure }) => (
            <th key={measure} scope="col" className={head}>
              {t(`total.${metric}.${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rankGroups(series).map(({ group }) => {
          const to = isHidden ? null : drillInto({ ...report, metric }, group)
          return (
            <tr key={group.key ?? ''}>
              <th scope="row" className={rowHead}>
                <bdi>
                  {to === null ? (
                    nameOf(group)
                  ) : (
                    <Link
                      to={to}
                      className="inline-block min-w-6 rounded-sm leading-6 text-accent-foreground hover:underline"
                    >
                      {nameOf(group)}
                    </Link>
                  )}
                </bdi>
              </th>
              {linesOf(metric, points.length, group).map(({ measure, total }) => (
                <td key={measure} className={cell}>
                  {write(total, unit)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </>
  )
}
