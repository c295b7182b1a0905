import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  addBusinessMs,
  businessMsBetween,
  CalendarNeverOpenError,
  closedReasonAt,
  compileCalendar,
  isOpenAt,
  openWindowsBetween,
} from './calendar.ts'
import { at, berlin, hour, hours, local, makeCalendar, makeCalendarRules, minute } from './testing/factories.ts'

const neverOpen = makeCalendar({ weekdays: '' })
const nights = makeCalendar({ weekdays: '22-6' })

describe('addBusinessMs', () => {
  it('takes no time for no work, also out of hours', () => {
    expect(addBusinessMs(berlin, at('2026-03-07T13:00'), 0)).toBe(at('2026-03-07T13:00'))
  })

  it('refuses negative work', () => {
    expect(() => addBusinessMs(berlin, 0, -1)).toThrow(RangeError)
    expect(() => addBusinessMs(berlin, 0, Number.NaN)).toThrow(RangeError)
  })

  it('ends with an error that names the zone when the calendar is never open', () => {
    expect(() => addBusinessMs(neverOpen, at('2026-03-07T13:00'), 1)).toThrow(CalendarNeverOpenError)
    expect(() => addBusinessMs(neverOpen, at('2026-03-07T13:00'), 1)).toThrow(
      /Europe\/Berlin.*three years after 2026-03-07/,
    )
  })

  it('passes a long closure', () => {
    const holidays = Array.from({ length: 400 }, (_, i) => ({
      date: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
      name: 'Rebuilding',
    }))
    expect(local(addBusinessMs(makeCalendar({ holidays }), at('2026-01-01T09:00'), hour))).toBe(
      '2027-02-05T10:00+01:00',
    )
  })

  it('does not fire at midnight when hours cross days (S14)', () => {
    expect(local(addBusinessMs(nights, at('2026-03-02T23:30'), hour))).toBe('2026-03-03T00:30+01:00')
    expect(local(addBusinessMs(nights, at('2026-03-02T23:30'), 7 * hour))).toBe('2026-03-03T22:30+01:00')
  })

  it('counts a night shift across both changes of daylight saving by what really passes (S15)', () => {
    const every = makeCalendar({ weekdays: '22-6', weekend: '22-6' })
    expect(businessMsBetween(every, at('2026-03-28T12:00'), at('2026-03-29T12:00'))).toBe(7 * hour)
    expect(businessMsBetween(every, at('2026-10-24T12:00'), at('2026-10-25T12:00'))).toBe(9 * hour)
  })

  it('moves hours that a gap swallows forward, and takes the first of those that are there twice (rule 9)', () => {
    const early = makeCalendar({ weekdays: '', weekend: '2:15-2:45' })
    const day = (date: string) =>
      openWindowsBetween(early, at(`${date}T00:00`), at(`${date}T23:00`)).map(({ from, to }) => [
        local(from),
        local(to),
      ])
    expect(day('2026-03-29')).toEqual([['2026-03-29T03:15+02:00', '2026-03-29T03:45+02:00']])
    expect(day('2026-10-25')).toEqual([['2026-10-25T02:15+02:00', '2026-10-25T02:45+02:00']])
  })

  it('has no hours on a date that the zone skipped', () => {
    const zone = 'Pacific/Apia'
    const cal = makeCalendar({ zone })
    // Friday, 30 December 2011, did not take place in Apia.
    expect(local(addBusinessMs(cal, at('2011-12-29T16:00', zone), 2 * hour), zone)).toBe('2012-01-02T10:00+14:00')
  })
})

describe('windows and reasons', () => {
  it('is open at the start of a window and closed at its end', () => {
    expect(isOpenAt(berlin, at('2026-03-02T09:00'))).toBe(true)
    expect(isOpenAt(berlin, at('2026-03-02T17:00') - 1)).toBe(true)
    expect(isOpenAt(berlin, at('2026-03-02T17:00'))).toBe(false)
    expect(isOpenAt(neverOpen, at('2026-03-02T12:00'))).toBe(false)
  })

  it('joins hours that touch at midnight and clips to the bounds', () => {
    const cal = makeCalendar({ weekdays: '0-24' })
    expect(openWindowsBetween(cal, at('2026-03-06T12:00'), at('2026-03-09T12:00'))).toEqual([
      { from: at('2026-03-06T12:00'), to: at('2026-03-07T00:00') },
      { from: at('2026-03-09T00:00'), to: at('2026-03-09T12:00') },
    ])
  })

  it('lets a shift that began before a holiday end in it, and a shortened day keep its hours', () => {
    const holidays = [
      { date: '2026-03-03', name: 'Carnival' },
      { date: '2026-03-04', name: 'Ash Wednesday', windows: hours('22-23') },
    ]
    const cal = makeCalendar({ weekdays: '22-6', holidays })
    expect(openWindowsBetween(cal, at('2026-03-02T12:00'), at('2026-03-05T12:00'))).toEqual([
      { from: at('2026-03-02T22:00'), to: at('2026-03-03T06:00') },
      { from: at('2026-03-04T22:00'), to: at('2026-03-04T23:00') },
    ])
    expect(closedReasonAt(cal, at('2026-03-03T12:00'))).toEqual({ kind: 'holiday', name: 'Carnival' })
    expect(closedReasonAt(cal, at('2026-03-03T03:00'))).toBeNull()
    expect(closedReasonAt(cal, at('2026-03-02T12:00'))).toEqual({ kind: 'outside_hours' })
  })

  it('knows neither holidays nor closing time when it is always open', () => {
    const cal = makeCalendar({ alwaysOpen: true, holidays: [{ date: '2026-03-03', name: 'Carnival' }] })
    expect(closedReasonAt(cal, at('2026-03-03T03:00'))).toBeNull()
    expect(openWindowsBetween(cal, 5, 10)).toEqual([{ from: 5, to: 10 }])
  })

  it('refuses an unknown zone', () => {
    expect(() => compileCalendar(makeCalendarRules({ zone: 'Europe/Atlantis' }))).toThrow(RangeError)
  })
})

describe('addBusinessDays', () => {
  it('is the same local time so many business days later', () => {
    expect(local(addBusinessDays(berlin, at('2026-03-06T16:30'), 3))).toBe('2026-03-11T16:30+01:00')
    expect(addBusinessDays(berlin, at('2026-03-07T13:00'), 0)).toBe(at('2026-03-07T13:00'))
  })

  it('keeps the local time over a change of daylight saving', () => {
    expect(local(addBusinessDays(berlin, at('2026-03-27T16:30'), 1))).toBe('2026-03-30T16:30+02:00')
    const always = makeCalendar({ alwaysOpen: true })
    expect(local(addBusinessDays(always, at('2026-03-27T16:30'), 3))).toBe('2026-03-30T16:30+02:00')
  })

  it('counts what starts out of hours from the next opening', () => {
    expect(local(addBusinessDays(berlin, at('2026-03-06T20:00'), 3))).toBe('2026-03-12T09:00+01:00')
    expect(local(addBusinessDays(berlin, at('2026-03-07T13:00'), 3))).toBe('2026-03-12T09:00+01:00')
  })

  it('passes holidays, and ends at the next opening when the day is too short', () => {
    const holidays = [
      { date: '2026-12-24', name: 'Christmas Eve', windows: hours('9-12') },
      { date: '2026-12-25', name: 'Christmas Day' },
    ]
    const cal = makeCalendar({ holidays })
    expect(local(addBusinessDays(cal, at('2026-12-23T16:00'), 1))).toBe('2026-12-28T09:00+01:00')
    expect(local(addBusinessDays(cal, at('2026-12-23T11:00'), 1))).toBe('2026-12-24T11:00+01:00')
    expect(local(addBusinessDays(cal, at('2026-12-23T11:00'), 2))).toBe('2026-12-28T11:00+01:00')
  })

  it('gives the small hours of a night shift to the evening before', () => {
    // Friday's shift ends on Saturday morning; one business day later is Monday's, that is Tuesday morning.
    expect(local(addBusinessDays(nights, at('2026-03-07T03:00'), 1))).toBe('2026-03-10T03:00+01:00')
  })

  it('refuses what are not days, and ends when the calendar is never open', () => {
    expect(() => addBusinessDays(berlin, 0, 1.5)).toThrow(RangeError)
    expect(() => addBusinessDays(berlin, 0, -1)).toThrow(RangeError)
    expect(() => addBusinessDays(neverOpen, 0, 1)).toThrow(CalendarNeverOpenError)
  })
})

it('prints how fast it is', () => {
  const cal = makeCalendar()
  const [from, to] = [at('2026-01-01T00:00'), at('2027-01-01T00:00')]
  const measure = (times: number, work: (i: number) => void) => {
    const start = performance.now()
    for (let i = 0; i < times; i++) work(i)
    return (((performance.now() - start) * 1000) / times).toFixed(1)
  }
  const first = measure(1, () => businessMsBetween(cal, from, to))
  const again = measure(2000, (i) => businessMsBetween(cal, from + i * minute, to))
  const add = measure(20_000, (i) => addBusinessMs(cal, from + i * minute, 8 * hour))
  console.log(`business ms of a year: first ${first} µs, then ${again} µs; add 8 h: ${add} µs`)
})
