/** Gathers what the desk has about one person into a ZIP (features F7): JSON for machines, a page for people, the files. */
import { exportLifeHours } from '@holdfast/contracts/person-data/person-export.ts'
import { loadExport, noteExportPlace, readyExport } from '@holdfast/db/person-data/exports.ts'
import { exportKey } from '@holdfast/files/keys.ts'
import type { ActivityDeps } from '../deps.ts'
import { withoutParameters } from '../failures.ts'
import { gatherEntries } from './gather-entries.ts'
import { removeExportFile } from './remove-export-file.ts'
import { storeStream } from './store-stream.ts'
import { zip } from './zip.ts'

export type PersonExportActivities = ReturnType<typeof createPersonExportActivities>

export interface ExportTarget {
  readonly orgId: string
  readonly exportId: string
}

export function createPersonExportActivities(deps: Pick<ActivityDeps, 'db' | 'files'>) {
  const { db, files } = deps
  return {
    /**
     * Writes the file. Safe to retry: it begins anew, and what an interrupted try left is removed.
     * @returns `gone` when it is not wanted any more
     */
    async gatherExport({ orgId, exportId }: ExportTarget): Promise<'ready' | 'gone'> {
      try {
        const row = await db.tenant(orgId, (tx) => loadExport(tx, exportId))
        if (!row) return 'gone'
        if (row.status !== 'running') return row.status === 'ready' ? 'ready' : 'gone'
        const store = row.backend === null ? files.current : files.of(row.backend)
        await db.tenant(orgId, (tx) => noteExportPlace(tx, exportId, store.backend))
        const entries = gatherEntries(deps, { orgId, personId: row.personId })
        const sizeBytes = await storeStream(store, exportKey({ orgId, exportId }), zip(entries))
        const expiresAt = new Date(Date.now() + exportLifeHours * 60 * 60_000)
        if (await db.tenant(orgId, (tx) => readyExport(tx, exportId, { sizeBytes, expiresAt }))) return 'ready'
        // Somebody was erased while it was written.
        await removeExportFile(deps, { ...row, backend: store.backend })
        return 'gone'
      } catch (error) {
        throw withoutParameters(error)
      }
    },

    /** Removes the file. Safe to retry: what is gone is not there any more. */
    async removeExport({ orgId, exportId }: ExportTarget): Promise<void> {
      const row = await db.tenant(orgId, (tx) => loadExport(tx, exportId))
      if (row) await removeExportFile(deps, row)
    },
  }
}
