import type { PolicyRules, Targets } from '@holdfast/contracts/sla/policy.ts'
import { describe, expect, it } from 'vitest'
import { diffLeaves, mergeLeaves } from '../../components/service-levels/leaves.ts'
import { fromLeaves, toLeaves } from './policy-leaves.ts'

const targets = (first: number | null, next: number | null, resolution: number | null): Targets => ({
  firstResponseMinutes: first,
  nextResponseMinutes: next,
  resolutionMinutes: resolution,
})
const rules: PolicyRules = {
  conditions: { priorities: ['high', 'critical'], channels: [] },
  calendarId: '01890000-0000-7000-8000-000000000001',
  targets: {
    low: targets(480, 960, null),
    normal: targets(240, 480, 2_400),
    high: targets(60, 120, 960),
    critical: targets(15, 30, 240),
  },
  pause: {},
  ladders: {
    firstResponse: [],
    nextResponse: [],
    resolution: [
      { id: 'late', at: { kind: 'breach' }, actions: [{ kind: 'raise_priority' }] },
      { id: 'warn', at: { kind: 'percent', percent: 75 }, actions: [{ kind: 'notify', to: ['primary'] }] },
    ],
  },
  reopenFromClosed: 'restart',
}
const changed = (change: (rules: PolicyRules) => void): PolicyRules => {
  const copy = structuredClone(rules)
  change(copy)
  return copy
}
const keys = (after: PolicyRules) => diffLeaves(toLeaves(rules), toLeaves(after)).map(({ key }) => key)

describe('a policy in pieces', () => {
  it('is the same policy when it is put together again', () => {
    const again = fromLeaves(toLeaves(rules))
    expect(toLeaves(again)).toEqual(toLeaves(rules))
    expect(again.ladders.resolution.map(({ id }) => id)).toEqual(['warn', 'late'])
    expect(again.pause).toEqual({
      firstResponse: [],
      nextResponse: ['vendor', 'change', 'scheduled'],
      resolution: ['requester', 'vendor', 'change', 'scheduled'],
    })
  })

  it('knows what changed', () => {
    expect(keys(changed((copy) => (copy.targets.high.resolutionMinutes = 360)))).toEqual(['target:high:resolution'])
    expect(keys(changed((copy) => copy.ladders.resolution.pop()))).toEqual(['step:resolution:warn'])
    expect(keys(changed((copy) => (copy.conditions = { regionIds: ['x'] })))).toEqual([
      'condition:regionIds',
      'condition:priorities',
    ])
  })

  it('does not take another way of saying the same for a change', () => {
    expect(keys(changed((copy) => (copy.targets.low.resolutionMinutes = 0)))).toEqual([])
    expect(keys(changed((copy) => copy.conditions.priorities?.reverse()))).toEqual([])
    expect(keys(changed((copy) => copy.ladders.resolution.reverse()))).toEqual([])
    expect(keys(changed((copy) => (copy.pause = { nextResponse: ['scheduled', 'change', 'vendor'] })))).toEqual([])
  })

  it('puts two drafts together, step by step', () => {
    const mine = changed((copy) => {
      copy.targets.high.resolutionMinutes = 360
      copy.ladders.resolution.push({ id: 'mine', at: { kind: 'after', minutes: 30 }, actions: [] })
    })
    const theirs = changed((copy) => {
      copy.targets.high.firstResponseMinutes = 45
      copy.targets.high.resolutionMinutes = 480
      copy.ladders.resolution = copy.ladders.resolution.filter(({ id }) => id !== 'warn')
    })
    const { leaves, conflicts } = mergeLeaves(toLeaves(rules), toLeaves(mine), toLeaves(theirs))
    const merged = fromLeaves(leaves)
    expect(merged.targets.high).toEqual(targets(45, 120, 360))
    expect(merged.ladders.resolution.map(({ id }) => id)).toEqual(['late', 'mine'])
    expect(conflicts).toEqual([{ key: 'target:high:resolution', before: 480, after: 360 }])
  })
})
