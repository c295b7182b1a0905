import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'

/** Whoever mistypes a few times gets on; whoever tries for hours is slowed down. */
export const setupLimit = { max: 20, windowMs: 10 * 60_000 } as const

/** There is no organization yet to count for, and row-level security wants one: nobody's. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * In a transaction of its own, so that what is refused counts too.
 * @throws AppError `too_many_requests`
 */
export async function limitSetup(app: App, request: FastifyRequest): Promise<void> {
  const limit = { orgId: nobody, key: `setup:${request.ip}`, ...setupLimit }
  await app.db.tenant(nobody, (tx) => requireWithinLimit(tx, limit))
}
