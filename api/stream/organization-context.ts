import type { Database } from '@holdfast/db/database.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { StreamLimits } from './limits.ts'
import type { Live } from './live/live.ts'
import type { LogFollower } from './log/log-follower.ts'
import type { OrganizationReaders } from './organization-readers.ts'

/** What the topics of one organization work with. */
export interface OrganizationContext {
  readonly orgId: string
  readonly db: Database
  readonly happenings: LogFollower
  readonly live: Live
  readonly readers: OrganizationReaders
  readonly limits: StreamLimits
  readonly log: Pick<FastifyBaseLogger, 'error' | 'warn'>
  /** Whether nobody waits for anything any more. */
  readonly isClosed: () => boolean
}
