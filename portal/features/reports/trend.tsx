import type { Series } from '@holdfast/contracts/reports/series.ts'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { lookAt, mostLines } from './charts/looks.ts'
import { BarSample, LineSample } from './charts/mark.tsx'
import type { TrendLine } from './charts/trend-chart.tsx'
import { linesOf, rankGroups, shapes, type Unit } from './data/metrics.ts'
import { useGroupName, usePointWords, useValueWords } from './use-words.ts'

const TrendChart = lazy(() => import('./charts/trend-chart.tsx'))

const shareTicks = [0, 0.25, 0.5, 0.75, 1]
const axisWidths: Record<Unit, number> = { count: 36, share: 44, minutes: 60, score: 24 }

/** The course over time: the measures of the metric, or its first measure for the largest groups. */
export function Trend({ series }: { series: Series }) {
  const { t } = useTranslation('reports')
  const write = useValueWords()
  const pointWords = usePointWords(series.interval)
  const lines = useLines(series)
  const { unit, drawsBars } = shapes[series.metric]
  const isGrouped = series.by !== 'none'
  const asBars = drawsBars && !isGrouped && series.points.length <= 45
  const leftOut = isGrouped ? series.groups.length - lines.length : 0
  return (
    <div className="flex h-full flex-col gap-2">
      <div aria-hidden dir="ltr" className="h-52 flex-none">
        <TrendChart
          points={series.points}
          lines={lines}
          asBars={asBars}
          pointWords={pointWords}
          writeValue={(value) => write(value, unit)}
          axisWidth={axisWidths[unit]}
          hasFractions={unit === 'share' || unit === 'score'}
          {...(series.metric === 'attainment' ? { domain: [0, 1] as [number, number], ticks: shareTicks } : {})}
          {...(series.metric === 'satisfaction' ? { domain: [1, 5] as [number, number], ticks: [1, 2, 3, 4, 5] } : {})}
        />
      </div>
      {lines.length > 1 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 ps-2">
          {lines.map(({ key, name }, index) => (
            <li key={key} className="flex items-center gap-1.5 text-small text-muted-foreground">
              {asBars ? <BarSample index={index} /> : <LineSample look={lookAt(index)} />}
              <bdi className="max-w-48 truncate">{name}</bdi>
            </li>
          ))}
          {leftOut > 0 && <li className="text-small text-muted-foreground">{t('leftOut', { count: leftOut })}</li>}
        </ul>
      )}
    </div>
  )
}

function useLines(series: Series): TrendLine[] {
  const { t } = useTranslation('reports')
  const nameOf = useGroupName(series.by)
  const { metric, points, groups, by } = series
  if (by !== 'none')
    return rankGroups(series)
      .filter(({ group }) => group.key !== 'other')
      .slice(0, mostLines)
      .map(({ group, values }) => ({ key: `g${group.key}`, name: nameOf(group), values }))
  return groups.slice(0, 1).flatMap((group) =>
    linesOf(metric, points.length, group).map(({ measure, values }) => ({
      key: measure,
      name: t(`total.${metric}.${measure}`),
      values,
    })),
  )
}
