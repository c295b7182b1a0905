import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'

/** As much as somebody can type who is in a hurry. */
export const linkWrites = { max: 30, windowMs: 60_000 } as const

/**
 * Behind a link may be anybody, and each message costs a row, an event and a notification. Counted in a transaction of
 * its own, so that what is refused counts too.
 * @throws AppError `too_many_requests`
 */
export async function limitLinkWrites(app: App, { orgId, link }: Caller): Promise<void> {
  if (!link) return
  await app.db.tenant(orgId, (tx) => requireWithinLimit(tx, { orgId, key: `write:${link.id}`, ...linkWrites }))
}
