import type { Worker } from '@holdfast/contracts/reports/triage.ts'
import { describe, expect, it } from 'vitest'
import { groupLoads, openOf } from './load-rows.ts'

const worker = (name: string, options: Partial<Worker> = {}): Worker => ({
  person: { id: name, name, photoAt: null },
  availability: 'online',
  member: true,
  onShift: true,
  spans: [],
  late: 0,
  soon: 0,
  later: 0,
  waiting: 0,
  ...options,
})

describe('groupLoads', () => {
  it('shows who is there, busiest first, and of the others only who has something', () => {
    const workers = [
      worker('Ada'),
      worker('Bo', { soon: 1, waiting: 2 }),
      worker('Cy', { onShift: false, late: 1 }),
      worker('Di', { onShift: false }),
      worker('Ed', { member: false }),
      worker('Flo', { member: false, later: 3 }),
    ]
    const { onShift, offShift } = groupLoads(workers)
    expect(onShift.map(({ person }) => person.name)).toEqual(['Bo', 'Flo', 'Ada'])
    expect(offShift.map(({ person }) => person.name)).toEqual(['Cy'])
    expect(openOf(workers[1] as Worker)).toBe(3)
  })
})
