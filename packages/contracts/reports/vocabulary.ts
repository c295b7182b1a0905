/** The words of reports. Plain constants without a library behind them, for pages too. */

/** So far ahead does triage look. */
export const triageWindowMinutes = 240
/** Due within this is due soon. */
export const triageSoonMinutes = 120
export const triageBucketMinutes = 15

/** Why a request will probably be late. */
export const riskReasons = ['line', 'off_shift', 'no_room', 'nobody_on_shift'] as const
export type RiskReason = (typeof riskReasons)[number]

/** The metrics of charts, each with what is measured of it. */
export const seriesMeasures = {
  volume: ['created', 'resolved'],
  backlog: ['open'],
  attainment: ['met', 'breached'],
  first_response: ['median', 'p90', 'count'],
  resolution: ['median', 'p90', 'count'],
  reopen: ['reopened', 'resolved'],
  satisfaction: ['average', 'count'],
} as const satisfies Record<string, readonly string[]>

export type SeriesMetric = keyof typeof seriesMeasures
export const seriesMetrics = Object.keys(seriesMeasures) as SeriesMetric[]

export const seriesGroupings = ['none', 'team', 'category', 'businessUnit', 'region', 'priority', 'assignee'] as const
export type SeriesGrouping = (typeof seriesGroupings)[number]

export const seriesIntervals = ['day', 'week', 'month'] as const
export type SeriesInterval = (typeof seriesIntervals)[number]

export const longestSeriesDays = 400
/** The largest; the rest are one group. */
export const mostSeriesGroups = 12
