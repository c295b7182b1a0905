import type { Series, SeriesGroup } from '@holdfast/contracts/reports/series.ts'
import { describe, expect, it } from 'vitest'
import { hasFigures, linesOf, rankGroups } from './metrics.ts'

const group = (key: string | null, values: SeriesGroup['values'], total: SeriesGroup['total']): SeriesGroup => ({
  key,
  name: key,
  values,
  total,
})
const series = (metric: Series['metric'], groups: SeriesGroup[]): Series => ({
  metric,
  by: 'team',
  interval: 'day',
  timeZone: 'UTC',
  measures: [],
  points: ['2026-11-20', '2026-11-21'],
  groups,
})

describe('linesOf', () => {
  it('makes shares of what was met, and nothing of nothing', () => {
    const [line] = linesOf('attainment', 2, group(null, { met: [3, 0], breached: [1, 0] }, { met: 3, breached: 1 }))
    expect(line).toEqual({ measure: 'met', values: [0.75, null], total: 0.75 })
  })

  it('keeps median and percentile apart', () => {
    const lines = linesOf(
      'resolution',
      2,
      group(null, { median: [10, null], p90: [30, null] }, { median: 10, p90: 30 }),
    )
    expect(lines.map(({ measure, values }) => [measure, ...values])).toEqual([
      ['median', 10, null],
      ['p90', 30, null],
    ])
  })
})

describe('rankGroups', () => {
  it('puts the largest first, and the rest together last', () => {
    const groups = [
      group('small', { open: [1, 1] }, { open: 1 }),
      group('other', { open: [9, 9] }, { open: 9 }),
      group('large', { open: [5, 6] }, { open: 6 }),
    ]
    expect(rankGroups(series('backlog', groups)).map(({ group: { key } }) => key)).toEqual(['large', 'small', 'other'])
  })

  it('puts what has nothing to say behind what has', () => {
    const groups = [
      group('silent', { average: [null, null] }, { average: null }),
      group('poor', { average: [1, null] }, { average: 1 }),
    ]
    expect(rankGroups(series('satisfaction', groups)).map(({ group: { key } }) => key)).toEqual(['poor', 'silent'])
  })
})

describe('hasFigures', () => {
  it('sees that everything is nothing', () => {
    expect(hasFigures(series('volume', []))).toBe(false)
    const none = group(null, { created: [0, 0], resolved: [0, 0] }, { created: 0, resolved: 0 })
    expect(hasFigures(series('volume', [none]))).toBe(false)
    const some = group(null, { created: [0, 0], resolved: [0, 1] }, { created: 0, resolved: 1 })
    expect(hasFigures(series('volume', [some]))).toBe(true)
    // All was breached: that is something to say.
    const breached = group(null, { met: [0, 0], breached: [1, 0] }, { met: 0, breached: 1 })
    expect(hasFigures(series('attainment', [breached]))).toBe(true)
  })
})
