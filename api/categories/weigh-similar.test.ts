import { describe, expect, it } from 'vitest'
import { type Similar, weighSimilar } from './weigh-similar.ts'
import { wordsOf } from './words-of.ts'

let count = 0
const filed = (categoryId: string | null, hits: number[], subcategoryId: string | null = null): Similar => {
  count += 1
  return { id: String(count), categoryId, subcategoryId, hits }
}
const times = (many: number, make: () => Similar) => Array.from({ length: many }, make)
/** A desk where each word is rare. */
const usual = [...times(50, () => filed('hardware', [])), ...times(50, () => filed('software', []))]

describe('weighSimilar', () => {
  it('follows where the desk filed what reads alike', () => {
    const found = [...times(6, () => filed('network', [0, 1])), ...times(2, () => filed('hardware', [0]))]
    const [first] = weighSimilar(usual, found, 2)
    expect(first).toMatchObject({ categoryId: 'network', similarRequests: 6 })
    expect(first?.score).toBeGreaterThan(0.85)
  })

  it('names a subcategory where most of them have it', () => {
    const found = [...times(3, () => filed('network', [0], 'vpn')), filed('network', [0], 'wifi')]
    expect(weighSimilar(usual, found, 1)[0]?.subcategoryId).toBe('vpn')
    const split = [...times(2, () => filed('network', [0], 'vpn')), ...times(2, () => filed('network', [0], 'wifi'))]
    expect(weighSimilar(usual, split, 1)[0]?.subcategoryId).toBeNull()
  })

  it('says nothing when too few are alike, or none', () => {
    expect(weighSimilar(usual, [], 3)).toEqual([])
    expect(weighSimilar(usual, [filed('network', [0]), filed('network', [0])], 1)).toEqual([])
    expect(weighSimilar([], [], 1)).toEqual([])
  })

  it('says nothing when those alike were filed everywhere', () => {
    const found = ['a', 'b', 'c', 'd', 'e'].flatMap((category) => times(4, () => filed(category, [0])))
    expect(weighSimilar(usual, found, 1)).toEqual([])
  })

  it('does not take the commonest category for an answer', () => {
    // Every second one has the word, wherever it was filed.
    const everywhere = (many: number, category: string) =>
      Array.from({ length: many }, (_, index) => filed(category, index % 2 ? [0] : []))
    expect(weighSimilar([...everywhere(70, 'hardware'), ...everywhere(30, 'software')], [], 1)).toEqual([])
  })

  it('gives a rare word more weight than one that everybody uses', () => {
    const everybody = times(100, () => filed('software', [0]))
    const found = times(4, () => filed('network', [1]))
    expect(weighSimilar(everybody, found, 2)[0]?.categoryId).toBe('network')
  })

  it('counts no request twice, and none that was filed nowhere', () => {
    const same = times(2, () => filed('network', [0]))
    expect(weighSimilar([...usual, ...same], same, 1)).toEqual([])
    expect(
      weighSimilar(
        usual,
        times(9, () => filed(null, [0])),
        1,
      ),
    ).toEqual([])
  })
})

describe('wordsOf', () => {
  it('takes each word once, those of the title first, and none that is too short', () => {
    expect(wordsOf('My VPN is down', 'The VPN, it is "down" since 9')).toEqual(['vpn', 'down', 'the', 'since'])
  })

  it('reads other scripts', () => {
    expect(wordsOf('الطابعة لا تعمل', '打印机 坏了')).toEqual(['الطابعة', 'لا', 'تعمل', '打印机', '坏了'])
  })

  it('keeps to a bounded number of words', () => {
    const text = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ')
    expect(wordsOf(text, text)).toHaveLength(16)
  })
})
