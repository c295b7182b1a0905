import type { Series } from '@holdfast/contracts/reports/series.ts'
import { Link } from 'react-router'
import { drillInto } from './data/drill.ts'
import { rankGroups, shapes } from './data/metrics.ts'
import type { Report } from './report.ts'
import { useGroupName, useValueWords } from './use-words.ts'

/** The groups beside each other, largest first, each with its figure. */
export function GroupBars({ series, report }: { series: Series; report: Report }) {
  const write = useValueWords()
  const nameOf = useGroupName(series.by)
  const { unit } = shapes[series.metric]
  const ranked = rankGroups(series)
  const most = Math.max(...ranked.map(({ value }) => value ?? 0), unit === 'share' ? 1 : 0, unit === 'score' ? 5 : 0)
  return (
    <ul className="grid gap-0.5">
      {ranked.map(({ group, value }) => {
        const to = drillInto({ ...report, metric: series.metric }, group)
        return (
          <li
            key={group.key ?? ''}
            className="relative grid min-h-6 grid-cols-[minmax(6rem,30%)_minmax(0,1fr)_auto] items-center gap-3 rounded-sm max-md:min-h-11"
          >
            <bdi className="truncate text-small" title={nameOf(group)}>
              {to === null ? (
                nameOf(group)
              ) : (
                <Link
                  to={to}
                  className="block truncate rounded-sm leading-6 after:absolute after:inset-0 hover:underline"
                >
                  {nameOf(group)}
                </Link>
              )}
            </bdi>
            <span aria-hidden className="h-3 overflow-hidden rounded-[3px] bg-muted">
              <span
                className={
                  group.key === 'other'
                    ? 'block h-full rounded-[3px] bg-chart-2'
                    : 'block h-full rounded-[3px] bg-chart-1'
                }
                style={{ inlineSize: `${most > 0 ? ((value ?? 0) / most) * 100 : 0}%` }}
              />
            </span>
            <span className="min-w-10 text-end text-small tabular-nums">{write(value, unit)}</span>
          </li>
        )
      })}
    </ul>
  )
}
