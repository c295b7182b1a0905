import type { EndedRequest } from '@holdfast/db/seed/demo/ended-requests.ts'
import { describe, expect, it } from 'vitest'
import { planRatings } from './seed-ratings.ts'

const now = new Date('2026-06-17T13:00:00Z')
const ended = (breached: boolean): EndedRequest[] =>
  Array.from({ length: 400 }, (_, index) => ({
    id: `request ${index}`,
    externalId: String(index + 1),
    requesterId: 'somebody',
    endedAt: new Date(now.getTime() - (index + 1) * 3_600_000),
    breached,
  }))
const average = (breached: boolean) => {
  const ratings = planRatings(ended(breached), now)
  return ratings.reduce((sum, { score }) => sum + score, 0) / ratings.length
}

describe('sample ratings', () => {
  it('are of about half, the same each time, from 1 to 5, and of the past', () => {
    const ratings = planRatings(ended(false), now)
    expect(ratings.length).toBeGreaterThan(140)
    expect(ratings.length).toBeLessThan(220)
    expect(planRatings(ended(false), now)).toEqual(ratings)
    expect(new Set(ratings.map(({ score }) => score))).toEqual(new Set([1, 2, 3, 4, 5]))
    for (const { at } of ratings) expect(at < now).toBe(true)
  })

  it('are better where nobody waited too long', () => {
    expect(average(false)).toBeGreaterThan(average(true) + 0.5)
  })
})
