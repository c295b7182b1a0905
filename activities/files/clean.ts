/** Removes what nobody refers to (the hourly cleaning). */
import { expireFiles, findLiving, listRemains } from '@holdfast/db/files/checks.ts'
import { fileIdOf, prefixesOf } from '@holdfast/files/keys.ts'
import type { FileStore, StoredObject } from '@holdfast/files/store.ts'
import type { ActivityDeps } from '../deps.ts'
import { removeBytes } from './remove-bytes.ts'

export type CleanActivities = ReturnType<typeof createCleanActivities>

/** What one cleaning did. */
export interface CleanReport {
  /** Files that nobody attached in time, or whose message was deleted. */
  readonly expired: number
  /** Files whose bytes were removed. */
  readonly emptied: number
  /** Objects and uploads of no file. */
  readonly orphans: number
}

const batchSize = 200

export function createCleanActivities(deps: Pick<ActivityDeps, 'db' | 'files'>) {
  const { db, files } = deps
  return {
    /** Lists all organizations. Safe to retry: it reads. */
    async listFileOwners(): Promise<string[]> {
      const rows = await db.statement<{ id: string }>('SELECT id FROM list_organizations()')
      return rows.map(({ id }) => id)
    },

    /**
     * Cleans up after one organization. Safe to retry: what was removed is not there to be removed again, and what an
     * interrupted try left is found by the next one.
     * @param olderThanMs how long a file may lie around, in milliseconds
     */
    async cleanFilesOf({ orgId, olderThanMs }: { orgId: string; olderThanMs: number }): Promise<CleanReport> {
      const before = new Date(Date.now() - olderThanMs)
      const expired = await db.tenant(orgId, (tx) => expireFiles(tx, before))
      const emptied = await removeRemains(orgId)
      let orphans = 0
      for (const store of files.all) {
        for (const prefix of prefixesOf(orgId)) orphans += await removeOrphans(store, { orgId, prefix, before })
      }
      return { expired, emptied, orphans }
    },
  }

  async function removeRemains(orgId: string): Promise<number> {
    let emptied = 0
    for (;;) {
      const rows = await db.tenant(orgId, (tx) => listRemains(tx, batchSize))
      // Those of a store that is not configured any more stay until it is.
      const reachable = rows.filter((row) => files.all.some((store) => store.backend === row.backend))
      for (const row of reachable) await removeBytes(deps, row)
      emptied += reachable.length
      if (rows.length < batchSize || reachable.length === 0) return emptied
    }
  }

  interface Sweep {
    readonly orgId: string
    readonly prefix: string
    readonly before: Date
  }

  async function removeOrphans(store: FileStore, { orgId, prefix, before }: Sweep): Promise<number> {
    let orphans = 0
    const removeIfOrphaned = async <T extends StoredObject>(found: T[], remove: (one: T) => Promise<void>) => {
      const ids = found.flatMap(({ key }) => fileIdOf(key) ?? [])
      const living = await db.tenant(orgId, (tx) => findLiving(tx, ids))
      for (const one of found.filter(({ key }) => !living.has(fileIdOf(key) ?? ''))) {
        await remove(one)
        orphans += 1
      }
    }
    for await (const batch of inBatches(store.listUploads(prefix), before)) {
      await removeIfOrphaned(batch, ({ key, uploadId }) => store.abortUpload(key, uploadId))
    }
    for await (const batch of inBatches(store.list(prefix), before)) {
      await removeIfOrphaned(batch, ({ key }) => store.remove(key))
    }
    return orphans
  }
}

/** What is young may belong to a file that is about to be written. */
async function* inBatches<T extends StoredObject>(all: AsyncIterable<T>, before: Date): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const one of all) {
    if (one.changedAt < before) batch.push(one)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
