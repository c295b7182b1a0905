import { describe, expect, it } from 'vitest'
import { fewestBetween, stepsOf } from './capacity.ts'

const spans = [
  [{ from: 0, to: 100 }],
  [
    { from: 0, to: 30 },
    { from: 50, to: 100 },
  ],
  [{ from: 30, to: 60 }],
]

describe('stepsOf', () => {
  it('has a step at the start, and one where the number changes', () => {
    // At 30 one goes and one comes.
    expect(stepsOf(spans, 0)).toEqual([
      { at: 0, onShift: 2 },
      { at: 50, onShift: 3 },
      { at: 60, onShift: 2 },
      { at: 100, onShift: 0 },
    ])
    expect(stepsOf([], 7)).toEqual([{ at: 7, onShift: 0 }])
  })
})

describe('fewestBetween', () => {
  it('is the least of what holds at the start and what comes within', () => {
    const steps = stepsOf(spans, 0)
    expect(fewestBetween(steps, 40, 55)).toBe(2)
    expect(fewestBetween(steps, 50, 60)).toBe(3)
    expect(fewestBetween(steps, 55, 110)).toBe(0)
  })
})
