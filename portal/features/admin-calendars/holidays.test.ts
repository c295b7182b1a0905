import { describe, expect, it } from 'vitest'
import { diffLeaves } from '../../components/service-levels/leaves.ts'
import { fromLeaves, toLeaves } from './calendar-leaves.ts'
import { addHolidays, compareImported, putHoliday, sameDateInYears, yearsOf } from './holidays.ts'
import { officeRules } from './week.ts'

const christmas = { date: '2026-12-25', name: 'Christmas' }
const eve = { date: '2026-12-24', name: 'Christmas Eve', windows: [{ from: '09:00', to: '12:00' }] }
const imported = (date: string, name: string) => ({ date, name, recurring: false })

describe('holidays', () => {
  it('of a file are told apart from those that are there', () => {
    const found = [
      imported('2026-12-24', 'Heiligabend'),
      imported('2026-12-25', 'christmas '),
      imported('2026-12-26', 'Boxing Day'),
    ]
    expect(compareImported([christmas, eve], found).map(({ state, nameNow }) => [state, nameNow])).toEqual([
      ['named_otherwise', 'Christmas Eve'],
      ['there', 'Christmas'],
      ['new', null],
    ])
  })

  it('are added once a date, and what is there stays as it is', () => {
    const added = addHolidays(
      [christmas, eve],
      [imported('2026-12-24', 'x'), imported('2026-01-01', 'New Year'), imported('2026-01-01', 'Again')],
    )
    expect(added).toEqual([{ date: '2026-01-01', name: 'New Year' }, eve, christmas])
  })

  it('are changed in place, to another date too', () => {
    const moved = putHoliday([christmas, eve], '2026-12-25', { date: '2026-12-26', name: 'Second day' })
    expect(moved.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-26'])
    expect(putHoliday([christmas], null, { ...christmas, name: 'Xmas' })).toEqual([{ ...christmas, name: 'Xmas' }])
  })

  it('fall on the same date of later years', () => {
    expect(sameDateInYears('2026-12-25', 2)).toEqual(['2027-12-25', '2028-12-25'])
    expect(sameDateInYears('2024-02-29', 4)).toEqual(['2028-02-29'])
    expect(yearsOf([christmas], 2028)).toEqual([2026, 2028])
  })
})

describe('a calendar in pieces', () => {
  const rules = { ...officeRules('Europe/Berlin'), holidays: [christmas, eve] }

  it('is the same calendar when it is put together again', () => {
    const again = fromLeaves(toLeaves(rules))
    expect(again).toEqual({ ...rules, holidays: [eve, christmas] })
    expect(diffLeaves(toLeaves(rules), toLeaves(again))).toEqual([])
  })

  it('knows what changed, and not what is only written otherwise', () => {
    const written = { ...rules, holidays: [eve, { ...christmas, windows: [] }] }
    expect(diffLeaves(toLeaves(rules), toLeaves(written))).toEqual([])
    const changed = { ...rules, zone: 'UTC', weekly: { ...rules.weekly, friday: [] }, holidays: [christmas] }
    expect(diffLeaves(toLeaves(rules), toLeaves(changed)).map(({ key }) => key)).toEqual([
      'zone',
      'day:friday',
      'holiday:2026-12-24',
    ])
  })
})
