import type { LadderAction } from '@holdfast/contracts/sla/policy.ts'
import { describe, expect, it } from 'vitest'
import { checkCalendarRules } from './check-calendar.ts'
import { checkPolicyRules } from './check-policy.ts'
import { exampleLadder, hours, makeCalendarRules, makePolicyRules } from './testing/factories.ts'

const pathsOf = (errors: { path: string }[]) => errors.map(({ path }) => path)

describe('checkCalendarRules', () => {
  it('finds nothing in a sound calendar, with nights, midnights and shortened days', () => {
    const holidays = [{ date: '2028-02-29', name: 'Leap day', windows: hours('9-12 13-15') }]
    expect(checkCalendarRules(makeCalendarRules({ weekdays: '0-6 22-24', weekend: '9-12 12-15', holidays }))).toEqual(
      [],
    )
    expect(checkCalendarRules(makeCalendarRules({ weekdays: '22-6', weekend: '22-6' }))).toEqual([])
    expect(checkCalendarRules(makeCalendarRules({ weekdays: '', alwaysOpen: true, zone: 'UTC' }))).toEqual([])
  })

  it.each(['Europe/Atlantis', '+02:00', ''])('refuses the zone %j', (zone) => {
    expect(pathsOf(checkCalendarRules(makeCalendarRules({ zone })))).toEqual(['/zone'])
  })

  it('refuses a calendar without any hours', () => {
    expect(pathsOf(checkCalendarRules(makeCalendarRules({ weekdays: '' })))).toEqual(['/weekly'])
  })

  it('finds overlaps within a day, over midnight, and from Sunday to Monday', () => {
    const rules = makeCalendarRules({ weekdays: '' })
    rules.weekly = {
      ...rules.weekly,
      monday: hours('5-12 11-13'),
      tuesday: hours('22-6'),
      wednesday: hours('5-9'),
      sunday: hours('22-6'),
    }
    expect(pathsOf(checkCalendarRules(rules))).toEqual(['/weekly/monday/1', '/weekly/wednesday/0', '/weekly/monday/0'])
  })

  it('finds dates that do not exist or are there twice, and overlaps in a shortened day', () => {
    const holidays = [
      { date: '2026-02-29', name: 'No leap year' },
      { date: '2026-12-25', name: 'Christmas' },
      { date: '2026-12-25', name: 'Christmas again', windows: hours('9-12 11-13') },
    ]
    expect(checkCalendarRules(makeCalendarRules({ holidays }))).toEqual([
      { path: '/holidays/0/date', message: 'There is no 2026-02-29' },
      { path: '/holidays/2/date', message: '2026-12-25 is also holiday 2' },
      { path: '/holidays/2/windows/1', message: '11:00–13:00 overlaps 09:00–12:00 (/holidays/2/windows/0)' },
    ])
  })
})

describe('checkPolicyRules', () => {
  it('finds nothing in a sound policy; ladders may share ids with each other', () => {
    expect(checkPolicyRules(makePolicyRules({ ladder: exampleLadder }))).toEqual([])
  })

  it('finds ids that are in a ladder twice', () => {
    const ladders = {
      firstResponse: [],
      nextResponse: [],
      resolution: [...exampleLadder, ...exampleLadder.slice(1, 2)],
    }
    expect(pathsOf(checkPolicyRules(makePolicyRules({ ladders })))).toEqual(['/ladders/resolution/3/id'])
  })

  it('finds actions that reach nobody', () => {
    const actions: LadderAction[] = [
      { kind: 'notify', to: [] },
      { kind: 'notify', to: [], personIds: ['somebody'] },
      { kind: 'reassign' },
      { kind: 'webhook', url: 'https://' },
    ]
    const ladders = {
      firstResponse: [{ id: 'a', at: { kind: 'breach' as const }, actions }],
      nextResponse: [],
      resolution: [],
    }
    const path = '/ladders/firstResponse/0/actions'
    expect(pathsOf(checkPolicyRules(makePolicyRules({ ladders })))).toEqual([
      `${path}/0/to`,
      `${path}/2`,
      `${path}/3/url`,
    ])
  })

  it('refuses to pause next response for the requester', () => {
    expect(pathsOf(checkPolicyRules(makePolicyRules({ pause: { nextResponse: ['vendor', 'requester'] } })))).toEqual([
      '/pause/nextResponse/1',
    ])
  })
})
