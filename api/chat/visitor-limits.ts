import { countAgainst } from '@holdfast/db/rate-limits/commands.ts'
import { forgetOldCounts } from '@holdfast/db/rate-limits/forget-old-counts.ts'
import type { App } from '../app-type.ts'
import { refuseUntil } from '../http/rate-limit.ts'

const minuteMs = 60_000

/** So often, by whatever can be counted of somebody whom we do not know. */
const visitorLimits = {
  chat: { max: 5, windowMs: 10 * minuteMs },
  any: { max: 20, windowMs: 60 * minuteMs },
} as const

/** One visit in so many clears away what nobody counts any more. */
const visitsToClear = 500

export interface Visit {
  readonly orgId: string
  readonly kind: 'chat' | 'form'
  /** Hashes of network and email address; of who is signed in, the person. */
  readonly marks: readonly string[]
}

/**
 * Counts in transactions of its own, so that what is refused counts too.
 * @throws AppError `too_many_requests`
 */
export async function countVisit(app: App, { orgId, kind, marks }: Visit): Promise<void> {
  const counted = marks.flatMap((mark) => [
    ...(kind === 'chat' ? [{ key: `chat:${mark}`, ...visitorLimits.chat }] : []),
    { key: `visit:${mark}`, ...visitorLimits.any },
  ])
  for (const { key, max, windowMs } of counted) {
    const { count, resetAt } = await app.db.tenant(orgId, (tx) => countAgainst(tx, { orgId, key, windowMs }))
    if (count > max) throw refuseUntil(resetAt)
  }
  if (Math.random() < 1 / visitsToClear) await app.db.tenant(orgId, forgetOldCounts)
}
