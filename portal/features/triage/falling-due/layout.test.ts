import { describe, expect, it } from 'vitest'
import { layOutFallingDue } from './layout.ts'

const start = Date.parse('2026-11-20T10:45:00Z')
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
const bucket = (index: number, due: number, onShift: number) => ({
  at: at(index * 15),
  due,
  onShift,
  over: due > onShift,
})
const windowOf = (dues: readonly number[], shifts = [{ at: at(0), onShift: 4 }]) => ({
  from: at(0),
  to: at(dues.length * 15),
  buckets: dues.map((due, index) => bucket(index, due, 4)),
  shifts,
})

describe('layOutFallingDue', () => {
  it('places columns, half hours and who is on shift by shares of the width', () => {
    const shifts = [
      { at: at(0), onShift: 5 },
      { at: at(75), onShift: 4 },
    ]
    const layout = layOutFallingDue({ at: at(3), window: windowOf([0, 2, 1, 0, 0, 0, 0, 0, 0, 0], shifts) })
    expect(layout.columns[1]).toMatchObject({ start: 0.1, width: 0.1, due: 2, isSoon: true, isOver: false })
    // Two hours from now; the column in which that is counts as soon.
    expect(layout.columns.map(({ isSoon }) => isSoon)).toEqual([...Array(9).fill(true), false])
    expect(layout.ticks.map(({ start: share, isHour }) => [share, isHour])).toEqual([
      [0.1, true],
      [0.3, false],
      [0.5, true],
      [0.7, false],
      [0.9, true],
    ])
    expect(layout.stretches).toEqual([
      { start: 0, end: 0.5, onShift: 5 },
      { start: 0.5, end: 1, onShift: 4 },
    ])
    expect(layout).toMatchObject({ height: 6, inUnits: true, levels: [0, 2, 4, 6] })
    expect([layout.shareOf(start - 1), layout.shareOf(start + 999 * 60_000)]).toEqual([0, 1])
  })

  it('writes words beside the two worst columns that are over', () => {
    const { columns } = layOutFallingDue({ at: at(0), window: windowOf([5, 7, 2, 6]) })
    expect(columns.map(({ isOver, peak }) => [isOver, peak])).toEqual([
      [true, 0],
      [true, 1],
      [false, 0],
      [true, 2],
    ])
    const lean = (...dues: number[]) =>
      layOutFallingDue({ at: at(0), window: windowOf([...dues, ...Array(16 - dues.length).fill(0)]) })
        .columns.filter(({ peak }) => peak > 0)
        .map((column) => column.lean)
    // Away from each other, and from the edges.
    expect(lean(0, 0, 0, 0, 0, 6, 0, 7)).toEqual(['start', 'end'])
    expect(lean(0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 7)).toEqual(['center', 'center'])
    expect(lean(7)).toEqual(['end'])
  })

  it('does not press few that are due flat because many are there, and draws many as bars', () => {
    const many = [{ at: at(0), onShift: 60 }]
    expect(layOutFallingDue({ at: at(0), window: windowOf([2], many) }).height).toBe(12)
    const full = layOutFallingDue({ at: at(0), window: windowOf([40], many) })
    expect(full).toMatchObject({ inUnits: false, height: 61 })
    expect(full.levels).toEqual([0, 20, 40, 60])
  })
})
