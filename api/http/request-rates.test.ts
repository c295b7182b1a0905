import { describe, expect, it } from 'vitest'
import { RequestRates } from './request-rates.ts'

function clock(start = 1_000 * 60_000) {
  let at = start
  const pass = (ms: number) => {
    at += ms
  }
  return { now: () => at, pass }
}

describe('RequestRates', () => {
  it('lets so many pass in a minute, and says how many are left', () => {
    const rates = new RequestRates('a', clock())
    const taken = Array.from({ length: 5 }, () => rates.take('rita', 4))
    expect(taken.map(({ isAllowed }) => isAllowed)).toEqual([true, true, true, true, false])
    expect(taken.map(({ remaining }) => remaining)).toEqual([3, 2, 1, 0, 0])
    expect(taken[4]).toMatchObject({ resetSeconds: 60 })
    expect(rates.take('theo', 4).isAllowed).toBe(true)
  })

  it('has room again as the minute slides on, when it said', () => {
    const time = clock()
    const rates = new RequestRates('a', time)
    time.pass(30_000)
    for (let round = 0; round < 60; round++) expect(rates.take('rita', 60).isAllowed).toBe(true)
    const { retryAfterSeconds } = rates.take('rita', 60)
    expect(retryAfterSeconds).toBe(31)
    time.pass(30_000)
    expect(rates.take('rita', 60)).toMatchObject({ isAllowed: false, retryAfterSeconds: 1 })
    time.pass(1_000)
    expect(rates.take('rita', 60).isAllowed).toBe(true)
    expect(rates.take('rita', 60).isAllowed).toBe(false)
  })

  it('lets the limit pass each minute in the long run, whatever is tried', () => {
    const time = clock()
    const rates = new RequestRates('a', time)
    let allowed = 0
    for (let tenth = 0; tenth < 6_000; tenth++, time.pass(100)) if (rates.take('rita', 100).isAllowed) allowed += 1
    expect(allowed).toBeGreaterThanOrEqual(950)
    expect(allowed).toBeLessThanOrEqual(1_100)
  })

  it('counts what other replicas tell, of this minute only, and tells its own once it is worth it', () => {
    const time = clock()
    const [one, other] = [new RequestRates('a', time), new RequestRates('b', time)]
    for (let round = 0; round < 19; round++) one.take('rita', 100)
    expect(one.share()).toBeNull()
    for (let round = 0; round < 41; round++) one.take('rita', 100)
    const shared = one.share()
    expect(shared).toMatchObject({ replica: 'a', counts: { rita: 60 } })
    expect(one.share()).toBeNull()
    if (!shared) throw new Error('nothing is told')
    // Twice is once, and its own words are nothing new.
    for (const rates of [one, other, other]) rates.hear(shared)
    expect(other.take('rita', 100).remaining).toBe(39)
    expect(one.take('rita', 100).remaining).toBe(39)
    time.pass(120_000)
    other.hear(shared)
    expect(other.take('rita', 100).remaining).toBe(99)
  })
})
