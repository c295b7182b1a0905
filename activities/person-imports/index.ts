/** Makes people of the rows of a CSV file (features F5): each row is one transaction, and refuses for itself. */
import { grantsNamed, reachOf } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { askerOf } from '@holdfast/db/people/rights.ts'
import { type Applying, applyRow, readRefusal } from '@holdfast/db/person-imports/apply-row.ts'
import {
  claimRow,
  countDone,
  finishImport,
  forgetImport,
  type RowOutcome,
  refusedRow,
  settleRow,
} from '@holdfast/db/person-imports/commands.ts'
import { linkManager, listWaitingForManager, noteRefusedManager } from '@holdfast/db/person-imports/link-managers.ts'
import { findImportWork, type ImportWork, listOpenLines } from '@holdfast/db/person-imports/queries.ts'
import type { ActivityDeps } from '../deps.ts'
import { withoutParameters } from '../failures.ts'

export type PersonImportActivities = ReturnType<typeof createPersonImportActivities>

export interface ImportTarget {
  readonly orgId: string
  readonly importId: string
  /** Of the token by which the file came. */
  readonly scopes?: readonly string[]
}

/** Thrown to leave nothing of a row that was only tried. */
class OnlyTried extends Error {
  readonly outcome: RowOutcome
  constructor(outcome: RowOutcome) {
    super('only tried')
    this.outcome = outcome
  }
}

const batchSize = 250

export function createPersonImportActivities({ db }: Pick<ActivityDeps, 'db'>) {
  return {
    /**
     * Takes in the next rows. Safe to retry: a row and its outcome are written together, and a row with an outcome is
     * not looked at again.
     */
    async importPeople(target: ImportTarget): Promise<{ isLast: boolean; done: number; total: number }> {
      const { orgId, importId } = target
      const { work, lines } = await db.tenant(orgId, async (tx) => ({
        work: await findImportWork(tx, importId),
        lines: await listOpenLines(tx, importId, batchSize),
      }))
      if (work?.status !== 'running') return { isLast: true, done: 0, total: 0 }
      for (const line of lines) await importRow(target, work, line).catch(rethrowWithoutWords)
      const counted = await db.tenant(orgId, (tx) => countDone(tx, importId))
      return { isLast: lines.length < batchSize, ...counted }
    },

    /**
     * Gives managers to those whose manager came later in the file. Safe to retry: who has the manager is passed over.
     * @returns the last line that was looked at; `null` when there is none left
     */
    async linkImportedManagers(target: ImportTarget & { afterLine: number }): Promise<number | null> {
      const { orgId, importId, afterLine } = target
      const { work, waiting } = await db.tenant(orgId, async (tx) => ({
        work: await findImportWork(tx, importId),
        waiting: await listWaitingForManager(tx, { importId, afterLine, limit: batchSize }),
      }))
      const applying = work && !work.dryRun && work.status === 'running' ? applyingOf(target, work) : null
      if (!applying) return null
      for (const row of waiting) {
        const link = (tx: Tx) => linkManager(tx, applying, row)
        await db.tenant(orgId, link).catch(async (error: unknown) => {
          const noted = await db.tenant(orgId, (tx) => noteRefusedManager(tx, applying, row.line, error))
          if (!noted) rethrowWithoutWords(error)
        })
      }
      return waiting.length < batchSize ? null : (waiting.at(-1)?.line ?? null)
    },

    /** Ends the import. Safe to retry: an import that has ended stays as it is. */
    async finishPeopleImport({ orgId, importId }: ImportTarget): Promise<void> {
      await db.tenant(orgId, (tx) => finishImport(tx, importId))
    },

    /** Removes the import with what it read of people. Safe to retry: what is gone stays gone. */
    async forgetPeopleImport({ orgId, importId }: ImportTarget): Promise<void> {
      await db.tenant(orgId, (tx) => forgetImport(tx, importId))
    },
  }

  async function importRow(target: ImportTarget, work: ImportWork, line: number): Promise<void> {
    const { orgId, importId } = target
    const settle = (tx: Tx, outcome: RowOutcome) => settleRow(tx, importId, line, outcome)
    const applying = applyingOf(target, work)
    try {
      await db.tenant(orgId, async (tx) => {
        const values = await claimRow(tx, importId, line)
        if (!values) return
        if (!applying) return settle(tx, noLongerAllowed)
        const outcome = await applyRow(tx, applying, values)
        if (work.dryRun) throw new OnlyTried(outcome)
        await settle(tx, outcome)
      })
    } catch (error) {
      const outcome = outcomeOf(error)
      if (!outcome) throw error
      await db.tenant(orgId, (tx) => settle(tx, outcome))
    }
  }
}

const noLongerAllowed = refusedRow([{ column: null, message: 'whoever brought the file may no longer manage people' }])

/** @returns what became of a row whose transaction was taken back; `null` for what is to be tried again */
function outcomeOf(error: unknown): RowOutcome | null {
  const refusal = readRefusal(error)
  if (refusal) return refusedRow(refusal)
  if (!(error instanceof OnlyTried)) return null
  const { outcome } = error
  return outcome.outcome === 'created' ? { ...outcome, personId: null } : outcome
}

function applyingOf({ orgId, importId, scopes }: ImportTarget, { personId, rights }: ImportWork): Applying | null {
  const asker = rights && askerOf(personId, rights)
  if (!asker) return null
  const grants = scopes ? grantsNamed(asker.grants, scopes) : asker.grants
  const actor = { ...asker, grants, orgId }
  return reachOf(actor, 'person:manage') ? { importId, actor, givesRoles: scopes === undefined } : null
}

/** A failure enters the history, where nothing of a person may be. */
function rethrowWithoutWords(error: unknown): never {
  throw withoutParameters(error)
}
