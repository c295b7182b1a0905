import type { Series } from '@holdfast/contracts/reports/series.ts'
import { describe, expect, it } from 'vitest'
import { writeCsv } from './csv.ts'

const series: Series = {
  metric: 'volume',
  by: 'team',
  interval: 'day',
  timeZone: 'UTC',
  measures: ['created', 'resolved'],
  points: ['2026-11-20', '2026-11-21'],
  groups: [
    { key: 'a', name: 'Field, "and" devices', values: { created: [1, 2], resolved: [0, 1.23456] }, total: {} },
    { key: 'b', name: '=HYPERLINK("http://x.test")', values: { created: [null, 3] }, total: {} },
  ],
}
const words = {
  date: 'Day',
  group: 'Team',
  nameOf: ({ name }: Series['groups'][number]) => name ?? '',
  measureOf: (measure: string) => measure,
}

describe('writeCsv', () => {
  it('has a line for each point and group, quotes what must be, and no formulas', () => {
    expect(writeCsv(series, words).split('\r\n')).toEqual([
      '\uFEFFDay,Team,created,resolved',
      '2026-11-20,"Field, ""and"" devices",1,0',
      '2026-11-21,"Field, ""and"" devices",2,1.235',
      `2026-11-20,"'=HYPERLINK(""http://x.test"")",,`,
      `2026-11-21,"'=HYPERLINK(""http://x.test"")",3,`,
      '',
    ])
  })

  it('has no column for groups where there are none', () => {
    const { groups } = series
    const plain = { ...series, by: 'none' as const, groups: groups.slice(0, 1) }
    expect(writeCsv(plain, words).split('\r\n')[0]).toBe('\uFEFFDay,created,resolved')
  })
})
