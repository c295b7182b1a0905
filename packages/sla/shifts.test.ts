import { describe, expect, it } from 'vitest'
import {
  checkShiftHours,
  compileShiftHours,
  type Duty,
  isOnShift,
  nextShiftStart,
  openShiftHours,
  spansOnShift,
} from './shifts.ts'
import { at, local, makeCalendarRules, minute } from './testing/factories.ts'

const hoursOf = (options: Parameters<typeof makeCalendarRules>[0]) => {
  const { zone, weekly } = makeCalendarRules(options)
  return { timeZone: zone, weekly }
}
const dutyOf = (options: Parameters<typeof makeCalendarRules>[0], absences: Duty['absences'] = []): Duty => ({
  hours: compileShiftHours(hoursOf(options)),
  absences,
})
const shown = (spans: readonly { from: number; to: number }[]) =>
  spans.map(({ from, to }) => `${local(from)} – ${local(to)}`)

describe('spansOnShift', () => {
  it('leaves out lunch, nights and weekends', () => {
    const duty = dutyOf({ weekdays: '9-12 13-17' })
    expect(shown(spansOnShift(duty, at('2026-03-06T10:00'), at('2026-03-09T10:00')))).toEqual([
      '2026-03-06T10:00+01:00 – 2026-03-06T12:00+01:00',
      '2026-03-06T13:00+01:00 – 2026-03-06T17:00+01:00',
      '2026-03-09T09:00+01:00 – 2026-03-09T10:00+01:00',
    ])
  })

  it('keeps the wall clock over both changes of daylight saving, and the true length of the night', () => {
    const days = dutyOf({ weekdays: '9-17', weekend: '9-17' })
    expect(shown(spansOnShift(days, at('2026-03-28T00:00'), at('2026-03-30T00:00')))).toEqual([
      '2026-03-28T09:00+01:00 – 2026-03-28T17:00+01:00',
      '2026-03-29T09:00+02:00 – 2026-03-29T17:00+02:00',
    ])
    const nights = dutyOf({ weekdays: '22-6', weekend: '22-6' })
    const lengths = (from: string, to: string) =>
      spansOnShift(nights, at(from), at(to)).map((span) => (span.to - span.from) / (60 * minute))
    expect(lengths('2026-03-28T12:00', '2026-03-29T12:00')).toEqual([7])
    expect(lengths('2026-10-24T12:00', '2026-10-25T12:00')).toEqual([9])
  })

  it('takes absences out, also such that touch, overlap or hold a whole shift', () => {
    const absence = (from: string, to: string) => ({ from: at(from), to: at(to) })
    const away = [
      absence('2026-03-02T12:00', '2026-03-02T13:00'),
      absence('2026-03-02T12:30', '2026-03-02T14:00'),
      absence('2026-03-03T00:00', '2026-03-04T09:00'),
      absence('2026-03-04T17:00', '2026-03-04T20:00'),
    ]
    expect(shown(spansOnShift(dutyOf({}, away), at('2026-03-02T00:00'), at('2026-03-05T00:00')))).toEqual([
      '2026-03-02T09:00+01:00 – 2026-03-02T12:00+01:00',
      '2026-03-02T14:00+01:00 – 2026-03-02T17:00+01:00',
      '2026-03-04T09:00+01:00 – 2026-03-04T17:00+01:00',
    ])
  })

  it('is everything for whom no hours are set', () => {
    const absences = [{ from: 10, to: 20 }]
    expect(spansOnShift({ hours: null, absences }, 0, 30)).toEqual([
      { from: 0, to: 10 },
      { from: 20, to: 30 },
    ])
    expect(spansOnShift({ hours: null, absences: [] }, 5, 5)).toEqual([])
  })
})

describe('isOnShift', () => {
  it('is half-open at both ends', () => {
    const duty = dutyOf({}, [{ from: at('2026-03-02T12:00'), to: at('2026-03-02T13:00') }])
    const on = (time: string) => isOnShift(duty, at(`2026-03-02T${time}`))
    expect([on('08:59'), on('09:00'), on('12:00'), on('13:00'), on('16:59'), on('17:00')]).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ])
  })
})

describe('nextShiftStart', () => {
  it('is the next one, not the one that runs', () => {
    const hours = compileShiftHours(hoursOf({}))
    expect(local(nextShiftStart(hours, at('2026-03-06T08:00')) ?? 0)).toBe('2026-03-06T09:00+01:00')
    expect(local(nextShiftStart(hours, at('2026-03-06T09:00')) ?? 0)).toBe('2026-03-09T09:00+01:00')
    expect(local(nextShiftStart(hours, at('2026-03-27T18:00')) ?? 0)).toBe('2026-03-30T09:00+02:00')
  })

  it('is never for hours without an end', () => {
    const hours = compileShiftHours(hoursOf({ weekdays: '0-24', weekend: '0-24' }))
    expect(nextShiftStart(hours, at('2026-03-06T08:00'))).toBeNull()
  })
})

describe('checkShiftHours', () => {
  it('names zone, overlaps and a week without hours', () => {
    expect(checkShiftHours(hoursOf({ zone: 'Europe/Berlin' }))).toEqual([])
    expect(checkShiftHours(hoursOf({ zone: '+02:00' }))).toMatchObject([{ path: '/timeZone' }])
    expect(checkShiftHours(hoursOf({ weekdays: '9-12 11-17' }))[0]?.path).toBe('/weekly/monday/1')
    expect(checkShiftHours(hoursOf({ weekdays: '' }))).toMatchObject([{ path: '/weekly' }])
  })
})

describe('openShiftHours', () => {
  it('makes the same hours ready once', () => {
    const open = openShiftHours()
    expect(open(hoursOf({}))).toBe(open(hoursOf({})))
    expect(open(hoursOf({}))).not.toBe(open(hoursOf({ zone: 'Asia/Kolkata' })))
    expect(open(null)).toBeNull()
  })
})
