import { Series, type SeriesGroup, SeriesQuery } from '@holdfast/contracts/reports/series.ts'
import { seriesMeasures } from '@holdfast/contracts/reports/vocabulary.ts'
import { readGroupNames, readSeriesRows, type SeriesRow } from '@holdfast/db/reports/series.ts'
import { reachCondition } from '@holdfast/db/requests/reach-condition.ts'
import { findTeam } from '@holdfast/db/teams/queries.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { type Points, reckonPoints } from './series-points.ts'

export function readSeries(app: App): void {
  const schema = {
    summary: 'Read figures of the desk over time',
    description:
      'Requests are grouped by what they are now. `volume`, `reopen`: each resolution counts when it happened, ' +
      '`reopened` are those of them that were undone later. `backlog`: open at the end of each point. `attainment`: met ' +
      'when answered, breached when the target passed. `first_response`, `resolution`: minutes of the calendar that the ' +
      'clocks counted, when they ended.',
    tags: ['reports'],
    querystring: SeriesQuery,
    response: { 200: Series },
  }
  app.get('/reports/series', { schema, config: { permission: 'report:read' } }, async (request) => {
    const caller = callerOf(request)
    const { orgId, person } = caller
    const reach = requireReach(caller, 'request:read')
    const { metric, by = 'none', interval = 'day', clock, teamId, ...range } = request.query
    if (clock && metric !== 'attainment')
      refuseFaults([{ path: 'query/clock', message: 'is for the metric attainment' }])
    const points = reckonPoints(range, interval, person.timeZone)
    const { rows, names } = await app.db.tenant(orgId, async (tx) => {
      if (teamId && !(await findTeam(tx, teamId)))
        refuseFaults([{ path: 'query/teamId', message: 'is no team of this organization' }])
      const reached = await reachCondition(tx, reach, 'r')
      const found = await readSeriesRows(tx, { metric, by, clock, teamId, reached, bounds: points.bounds })
      return { rows: found, names: await readGroupNames(tx, by, [...new Set(found.map(({ key }) => key))]) }
    })
    const measures = [...seriesMeasures[metric]]
    const grouped = [...Map.groupBy(rows, ({ key }) => key)]
    const groups = grouped.map(([key, own]): SeriesGroup => {
      const shown = metric === 'backlog' ? levels(own, points) : figures(own, points, measures, countsOf(metric))
      return { key: key === '' ? null : key, name: names.get(key) ?? null, ...shown }
    })
    return { metric, by, interval, timeZone: person.timeZone, measures, points: [...points.dates], groups }
  })
}

type Figures = Pick<SeriesGroup, 'values' | 'total'>

/** Where nothing happened, there is nothing to count, and nothing to say about how long it took. */
function figures(
  rows: readonly SeriesRow[],
  { dates }: Points,
  measures: readonly string[],
  counts: ReadonlySet<string>,
): Figures {
  const byBucket = new Map(rows.map((row) => [row.bucket, row.figures]))
  const value = (bucket: number | null, measure: string) =>
    byBucket.get(bucket)?.[measure] ?? (counts.has(measure) ? 0 : null)
  const each = <Value>(of: (measure: string) => Value) =>
    Object.fromEntries(measures.map((measure) => [measure, of(measure)]))
  return {
    values: each((measure) => dates.map((_, index) => value(index + 1, measure))),
    total: each((measure) => value(null, measure)),
  }
}

function countsOf(metric: Series['metric']): ReadonlySet<string> {
  return new Set(seriesMeasures[metric].filter((measure) => !['median', 'p90', 'average'].includes(measure)))
}

/** What was open before, and each point's changes upon it; nothing of what is still to come. */
function levels(rows: readonly SeriesRow[], { dates, bounds }: Points): Figures {
  const changes = new Map(rows.map(({ bucket, figures }) => [bucket, figures.open ?? 0]))
  const now = Date.now()
  let level = changes.get(0) ?? 0
  const open = dates.map((_, index) => {
    level += changes.get(index + 1) ?? 0
    return (bounds[index]?.getTime() ?? 0) > now ? null : level
  })
  return { values: { open }, total: { open: open.findLast((value) => value !== null) ?? null } }
}
