import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { CalendarRules } from './calendar.ts'
import { LadderStep, PolicyRules } from './policy.ts'

const week = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }
const calendar = { alwaysOpen: false, zone: 'Europe/Berlin', weekly: week, holidays: [] }
const window = (from: string, to: string) => ({ ...calendar, weekly: { ...week, monday: [{ from, to }] } })

const none = { firstResponseMinutes: null, nextResponseMinutes: 0, resolutionMinutes: 480 }
const policy = {
  conditions: { priorities: ['high'], channels: ['email'] },
  calendarId: '01890000-0000-7000-8000-000000000001',
  targets: { low: none, normal: none, high: none, critical: none },
  pause: { resolution: ['vendor'] },
  ladders: { firstResponse: [], nextResponse: [], resolution: [] },
  reopenFromClosed: 'restart',
}
const step = { id: 'after-30', at: { kind: 'after', minutes: 30 }, actions: [{ kind: 'notify', to: ['team_leads'] }] }

describe('CalendarRules', () => {
  it('takes hours, nights and the end of the day', () => {
    expect(Check(CalendarRules, window('09:00', '17:30'))).toBe(true)
    expect(Check(CalendarRules, window('22:00', '06:00'))).toBe(true)
    expect(Check(CalendarRules, window('00:00', '24:00'))).toBe(true)
  })

  it.each([
    ['24:00', '06:00'],
    ['9:00', '17:00'],
    ['09:00', '24:30'],
    ['09:60', '17:00'],
    ['09:00', '25:00'],
  ])('refuses %s–%s', (from, to) => {
    expect(Check(CalendarRules, window(from, to))).toBe(false)
  })

  it('refuses what it does not know, and dates of another form', () => {
    expect(Check(CalendarRules, { ...calendar, open: true })).toBe(false)
    expect(Check(CalendarRules, { ...calendar, holidays: [{ date: '2026-12-25', name: 'Christmas' }] })).toBe(true)
    expect(Check(CalendarRules, { ...calendar, holidays: [{ date: '2026-13-25', name: 'Christmas' }] })).toBe(false)
    expect(Check(CalendarRules, { ...calendar, holidays: [{ date: '2026-12-25', name: ' ' }] })).toBe(false)
  })
})

describe('PolicyRules', () => {
  it('takes a policy whose pauses and conditions are partly unsaid', () => {
    expect(Check(PolicyRules, policy)).toBe(true)
    expect(Check(PolicyRules, { ...policy, conditions: {}, pause: {} })).toBe(true)
  })

  it('refuses unknown words, negative targets and a priority without targets', () => {
    expect(Check(PolicyRules, { ...policy, conditions: { priorities: ['urgent'] } })).toBe(false)
    expect(Check(PolicyRules, { ...policy, pause: { resolution: ['weather'] } })).toBe(false)
    expect(
      Check(PolicyRules, { ...policy, targets: { ...policy.targets, low: { ...none, resolutionMinutes: -1 } } }),
    ).toBe(false)
    expect(Check(PolicyRules, { ...policy, targets: { low: none } })).toBe(false)
  })
})

describe('LadderStep', () => {
  it('takes slugs, all three kinds of instant and all four of action', () => {
    const actions = [
      { kind: 'reassign', teamId: policy.calendarId },
      { kind: 'raise_priority' },
      { kind: 'raise_priority', to: 'critical' },
      { kind: 'webhook', url: 'https://example.org/hook' },
    ]
    expect(Check(LadderStep, { ...step, actions, patienceMinutes: 15 })).toBe(true)
    expect(Check(LadderStep, { ...step, at: { kind: 'percent', percent: 75 } })).toBe(true)
    expect(Check(LadderStep, { ...step, at: { kind: 'breach' } })).toBe(true)
  })

  it.each([
    { ...step, id: 'After 30' },
    { ...step, at: { kind: 'percent', percent: 100 } },
    { ...step, at: { kind: 'breach', minutes: 3 } },
    { ...step, at: { kind: 'after', minutes: 0 } },
    { ...step, actions: [{ kind: 'notify', to: ['everybody'] }] },
    { ...step, actions: [{ kind: 'webhook', url: 'file:///etc/passwd' }] },
  ])('refuses %j', (wrong) => {
    expect(Check(LadderStep, wrong)).toBe(false)
  })
})
