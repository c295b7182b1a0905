/** What a sync of a directory does (features E3). Only ids and counts leave these activities. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { SyncRun } from '@holdfast/db/directories/entries.ts'
import { linkManagersOf } from '@holdfast/db/directories/sync-results.ts'
import { beginSync, endSync } from '@holdfast/db/directories/syncs.ts'
import type { ActivityDeps } from '../deps.ts'
import { withoutParameters } from '../failures.ts'
import { blockAbsentPeople } from './block-absent.ts'
import { findSource } from './source.ts'
import { takeInAll } from './take-in-all.ts'

export type DirectoryActivities = ReturnType<typeof createDirectoryActivities>

export type DirectoryDeps = Pick<ActivityDeps, 'db' | 'directoryKey' | 'tellRights'>

export function createDirectoryActivities(deps: DirectoryDeps) {
  const { db } = deps
  return withoutTexts({
    /**
     * Notes that the run has begun. Safe to retry: a run that has begun is asked again and may go on.
     * @returns `false` when there is nothing to do: another run is under way, or the directory is off or gone
     */
    async beginDirectorySync({ orgId, directoryId, syncId: id }: SyncRun): Promise<boolean> {
      try {
        return await db.tenant(orgId, async (tx) => {
          const source = await findSource(tx, directoryId)
          return source !== null && (await beginSync(tx, { id, orgId, directoryId, startedBy: null }))
        })
      } catch (error) {
        if (error instanceof AppError && error.code === 'not_found') return false
        throw error
      }
    },

    /**
     * Reads everybody in the directory and takes them in. Safe to retry: whoever this run was done with is passed over,
     * and the others are compared with what is there.
     * @returns how many entries there are
     * @throws retryable when the directory cannot be reached; what is wrong stands in the run's row
     */
    takeInPeople(run: SyncRun): Promise<{ people: number }> {
      return takeInAll(deps, run)
    },

    /** Gives everybody their manager. Safe to retry: it writes what differs. @returns how many have another one */
    async linkManagers(run: SyncRun): Promise<{ changed: number }> {
      const changed = await db.tenant(run.orgId, (tx) => linkManagersOf(tx, run))
      return { changed: changed.length }
    },

    /** Blocks whoever is gone from the directory. Safe to retry: whom the run has blocked counts once. */
    blockAbsent(run: SyncRun): Promise<{ blocked: number }> {
      return blockAbsentPeople(deps, run)
    },

    /** Notes how the run ended. Safe to retry: the first word stays. */
    async endDirectorySync({ orgId, syncId, status }: SyncRun & { status: 'completed' | 'failed' }): Promise<void> {
      await db.tenant(orgId, (tx) => endSync(tx, syncId, status))
    },
  })
}

type Activities = Record<string, (run: never) => Promise<unknown>>

/** A failure enters the history, where no text may be: that of a statement has names and addresses in it. */
function withoutTexts<T extends object>(activities: T): T {
  const silent = Object.entries(activities as Activities).map(([name, act]) => [
    name,
    async (run: never) => {
      try {
        return await act(run)
      } catch (error) {
        throw withoutParameters(error)
      }
    },
  ])
  return Object.fromEntries(silent) as T
}
