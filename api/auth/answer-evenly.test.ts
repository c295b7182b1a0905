import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { answerEvenly } from './answer-evenly.ts'

const stepMs = 100
/** In steps of a tenth of a second; timers of Node come up to a millisecond early, and a busy machine is late. */
async function stepsOf(work: () => Promise<unknown>): Promise<number> {
  const begunAt = performance.now()
  await answerEvenly(work, stepMs).catch(() => undefined)
  return Math.floor((performance.now() - begunAt + 2) / stepMs)
}

describe('answering evenly', () => {
  it('takes as long for nothing as for a little, and for what fails', async () => {
    const works = [
      async () => undefined,
      () => delay(40),
      async () => {
        throw new Error('no')
      },
    ]
    expect(await Promise.all(works.map(stepsOf))).toEqual([1, 1, 1])
  })

  it('takes whole steps for what takes longer', async () => {
    expect(await Promise.all([110, 150].map((ms) => stepsOf(() => delay(ms))))).toEqual([2, 2])
  })

  it('gives what the work gives, and throws what it throws', async () => {
    expect(await answerEvenly(async () => 'done', 1)).toBe('done')
    await expect(answerEvenly(() => Promise.reject(new Error('no')), 1)).rejects.toThrow('no')
  })
})
