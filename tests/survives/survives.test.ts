/** The quick lines of docs/survives.md, on servers of their own; `npm run survives` runs the long ones, too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ground, prepareGround } from './context.ts'
import { lines } from './lines.ts'

let ground: Ground
beforeAll(async () => {
  ground = await prepareGround(() => undefined)
}, 120_000)
afterAll(() => ground?.close(), 60_000)

describe('survives', () => {
  for (const line of lines.filter(({ quick }) => quick)) {
    it(`${line.id}: ${line.title}`, { timeout: 90_000 }, async () => {
      try {
        const { held } = await line.run(ground.context)
        expect(held.filter(({ ok }) => !ok)).toEqual([])
        expect(held.length).toBeGreaterThan(0)
      } finally {
        await ground.tidy()
      }
    })
  }
})
