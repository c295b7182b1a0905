/** Makes a person nobody (features F7). Every step looks up whom it is about, so that no history names anybody. */
import { createHash } from 'node:crypto'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { becomeNobody } from '@holdfast/db/person-data/become-nobody.ts'
import { findErasureWork } from '@holdfast/db/person-data/commands.ts'
import { listFilesOf, markFilesErased } from '@holdfast/db/person-data/erase-files.ts'
import { listOpenRequests, removeTexts } from '@holdfast/db/person-data/erase-texts.ts'
import { eraseTraces } from '@holdfast/db/person-data/erase-traces.ts'
import { eraseWordsIn, listWordTables } from '@holdfast/db/person-data/erase-words.ts'
import { listExportsOf } from '@holdfast/db/person-data/exports.ts'
import { keepPayload } from '@holdfast/db/requests/command-payloads.ts'
import { sql } from 'drizzle-orm'
import type { ActivityDeps } from '../deps.ts'
import { withoutParameters } from '../failures.ts'
import { removeBytes } from '../files/remove-bytes.ts'
import { removeExportFile } from './remove-export-file.ts'

export type PersonErasureActivities = ReturnType<typeof createPersonErasureActivities>

export interface ErasureTarget {
  readonly orgId: string
  readonly erasureId: string
}

type Work = NonNullable<Awaited<ReturnType<typeof findErasureWork>>>

const batchSize = 50
const waitMs = 10_000
/** They speak of a request that has moved on by itself, so that there is nothing left to cancel. */
const settled = new Set(['transition_refused', 'conflict'])

export function createPersonErasureActivities(deps: ActivityDeps) {
  const { db, changeRequest } = deps
  /** One transaction of a step; nothing is done where the erasure is over. */
  const step = <T>({ orgId, erasureId }: ErasureTarget, over: T, work: (tx: Tx, work: Work) => Promise<T>) =>
    db
      .tenant(orgId, async (tx) => {
        const found = await findErasureWork(tx, erasureId)
        return found ? work(tx, found) : over
      })
      .catch((error: unknown) => {
        throw withoutParameters(error)
      })

  return {
    /** Cancels what the person still waits for. Safe to retry: each is asked by the same Update id. */
    async cancelOpenRequests(target: ErasureTarget): Promise<{ isLast: boolean }> {
      const { orgId } = target
      const { open, actorId } = await step(target, { open: [], actorId: '' }, async (tx, { subject, createdBy }) => ({
        open: await listOpenRequests(tx, subject, batchSize),
        actorId: createdBy,
      }))
      for (const { id: requestId, namespace } of open) {
        const updateId = updateIdOf(target.erasureId, requestId)
        const body = { text: 'The requester was erased' }
        await db.tenant(orgId, (tx) => keepPayload(tx, { id: updateId, orgId, requestId, body }))
        const actor = { kind: 'person', id: actorId } as const
        const command = { type: 'cancel', actor, payloadId: updateId } as const
        const { state } = await changeRequest({ orgId, requestId, namespace }, command, { updateId, waitMs }).catch(
          (error: unknown) => {
            if (error instanceof AppError && settled.has(error.code)) return { state: 'done' as const }
            throw error
          },
        )
        if (state === 'pending') throw new AppError('unavailable', 'no worker has answered yet')
      }
      return { isLast: open.length < batchSize }
    },

    /** Removes the files that the person sent, with their bytes. Safe to retry: what is gone is not there any more. */
    async removeFilesOf(target: ErasureTarget): Promise<{ isLast: boolean }> {
      const files = await step(target, [], async (tx, { subject }) => {
        await markFilesErased(tx, subject)
        return listFilesOf(tx, subject, batchSize)
      })
      for (const file of files) await removeBytes(deps, file)
      return { isLast: files.length < batchSize }
    },

    /** Removes what was gathered for the person. Safe to retry: what is gone is not there any more. */
    async removeExportsOf(target: ErasureTarget): Promise<void> {
      const exports = await step(target, [], (tx, { subject }) => listExportsOf(tx, subject.personIds))
      for (const one of exports) await removeExportFile(deps, one)
    },

    /** Safe to retry: deleting again finds nothing. */
    async eraseTraces(target: ErasureTarget): Promise<void> {
      await step(target, undefined, (tx, { subject }) => eraseTraces(tx, subject))
    },

    /** Safe to retry: what was removed is not there any more. */
    async eraseTexts(target: ErasureTarget): Promise<void> {
      await step(target, undefined, async (tx, { subject, texts }) => {
        if (texts === 'remove') await removeTexts(tx, subject)
      })
    },

    /** Safe to retry: it reads. */
    listWordTables: (target: ErasureTarget): Promise<string[]> => step(target, [], (tx) => listWordTables(tx)),

    /** Safe to retry: what was replaced is not found again. @returns how many rows named the person */
    eraseWordsIn: (target: ErasureTarget & { table: string }): Promise<number> =>
      step(target, 0, (tx, { subject }) => eraseWordsIn(tx, target.table, subject)),

    /** Safe to retry: what was replaced is not found again. */
    async eraseHistory(target: ErasureTarget): Promise<void> {
      await step(target, undefined, async (tx) => {
        await tx.execute(sql`SELECT erase_from_history(${target.erasureId}::uuid)`)
      })
    },

    /** Ends it. Safe to retry: an erasure that is over is not done again. */
    async becomeNobody(target: ErasureTarget): Promise<void> {
      await step(target, undefined, async (tx, { subject }) => {
        // What somebody was about to write when it began, and what was done about the person since.
        await eraseTraces(tx, subject)
        await becomeNobody(tx, target.erasureId, subject)
      })
    },
  }
}

/** The same for every try, and a UUID, because the text is kept under it. */
function updateIdOf(erasureId: string, requestId: string): string {
  const digest = createHash('sha256').update(`${erasureId}:${requestId}`).digest('hex')
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`]
  return [...parts, digest.slice(20, 32)].join('-')
}
