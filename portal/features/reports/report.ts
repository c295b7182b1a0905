import type { SeriesQuery } from '@holdfast/contracts/reports/series.ts'
import type { SeriesGrouping, SeriesMetric } from '@holdfast/contracts/reports/vocabulary.ts'
import { type ReportQuery, rangeFault } from './data/period.ts'

/** What all charts of the page are about. */
export interface Report {
  readonly by: SeriesGrouping
  readonly from: string
  readonly to: string
  /** By name, as the queue is filtered. */
  readonly team: string | null
  /** What the API is asked for a chart; `null` while the days are none. */
  queryOf(metric: SeriesMetric, by?: SeriesGrouping): SeriesQuery | null
}

export function makeReport(query: ReportQuery, team: string | null): Report {
  const { by, from, to, interval, teamId, clock } = query
  return {
    by,
    from,
    to,
    team,
    queryOf(metric, ownBy = by) {
      if (rangeFault(query) !== null) return null
      return {
        metric,
        by: ownBy,
        from,
        to,
        interval,
        ...(teamId !== null && { teamId }),
        ...(metric === 'attainment' && clock !== null && { clock }),
      }
    },
  }
}
