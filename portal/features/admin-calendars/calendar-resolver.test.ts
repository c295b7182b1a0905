import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { describe, expect, it } from 'vitest'
import { calendarResolver } from './calendar-resolver.ts'
import { officeRules } from './week.ts'

const office = officeRules('Europe/Berlin')
const errorsOf = async (rules: CalendarRules) =>
  (await calendarResolver((fault) => fault)(rules, undefined, { fields: {}, shouldUseNativeValidation: false })).errors

describe('a calendar is refused where the API would refuse it', () => {
  it('takes office hours, nights, and around the clock', async () => {
    expect(await errorsOf(office)).toEqual({})
    const nights = { ...office.weekly, sunday: [{ from: '22:00', to: '06:00' }] }
    expect(await errorsOf({ ...office, weekly: nights })).toEqual({})
    const none = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }
    expect(await errorsOf({ ...office, alwaysOpen: true, weekly: none })).toEqual({})
    expect(await errorsOf({ ...office, weekly: none })).toMatchObject({ weekly: { message: 'neverOpen' } })
  })

  it('tells at the field what is wrong', async () => {
    const monday = [
      { from: '09:00', to: '17:00' },
      { from: '16:00', to: '18:00' },
    ]
    expect(await errorsOf({ ...office, weekly: { ...office.weekly, monday } })).toMatchObject({
      weekly: { monday: { 1: { message: 'overlap' } } },
    })
    expect(await errorsOf({ ...office, zone: 'Middle/Earth' })).toMatchObject({ zone: { message: 'zone' } })
    const holidays = [{ date: '2026-02-30', name: 'Never' }]
    expect(await errorsOf({ ...office, holidays })).toMatchObject({ holidays: { 0: { date: { message: 'date' } } } })
    expect(await errorsOf({ ...office, holidays: [{ date: '2026-02-28', name: ' ' }] })).toMatchObject({
      holidays: { 0: { name: { type: 'pattern' } } },
    })
  })
})
