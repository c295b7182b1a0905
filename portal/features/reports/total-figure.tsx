import type { Series } from '@holdfast/contracts/reports/series.ts'
import { useTranslation } from 'react-i18next'
import { linesOf, shapes } from './data/metrics.ts'
import { useValueWords } from './use-words.ts'

/** The whole time in one figure; over groups only what can be added up can be said. */
export function TotalFigure({ series }: { series: Series }) {
  const { t } = useTranslation('reports')
  const write = useValueWords()
  const { metric, points, groups } = series
  const { unit } = shapes[metric]
  const [only] = groups
  if (groups.length === 1 && only) {
    return (
      <p className="flex flex-wrap items-baseline gap-x-4">
        {linesOf(metric, points.length, only).map(({ measure, total }, index) => (
          <span key={measure} className="flex items-baseline gap-1.5">
            <span
              className={
                index === 0
                  ? 'text-figure font-semibold tracking-[-0.02em] tabular-nums'
                  : 'text-title font-medium tabular-nums text-muted-foreground'
              }
            >
              {write(total, unit)}
            </span>
            <span className="text-small text-muted-foreground">{t(`total.${metric}.${measure}`)}</span>
          </span>
        ))}
      </p>
    )
  }
  if (unit !== 'count') return <p className="text-small text-muted-foreground">{t(`compared.${metric}`)}</p>
  const sum = groups.reduce((all, group) => all + (linesOf(metric, points.length, group)[0]?.total ?? 0), 0)
  const measure = shapes[metric].lines[0]?.measure
  return (
    <p className="flex items-baseline gap-1.5">
      <span className="text-figure font-semibold tracking-[-0.02em] tabular-nums">{write(sum, unit)}</span>
      <span className="text-small text-muted-foreground">{t(`total.${metric}.${measure}`)}</span>
    </p>
  )
}
