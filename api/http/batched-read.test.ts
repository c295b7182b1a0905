import { describe, expect, it } from 'vitest'
import { BatchedRead } from './batched-read.ts'

describe('a batched read', () => {
  it('asks for each key once, and answers whoever asked', async () => {
    const asked: string[][] = []
    const read = new BatchedRead<string>(async (keys) => {
      asked.push([...keys])
      return new Map(keys.flatMap((key) => (key === 'none' ? [] : [[key, key.toUpperCase()] as const])))
    })
    const answers = await Promise.all(['a', 'b', 'a', 'none'].map((key) => read.load(key)))
    expect(answers).toEqual(['A', 'B', 'A', null])
    expect(asked).toEqual([['a', 'b', 'none']])
  })

  it('gathers what comes while reads are under way', async () => {
    const sizes: number[] = []
    const read = new BatchedRead<true>(
      async (keys) => {
        sizes.push(keys.length)
        await new Promise((resolve) => setTimeout(resolve, 20))
        return new Map(keys.map((key) => [key, true]))
      },
      { atOnce: 1 },
    )
    const loads: Promise<unknown>[] = []
    for (let key = 0; key < 50; key += 1) {
      loads.push(read.load(String(key)))
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all(loads)
    expect(sizes.length).toBeLessThan(6)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(50)
  })

  it('fails for whoever asked, and goes on', async () => {
    let isBroken = true
    const read = new BatchedRead<true>(async (keys) => {
      if (isBroken) throw new Error('away')
      return new Map(keys.map((key) => [key, true]))
    })
    await expect(Promise.all([read.load('a'), read.load('b')])).rejects.toThrow('away')
    isBroken = false
    expect(await read.load('a')).toBe(true)
  })
})
