import { describe, expect, it } from 'vitest'
import { type KeyAges, planKeys } from './key-plan.ts'

const ages: KeyAges = { signsMs: 1_000, aheadMs: 100, keptMs: 50, readMs: 10 }
const key = (kid: string, createdAt: number, retiredAt: number | null = null) => ({
  kid,
  createdAt: new Date(createdAt),
  retiredAt: retiredAt === null ? null : new Date(retiredAt),
})
const nothing = { retire: [], remove: [] }

describe('planKeys', () => {
  it.each([
    ['makes the first', [], 0, { currentKid: null, wantsNew: true, ...nothing }],
    ['signs with the first at once', [key('a', 0)], 1, { currentKid: 'a', wantsNew: false, ...nothing }],
    ['makes the next in time', [key('a', 0)], 900, { currentKid: 'a', wantsNew: true, ...nothing }],
    [
      'goes on while the next is told',
      [key('a', 0), key('b', 900)],
      999,
      { currentKid: 'a', wantsNew: false, ...nothing },
    ],
    [
      'hands over',
      [key('a', 0), key('b', 900)],
      1_000,
      { currentKid: 'b', wantsNew: false, retire: ['a'], remove: [] },
    ],
    ['keeps the retired', [key('a', 0, 1_000), key('b', 900)], 1_049, { currentKid: 'b', wantsNew: false, ...nothing }],
    [
      'removes it',
      [key('a', 0, 1_000), key('b', 900)],
      1_050,
      { currentKid: 'b', wantsNew: false, retire: [], remove: ['a'] },
    ],
    ['starts anew after a long sleep', [key('a', 0)], 9_000, { currentKid: 'a', wantsNew: true, ...nothing }],
    ['makes one where all are retired', [key('a', 0, 1)], 20, { currentKid: null, wantsNew: true, ...nothing }],
  ] as const)('%s', (_name, keys, now, plan) => {
    expect(planKeys(keys, now, ages)).toEqual(plan)
  })
})
