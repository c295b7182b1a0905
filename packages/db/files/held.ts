/** Files that are still being looked at: for administrators. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { reachCondition } from '../requests/reach-condition.ts'
import { outbox, requests } from '../requests/schema.ts'
import type { FileRow } from './queries.ts'
import { files } from './schema.ts'

/** With the number of the request that it came with. */
export type HeldRow = Awaited<ReturnType<typeof listHeld>>[number]

export interface HeldListing {
  /** Which requests whoever asks may see; whoever does not see all of them sees the files of these. */
  readonly reach: Reach
  /** Part of the name. */
  readonly q: string | null
  readonly after: string | null
  readonly limit: number
}

/** @returns up to `limit` files after an id; ids grow with time, so the longest held come first */
export async function listHeld(tx: Tx, { reach, q, after, limit }: HeldListing) {
  const reached = (await reachCondition(tx, reach, 'requests')) ?? undefined
  const named = q === null ? undefined : sql`position(lower(${q}) in lower(${files.name})) > 0`
  return tx
    .select({ file: files, number: requests.number })
    .from(files)
    .leftJoin(requests, eq(requests.id, files.requestId))
    .where(and(eq(files.state, 'checking'), reached, named, after === null ? undefined : gt(files.id, after)))
    .orderBy(asc(files.id))
    .limit(limit)
}

/**
 * Has a file looked at under today's settings: what was promised of a scan is forgotten, and promised again by a worker
 * that has a scanner. Its workflow is started where it has failed; where it runs, its next try finds this.
 * @returns the file as it was before, and as it is
 * @throws AppError `not_found`, or `conflict` for a file that is not being looked at
 */
export async function recheck(tx: Tx, fileId: string): Promise<{ before: FileRow; after: HeldRow }> {
  const [before] = await tx.select().from(files).where(eq(files.id, fileId)).for('update')
  if (!before || before.state === 'deleted') throw new AppError('not_found', 'There is no such file')
  if (before.state !== 'checking') {
    throw new AppError('conflict', `Only a file that is being checked can be checked anew: this one is ${before.state}`)
  }
  const [after] = await tx.update(files).set({ scan: 'none' }).where(eq(files.id, fileId)).returning()
  if (!after) throw new Error('a file that was locked is gone')
  await tx.insert(outbox).values({ orgId: before.orgId, requestId: null, kind: 'file', payload: { fileId } })
  const [request] = await tx
    .select({ number: requests.number })
    .from(requests)
    .where(sql`${requests.id} = ${after.requestId}`)
  return { before, after: { file: after, number: request?.number ?? null } }
}
