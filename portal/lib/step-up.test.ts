import { describe, expect, it } from 'vitest'
import { askForProof, waitingForProof } from './step-up.ts'

describe('a proof before a dangerous deed', () => {
  it('is asked for once, however many deeds wait for it', async () => {
    const [first, second] = [askForProof(), askForProof()]
    expect(waitingForProof.get()).not.toBeNull()
    waitingForProof.get()?.(true)
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(waitingForProof.get()).toBeNull()
  })

  it('is asked for anew by the next deed', async () => {
    const first = askForProof()
    waitingForProof.get()?.(false)
    expect(await first).toBe(false)
    const second = askForProof()
    waitingForProof.get()?.(true)
    expect(await second).toBe(true)
  })
})
