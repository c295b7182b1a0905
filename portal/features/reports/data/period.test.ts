import { describe, expect, it } from 'vitest'
import { addDays, dateOf, daysIn, rangeFault, readReportQuery } from './period.ts'

const read = (query: string) => readReportQuery(new URLSearchParams(query), '2026-11-21')

describe('readReportQuery', () => {
  it('is the last thirty days unless something else is said', () => {
    expect(read('')).toEqual({
      period: '30d',
      from: '2026-10-23',
      to: '2026-11-21',
      chosenInterval: null,
      interval: 'day',
      by: 'none',
      teamId: null,
      clock: null,
    })
  })

  it('reads what it knows and passes over what it does not', () => {
    expect(read('period=90d&by=team&team=t1&clock=resolution')).toMatchObject({
      period: '90d',
      from: '2026-08-24',
      interval: 'week',
      by: 'team',
      teamId: 't1',
      clock: 'resolution',
    })
    expect(read('period=12m')).toMatchObject({ from: '2025-11-22', interval: 'month' })
    expect(read('period=12m&interval=week')).toMatchObject({ interval: 'week', chosenInterval: 'week' })
    expect(read('period=soon&by=colour&interval=hour&from=x&to=2026-01-01')).toMatchObject({
      period: '30d',
      by: 'none',
      chosenInterval: null,
    })
  })

  it('takes days of one’s own choice, over changes of the clocks too', () => {
    const query = read('from=2026-03-20&to=2026-04-02&period=7d')
    expect(query).toMatchObject({ period: null, from: '2026-03-20', to: '2026-04-02' })
    expect(daysIn(query)).toBe(14)
    expect(rangeFault(query)).toBeNull()
    expect(rangeFault(read('from=2026-03-20&to=2026-03-19'))).toBe('reversed')
    expect(rangeFault({ from: '2026-01-01', to: addDays('2026-01-01', 399) })).toBeNull()
    expect(rangeFault({ from: '2026-01-01', to: addDays('2026-01-01', 400) })).toBe('too_long')
  })
})

describe('dateOf', () => {
  it('is the date on the reader’s wall', () => {
    const instant = Date.parse('2026-11-21T23:30:00Z')
    expect([dateOf(instant, 'UTC'), dateOf(instant, 'Asia/Kolkata')]).toEqual(['2026-11-21', '2026-11-22'])
  })
})
