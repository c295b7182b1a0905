/**
 * Finds what nobody begins by themselves: effects that nobody works on (docs/decisions/0034-notifier.md), shifts that
 * begin (docs/decisions/0044-shifts.md), and what is over for so long that it goes. One leader at a time.
 */
import { tellOfShifts } from '@holdfast/activities/shifts/tell-of-shifts.ts'
import type { Database } from '@holdfast/db/database.ts'
import { requeueForgotten } from '@holdfast/db/effects/requeue.ts'
import { listOrganizations } from '@holdfast/db/organizations/queries.ts'
import { forgetWhatIsOver } from '@holdfast/db/retention/retention.ts'
import { forgetRightsChanges } from '@holdfast/db/rights-changes/commands.ts'
import type pg from 'pg'
import { becomeLeader } from './leader.ts'
import { repeat } from './loop.ts'
import type { RelayJob } from './relay.ts'

const leaderLock = 4_803
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const idleMs = 15_000
// By so much the clocks of this machine and of a worker's may differ.
const skewMs = 2_000
const overdueMs = 10 * minuteMs
// Longer than the longest pause between two tries, with all that a try may take.
const quietMs = 70 * minuteMs
// Of one organization at a time: if it is more, it is because workers are away, and they have enough to do then.
const limit = 500

interface SweeperDeps extends RelayJob {
  /** As the application's role: the ledger belongs to tenants. */
  readonly appDb: Database
}

export async function runSweeper(deps: SweeperDeps, signal: AbortSignal): Promise<void> {
  let leader: pg.PoolClient | null = null
  let sweptAt = 0
  let forgotAt = 0
  await repeat({ name: 'sweeper', log: deps.log, signal, idleMs }, async () => {
    try {
      leader ??= await becomeLeader(deps, { lock: leaderLock, job: 'sweeper' })
      if (!leader) return false
      // Fails where the lock went with its connection.
      await leader.query('SELECT 1')
      if (Date.now() - sweptAt >= minuteMs) {
        await sweepEffects(deps, signal)
        sweptAt = Date.now()
      }
      if (Date.now() - forgotAt >= hourMs) {
        await forget(deps, signal)
        forgotAt = Date.now()
      }
      return await tellOfShifts(deps.appDb, new Date(Date.now() - skewMs))
    } catch (error) {
      leader?.release(true)
      leader = null
      throw error
    }
  })
  ;(leader as pg.PoolClient | null)?.release(true)
}

async function sweepEffects({ appDb, log }: SweeperDeps, signal: AbortSignal): Promise<void> {
  for (const { id: orgId } of await listOrganizations(appDb)) {
    if (signal.aborted) return
    const now = Date.now()
    const forgotten = { dueBefore: new Date(now - overdueMs), triedBefore: new Date(now - quietMs), limit }
    const count = await appDb.tenant(orgId, (tx) => requeueForgotten(tx, forgotten))
    if (count > 0) log.warn({ job: 'sweeper', orgId, count }, 'effects that nobody worked on are started again')
  }
}

async function forget({ appDb, log }: SweeperDeps, signal: AbortSignal): Promise<void> {
  await forgetRightsChanges(appDb)
  for (const { id: orgId } of await listOrganizations(appDb)) {
    for (let isAll = false; !isAll && !signal.aborted; ) {
      const done = await appDb.tenant(orgId, forgetWhatIsOver)
      if (done.deleted > 0) log.info({ job: 'sweeper', orgId, deleted: done.deleted }, 'what was over is forgotten')
      isAll = done.isAll
    }
  }
}
