import { describe, expect, it } from 'vitest'
import { crossesMidnight, everyDay, isSameEveryDay, nextWindow, shownTime, usualNights } from './weekly-hours.ts'

describe('quiet hours', () => {
  it('begin as the nights of the week', () => {
    const hours = usualNights()
    expect(hours.sunday).toEqual([{ from: '20:00', to: '07:00' }])
    expect(isSameEveryDay(hours)).toBe(true)
    expect(isSameEveryDay({ ...hours, sunday: [] })).toBe(false)
  })

  it('are not shared between the days', () => {
    const hours = everyDay([{ from: '12:00', to: '13:00' }])
    expect(hours.monday[0]).not.toBe(hours.tuesday[0])
  })

  it('offer what comes next', () => {
    expect(nextWindow([])).toEqual({ from: '20:00', to: '07:00' })
    expect(nextWindow([{ from: '12:00', to: '13:30' }])).toEqual({ from: '13:30', to: '14:30' })
    expect(nextWindow([{ from: '22:00', to: '24:00' }])).toEqual({ from: '00:00', to: '01:00' })
  })

  it('know the end of a day from a night', () => {
    expect(shownTime('24:00')).toBe('00:00')
    expect(crossesMidnight({ from: '20:00', to: '07:00' })).toBe(true)
    expect(crossesMidnight({ from: '20:00', to: '24:00' })).toBe(false)
    expect(crossesMidnight({ from: '20:00', to: '00:00' })).toBe(false)
    expect(crossesMidnight({ from: '12:00', to: '13:00' })).toBe(false)
  })
})
