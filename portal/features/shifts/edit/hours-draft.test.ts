import { describe, expect, it } from 'vitest'
import { addWindow, changeWindow, copyToWorkdays, faultsOf, isSame, removeWindow, toDraft } from './hours-draft.ts'

const shift = { personId: 'p', timeZone: null, weekly: null, onShift: true, changesAt: null, version: 0 }
const fresh = toDraft(shift, 'Europe/Berlin')

describe('weekly hours as they are edited', () => {
  it('begin with office hours for whom none are set', () => {
    expect(fresh).toMatchObject({ always: true, timeZone: 'Europe/Berlin' })
    expect([fresh.weekly.monday, fresh.weekly.sunday]).toEqual([[{ from: '09:00', to: '17:00' }], []])
  })

  it('get stretches, lose them, and are copied to other days', () => {
    const split = addWindow(changeWindow(fresh, 'monday', 0, { from: '08:00', to: '12:00' }), 'monday')
    expect(split.weekly.monday).toEqual([
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ])
    expect(copyToWorkdays(split, 'monday').weekly.friday).toEqual(split.weekly.monday)
    expect(copyToWorkdays(split, 'monday').weekly.saturday).toEqual([])
    expect(removeWindow(split, 'monday', 0).weekly.monday).toEqual([{ from: '13:00', to: '17:00' }])
    expect(addWindow(fresh, 'sunday').weekly.sunday).toEqual([{ from: '09:00', to: '17:00' }])
    expect(fresh.weekly.monday).toHaveLength(1)
  })

  it('are refused as the API would', () => {
    const set = { ...fresh, always: false }
    expect(faultsOf(set)).toEqual({ zone: false, none: false, overlaps: new Set() })
    const overlapping = addWindow(changeWindow(set, 'monday', 0, { from: '09:00', to: '18:00' }), 'monday')
    expect(faultsOf(changeWindow(overlapping, 'monday', 1, { from: '17:00', to: '20:00' })).overlaps).toEqual(
      new Set(['monday/1']),
    )
    const none = { ...set, weekly: Object.fromEntries(Object.keys(set.weekly).map((day) => [day, []])) }
    expect(faultsOf(none as unknown as typeof set).none).toBe(true)
    expect(faultsOf({ ...set, timeZone: 'Mars/Olympus' }).zone).toBe(true)
    expect(faultsOf({ ...fresh, timeZone: 'Mars/Olympus' }).zone).toBe(false)
  })

  it('know whether they were changed', () => {
    expect(isSame(fresh, { ...fresh, timeZone: 'UTC' })).toBe(true)
    expect(isSame({ ...fresh, always: false }, fresh)).toBe(false)
    expect(isSame({ ...fresh, always: false }, { ...fresh, always: false, timeZone: 'UTC' })).toBe(false)
  })
})
