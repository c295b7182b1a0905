/** Runs of the sync: one at a time for each directory, whoever started it. */
import type { SyncCounts } from '@holdfast/contracts/directories/directory-sync.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { and, desc, eq, inArray, lt, notInArray, type SQL, sql } from 'drizzle-orm'
import { lockRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { outbox } from '../requests/schema.ts'
import { directories, directorySyncs } from './schema.ts'

/** A run that has not ended by then never will: Temporal ends its workflow before. In hours. */
export const longestSyncHours = 12
/** So many runs of a directory are kept. */
const kept = 100

export const noCounts: SyncCounts = { created: 0, changed: 0, unchanged: 0, refused: 0, blocked: 0, unblocked: 0 }

const columns = {
  id: directorySyncs.id,
  directoryId: directorySyncs.directoryId,
  status: sql<'running' | 'completed' | 'failed'>`${directorySyncs.status}`,
  startedBy: directorySyncs.startedBy,
  startedByName: people.name,
  counts: sql<Partial<SyncCounts>>`${directorySyncs.counts}`,
  refusals: sql<{ name: string; reason: string }[]>`${directorySyncs.refusals}`,
  error: directorySyncs.error,
  startedAt: directorySyncs.startedAt,
  /** As PostgreSQL writes it, so that a cursor loses nothing. */
  startedAtText: sql<string>`${directorySyncs.startedAt}::text`,
  endedAt: directorySyncs.endedAt,
}

export type SyncRow = Awaited<ReturnType<typeof selectSyncs>>[number]

function selectSyncs(tx: Tx, condition: SQL | undefined, limit: number) {
  return tx
    .select(columns)
    .from(directorySyncs)
    .leftJoin(people, eq(people.id, directorySyncs.startedBy))
    .where(condition)
    .orderBy(desc(directorySyncs.startedAt), desc(directorySyncs.id))
    .limit(limit)
}

/** @param beyond instant and id of the last row of the page before */
export function listSyncRows(
  tx: Tx,
  { directoryId, beyond, limit }: { directoryId: string; beyond: readonly string[] | null; limit: number },
): Promise<SyncRow[]> {
  const further =
    beyond === null
      ? sql`true`
      : sql`(${directorySyncs.startedAt}, ${directorySyncs.id}) < (${beyond[0]}::timestamptz, ${beyond[1]}::uuid)`
  return selectSyncs(tx, and(eq(directorySyncs.directoryId, directoryId), further), limit)
}

export async function findSyncRow(tx: Tx, id: string): Promise<SyncRow | null> {
  return (await selectSyncs(tx, eq(directorySyncs.id, id), 1))[0] ?? null
}

/** @returns the latest run of each of these directories */
export async function findLatestSyncs(tx: Tx, directoryIds: readonly string[]): Promise<Map<string, SyncRow>> {
  const latest = tx
    .selectDistinctOn([directorySyncs.directoryId], { id: directorySyncs.id })
    .from(directorySyncs)
    .where(inArray(directorySyncs.directoryId, [...directoryIds]))
    .orderBy(directorySyncs.directoryId, desc(directorySyncs.startedAt), desc(directorySyncs.id))
  const rows = await selectSyncs(tx, inArray(directorySyncs.id, latest), directoryIds.length)
  return new Map(rows.map((row) => [row.directoryId, row]))
}

interface NewSync {
  readonly id: string
  readonly orgId: string
  readonly directoryId: string
  readonly startedBy: string | null
}

/**
 * Begins a run, unless one is under way.
 * @returns `false` when another run is under way; `true` also for the run itself, asked again
 * @throws AppError `not_found` when there is no such directory
 */
export async function beginSync(tx: Tx, sync: NewSync): Promise<boolean> {
  const { id, directoryId } = sync
  // Two who begin at the same time come one after the other.
  await lockRow(tx, directories, { id: directoryId, called: 'directory' })
  const running = and(eq(directorySyncs.directoryId, directoryId), eq(directorySyncs.status, 'running'))
  await tx
    .update(directorySyncs)
    .set({ status: 'failed', error: 'It was ended from outside', endedAt: new Date() })
    .where(and(running, lt(directorySyncs.startedAt, sql`now() - make_interval(hours => ${longestSyncHours})`)))
  const [other] = await tx.select({ id: directorySyncs.id }).from(directorySyncs).where(running)
  if (other) return other.id === id
  const written = await tx.insert(directorySyncs).values(sync).onConflictDoNothing()
  await forgetOldSyncs(tx, directoryId)
  // One of this id that has ended is not begun again.
  return written.rowCount === 1
}

/** Begins a run that somebody asked for. @throws AppError `conflict` when one is under way, or the directory is off */
export async function requestSync(tx: Tx, sync: NewSync & { readonly startedBy: string }): Promise<void> {
  const { id: syncId, orgId, directoryId } = sync
  const directory = await lockRow(tx, directories, { id: directoryId, called: 'directory' })
  if (!directory.active) throw new AppError('conflict', 'The directory is switched off')
  if (!(await beginSync(tx, sync))) throw new AppError('conflict', 'A sync of this directory is under way')
  await tx.insert(outbox).values({ orgId, requestId: directoryId, kind: 'directory', payload: { directoryId, syncId } })
}

/** What it has done so far; counted, so that a run that was cut short and goes on says the same. */
export async function noteProgress(
  tx: Tx,
  syncId: string,
  progress: { counts: SyncCounts; refusals: readonly { name: string; reason: string }[] },
): Promise<void> {
  await tx.update(directorySyncs).set(progress).where(eq(directorySyncs.id, syncId))
}

/** Why it failed or held something back, in a sentence; `null`: it goes on, and what was in its way is gone. */
export async function noteTrouble(tx: Tx, syncId: string, error: string | null): Promise<void> {
  await tx.update(directorySyncs).set({ error }).where(eq(directorySyncs.id, syncId))
}

export async function endSync(tx: Tx, syncId: string, status: 'completed' | 'failed'): Promise<void> {
  await tx
    .update(directorySyncs)
    .set({ status, endedAt: sql`clock_timestamp()` })
    .where(and(eq(directorySyncs.id, syncId), eq(directorySyncs.status, 'running')))
}

async function forgetOldSyncs(tx: Tx, directoryId: string): Promise<void> {
  const ofDirectory = eq(directorySyncs.directoryId, directoryId)
  const newest = tx
    .select({ id: directorySyncs.id })
    .from(directorySyncs)
    .where(ofDirectory)
    .orderBy(desc(directorySyncs.startedAt), desc(directorySyncs.id))
    .limit(kept)
  await tx.delete(directorySyncs).where(and(ofDirectory, notInArray(directorySyncs.id, newest)))
}
