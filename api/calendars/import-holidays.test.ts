import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const url = '/management/calendars/holidays/import'
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const day = (date: string, name: string, ...more: string[]) =>
  event(`UID:${name}@test`, `SUMMARY:${name}`, `DTSTART;VALUE=DATE:${date}`, ...more)

async function read(ical: string, more = {}) {
  const answer = await admin.ask({ method: 'POST', url, payload: { ical, from: 2026, years: 2, ...more } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

async function refuse(ical: string) {
  const answer = await admin.ask({ method: 'POST', url, payload: { ical } })
  expect(answer.statusCode, answer.body).toBe(422)
  expect(answer.json().errors[0].path).toBe('/ical')
  return { line: answer.json().line, message: answer.json().errors[0].message }
}

describe('holidays out of an iCalendar file', () => {
  it('are whole days by date, what repeats written out', async () => {
    const answer = await read(
      file(
        'X-WR-CALNAME:Feiertage\\, Berlin',
        ...day('20201225', '1. Weihnachtstag', 'RRULE:FREQ=YEARLY'),
        ...day('20260403', 'Karfreitag', 'DTEND;VALUE=DATE:20260404'),
        ...day('20260406', 'Ostermontag'),
      ),
    )
    expect(answer).toEqual({
      calendarName: 'Feiertage, Berlin',
      from: '2026-01-01',
      to: '2027-12-31',
      holidays: [
        { date: '2026-04-03', name: 'Karfreitag', recurring: false },
        { date: '2026-04-06', name: 'Ostermontag', recurring: false },
        { date: '2026-12-25', name: '1. Weihnachtstag', recurring: true },
        { date: '2027-12-25', name: '1. Weihnachtstag', recurring: true },
      ],
      outside: 0,
      skipped: [],
      skippedCount: 0,
    })
  })

  it('last several days, over the turn of the year, and fall on one date together', async () => {
    const { holidays } = await read(
      file(
        ...day('20251231', 'Between the years', 'DTEND;VALUE=DATE:20260102', 'RRULE:FREQ=YEARLY'),
        ...day('20260101', 'New Year'),
        ...event('SUMMARY:By Outlook', 'DTSTART:20260504T000000', 'DTEND:20260506T000000'),
        ...event('SUMMARY:For a week', 'DTSTART;VALUE=DATE:20271227', 'DURATION:P1W'),
      ),
    )
    const shown = holidays.map(({ date, name }: { date: string; name: string }) => `${date} ${name}`)
    expect(shown).toEqual([
      '2026-01-01 Between the years, New Year',
      '2026-05-04 By Outlook',
      '2026-05-05 By Outlook',
      '2026-12-31 Between the years',
      '2027-01-01 Between the years',
      '2027-12-27 For a week',
      '2027-12-28 For a week',
      '2027-12-29 For a week',
      '2027-12-30 For a week',
      '2027-12-31 Between the years, For a week',
    ])
  })

  it('keep to what is excepted, added, moved and cancelled', async () => {
    const { holidays, skipped } = await read(
      file(
        ...day('20200501', 'May Day', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270501', 'RDATE;VALUE=DATE:20270503'),
        ...day('20200608', 'Moves', 'RRULE:FREQ=YEARLY'),
        ...day('20260610', 'Moves', 'RECURRENCE-ID;VALUE=DATE:20260608'),
        ...day('20270608', 'Moves', 'RECURRENCE-ID;VALUE=DATE:20270608', 'STATUS:CANCELLED'),
        ...day('20260909', 'Called off', 'STATUS:CANCELLED'),
      ),
    )
    expect(holidays.map(({ date }: { date: string }) => date)).toEqual(['2026-05-01', '2026-06-10', '2027-05-03'])
    expect(skipped).toEqual([{ line: 30, name: 'Called off', reason: 'cancelled' }])
  })

  it('leave out what is no holiday, and say where and why', async () => {
    const answer = await read(
      file(
        ...event('SUMMARY:Meeting', 'DTSTART:20260504T100000Z', 'DTEND:20260504T110000Z'),
        ...event('DTSTART;VALUE=DATE:20260504'),
        ...day('20260101', 'Every Monday', 'RRULE:FREQ=WEEKLY;BYDAY=MO'),
        ...day('20260101', 'Never', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'),
        ...day('20190101', 'Long ago'),
      ),
    )
    expect(answer.holidays).toEqual([])
    expect(answer.outside).toBe(1)
    expect(answer.skippedCount).toBe(4)
    expect(answer.skipped).toEqual([
      { line: 3, name: 'Meeting', reason: 'not_all_day' },
      { line: 8, name: '', reason: 'without_name' },
      { line: 11, name: 'Every Monday', reason: 'repetition_unknown' },
      { line: 17, name: 'Never', reason: 'repetition_unknown' },
    ])
  })

  it('are read through folds and old line ends', async () => {
    const { holidays } = await read(`\uFEFF${file(...day('20260101', 'New\r\n  Year')).replaceAll('\r\n', '\n')}`)
    expect(holidays).toMatchObject([{ date: '2026-01-01', name: 'New Year' }])
  })

  it.each([
    ['what is another text', 'hello', { line: 1, message: expect.stringContaining('no iCalendar file') }],
    [
      'an event that does not end',
      file('BEGIN:VEVENT'),
      { line: 4, message: expect.stringContaining('END:VCALENDAR') },
    ],
    [
      'a calendar that does not end',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT',
      { line: 2, message: expect.stringContaining('BEGIN:VEVENT is never ended') },
    ],
    [
      'a line without a colon',
      file(...event('SUMMARY:x', 'nonsense')),
      { line: 5, message: expect.stringContaining('Line 5') },
    ],
    [
      'a day that is not there',
      file(...day('20261345', 'x')),
      { line: 3, message: expect.stringContaining('there is no day') },
    ],
    [
      'an event without a day',
      file(...event('SUMMARY:x')),
      { line: 3, message: expect.stringContaining('no DTSTART') },
    ],
    [
      'an end before the beginning',
      file(...day('20260105', 'x', 'DTEND;VALUE=DATE:20260101')),
      { line: 3, message: expect.stringContaining('ends before') },
    ],
    [
      'a rule without sense',
      file(...day('20260101', 'x', 'RRULE:FREQ=NONSENSE')),
      { line: 7, message: expect.stringContaining('Line 7') },
    ],
    ['a line without end', file(`X:${'x'.repeat(200_000)}`), { line: 3, message: expect.stringContaining('longer') }],
    ['what stands outside', `${file()}\r\nSUMMARY:x`, { line: 5, message: expect.stringContaining('outside') }],
  ])('refuse %s with the line', async (_what, ical, wanted) => {
    expect(await refuse(ical)).toEqual(wanted)
  })

  it('come out of a file of a mebibyte, and not out of a larger one', async () => {
    const long = (length: number) =>
      file(...day('20260101', 'New Year', ...Array(length).fill(`X-NOTE:${'\\"'.repeat(500)}`)))
    expect((await read(long(1_000))).holidays).toHaveLength(1)
    const answer = await admin.ask({ method: 'POST', url, payload: { ical: 'x'.repeat(1_048_577) } })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ path: '/ical' }])
  })

  it('are bounded, whatever the file says', async () => {
    const many = Array.from({ length: 501 }, (_, index) => day('19000101', `x${index}`, 'RRULE:FREQ=YEARLY;COUNT=9999'))
    expect(await refuse(file(...many.flat()))).toMatchObject({ message: expect.stringContaining('500') })
    const started = Date.now()
    await read(file(...many.slice(1).flat()), { years: 10 })
    expect(Date.now() - started).toBeLessThan(3_000)
    expect(await refuse(file(...Array(5_001).fill(day('20260101', 'x')).flat()))).toMatchObject({ line: 0 })
  })

  it('are not looked for in what is made to be endless', async () => {
    const deep = file(...Array(5_000).fill('BEGIN:X'), ...Array(5_000).fill('END:X'))
    expect(await refuse(deep)).toEqual({ line: 12, message: expect.stringContaining('deep') })
    const months = `BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1,5,10,15,20`
    const long = Array.from({ length: 100 }, (_, index) =>
      day('20200101', `x${index}`, 'DTEND;VALUE=DATE:20200303', `RRULE:FREQ=YEARLY;${months}`),
    )
    expect(await refuse(file(...long.flat()))).toMatchObject({ message: expect.stringContaining('too many days') })
  })

  it('are for those who manage calendars', async () => {
    const agent = await desk.as(desk.org.agentId)
    const answer = await agent.ask({ method: 'POST', url, payload: { ical: file() } })
    expect(answer.statusCode).toBe(403)
  })
})
