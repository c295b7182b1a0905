import { describe, expect, it } from 'vitest'
import { type IncidentRow, parseLogDate, readIncidentRow } from './incident-row.ts'
import { makeCells } from './testing/make-row.ts'

const read = (cells: Parameters<typeof makeCells>[0]) => readIncidentRow(makeCells(cells), 7)

describe('parseLogDate', () => {
  it('reads DD-MM-YYYY HH:MM as UTC', () => {
    expect(parseLogDate('29-02-2016 01:23')?.toISOString()).toBe('2016-02-29T01:23:00.000Z')
  })

  it.each([
    '31-02-2016 10:00',
    '29-02-2015 10:00',
    '2016-02-29 10:00',
    '01-13-2016 10:00',
    '01-01-2016 24:30',
    '?',
    '',
  ])('refuses %j', (text) => expect(parseLogDate(text)).toBeUndefined())
})

describe('readIncidentRow', () => {
  it('reads names, states and instants, and takes ? as missing', () => {
    const row = read({
      opened_by: 'x',
      assigned_to: '?',
      caller_id: 'Caller  8',
      priority: '1 - Critical',
    }) as IncidentRow
    expect(row).toMatchObject({ line: 7, assignedTo: null, caller: 'Caller 8', priority: 'critical', channel: 'phone' })
    expect(row.openedAt.toISOString()).toBe('2016-03-01T08:00:00.000Z')
  })

  it('names every wrong cell by its column', () => {
    const bad = read({ number: '?', incident_state: 'Parked', sys_updated_at: '99-99-2016 10:00', priority: '9 - Odd' })
    expect(bad).toEqual([
      { column: 'number', problem: 'is missing' },
      { column: 'incident_state', problem: '"Parked" is not a state that is known' },
      { column: 'sys_updated_at', problem: '"99-99-2016 10:00" is not a date DD-MM-YYYY HH:MM' },
      { column: 'priority', problem: expect.stringContaining('"9 - Odd" is none of 1 - Critical') },
    ])
  })

  it('refuses what PostgreSQL cannot store', () => {
    expect(read({ category: 'a\0b' })).toEqual([{ column: 'category', problem: 'holds a null byte' }])
  })

  it('lets a way in pass that the desk has no word for', () => {
    expect(read({ contact_type: 'Fax' })).toMatchObject({ channel: 'import' })
  })
})
