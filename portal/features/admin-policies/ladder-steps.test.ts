import type { LadderInstant, LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { describe, expect, it } from 'vitest'
import { climb, dueAt, minutesOfStep, moveInstant, newStepId, percentAt, placeSteps, withStep } from './ladder-steps.ts'

const step = (id: string, at: LadderInstant): LadderStep => ({ id, at, actions: [] })
const percent = (percent: number): LadderInstant => ({ kind: 'percent', percent })
const after = (minutes: number): LadderInstant => ({ kind: 'after', minutes })
const breach: LadderInstant = { kind: 'breach' }
const ladder = [step('late', after(90)), step('warn', percent(75)), step('due', breach), step('early', percent(10))]

describe('the steps of a ladder', () => {
  it('climb from warnings over the breach', () => {
    expect(climb(ladder).map(({ id }) => id)).toEqual(['early', 'warn', 'due', 'late'])
  })

  it('stand on the line by their share, and after the target in their order', () => {
    const placed = placeSteps([...ladder, step('latest', after(9_000))])
    expect(placed.map(({ at }) => Math.round(at * 10) / 10)).toEqual([8.1, 60.8, 81, 88.9, 96.8])
    expect(placed.map(({ wordsAfter }) => wordsAfter)).toEqual([true, false, false, false, false])
    expect(placeSteps([step('a', after(5)), step('b', after(5))]).map(({ at }) => at)).toHaveLength(2)
  })

  it.each([
    [percent(75), 1, false, percent(80)],
    [percent(77), 1, false, percent(80)],
    [percent(77), -1, false, percent(75)],
    [percent(75), 1, true, percent(76)],
    [percent(95), 1, false, breach],
    [percent(99), 1, true, breach],
    [percent(3), -1, false, percent(1)],
    [breach, 1, false, after(15)],
    [breach, -1, false, percent(95)],
    [breach, -1, true, percent(99)],
    [after(15), -1, false, breach],
    [after(90), 1, true, after(91)],
    [after(90), -1, false, after(75)],
  ] as const)('move: %j by %i (fine: %s) is %j', (at, direction, isFine, moved) => {
    expect(moveInstant(at, direction, isFine)).toEqual(moved)
  })

  it('are dropped on whole fives of the target', () => {
    expect(percentAt(dueAt / 2)).toBe(50)
    expect(percentAt(dueAt * 0.51)).toBe(50)
    expect(percentAt(-5)).toBe(5)
    expect(percentAt(100)).toBe(95)
  })

  it('are due after business minutes of the target', () => {
    expect(minutesOfStep(percent(75), 360)).toBe(270)
    expect(minutesOfStep(breach, 360)).toBe(360)
    expect(minutesOfStep(after(90), 360)).toBe(450)
    expect(minutesOfStep(breach, null)).toBeNull()
  })

  it('take the place of the one with their id', () => {
    const moved = withStep(ladder, step('warn', after(5)))
    expect(moved.map(({ id }) => id)).toEqual(['early', 'due', 'warn', 'late'])
    expect(newStepId()).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })
})
