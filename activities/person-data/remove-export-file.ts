import { type ExportRow, endExport } from '@holdfast/db/person-data/exports.ts'
import { exportKey } from '@holdfast/files/keys.ts'
import type { ActivityDeps } from '../deps.ts'

/** Removes the file of an export, and what of it was still being written. Again does no harm. */
export async function removeExportFile(
  { db, files }: Pick<ActivityDeps, 'db' | 'files'>,
  row: ExportRow,
): Promise<void> {
  const { orgId, id, backend } = row
  if (backend !== null) {
    const store = files.of(backend)
    const key = exportKey({ orgId, exportId: id })
    for await (const upload of store.listUploads(key)) await store.abortUpload(key, upload.uploadId)
    await store.remove(key)
  }
  await db.tenant(orgId, (tx) => endExport(tx, id, 'expired'))
}
