import type { Database } from '@holdfast/db/database.ts'
import type { Caller } from '../auth/caller.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'

/** In a minute. A page asks for a ticket whenever its connection is lost. */
export const openingLimits = { link: 60, person: 300 } as const

/** Counts a ticket, or whatever opens a socket without one. @throws AppError `too_many_requests` */
export async function countOpening(db: Database, { orgId, personId, link }: Caller): Promise<void> {
  const counted = link
    ? { key: `tickets:link:${link.id}`, max: openingLimits.link }
    : { key: `tickets:${personId}`, max: openingLimits.person }
  await db.tenant(orgId, (tx) => requireWithinLimit(tx, { orgId, windowMs: 60_000, ...counted }))
}
