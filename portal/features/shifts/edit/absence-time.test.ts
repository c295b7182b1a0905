import { describe, expect, it } from 'vitest'
import { isWholeDays, readAbsence } from './absence-time.ts'

const draft = { wholeDays: true, firstDay: '2026-03-28', lastDay: '2026-03-29', fromTime: '', toTime: '', note: '' }
const now = Date.parse('2026-03-20T00:00:00Z')
const read = (changes: Partial<typeof draft>, at = now) => {
  const found = readAbsence({ ...draft, ...changes }, 'Europe/Berlin', at)
  return typeof found === 'string'
    ? found
    : [new Date(found.startsAt).toISOString(), new Date(found.endsAt).toISOString()]
}

describe('readAbsence', () => {
  it('takes whole days from midnight to midnight, over a change of the clocks too', () => {
    expect(read({})).toEqual(['2026-03-27T23:00:00.000Z', '2026-03-29T22:00:00.000Z'])
    expect(isWholeDays({ startsAt: '2026-03-27T23:00:00Z', endsAt: '2026-03-29T22:00:00Z' }, 'Europe/Berlin')).toBe(
      true,
    )
    expect(isWholeDays({ startsAt: '2026-03-27T23:00:00Z', endsAt: '2026-03-29T22:00:00Z' }, 'UTC')).toBe(false)
  })

  it('takes times of a day', () => {
    const times = { wholeDays: false, firstDay: '2026-03-27', lastDay: '2026-03-27' }
    expect(read({ ...times, fromTime: '14:00', toTime: '15:30' })).toEqual([
      '2026-03-27T13:00:00.000Z',
      '2026-03-27T14:30:00.000Z',
    ])
    expect(read({ ...times, fromTime: '14:00', toTime: '14:00' })).toBe('reversed')
    expect(read({ ...times, fromTime: '14:00' })).toBe('incomplete')
  })

  it('says what the API would refuse', () => {
    expect(read({ lastDay: '' })).toBe('incomplete')
    expect(read({ lastDay: '2026-03-27' })).toBe('reversed')
    expect(read({}, Date.parse('2026-04-20T00:00:00Z'))).toBe('over')
    expect(read({ lastDay: '2027-04-29' })).toBe('too_long')
  })
})
