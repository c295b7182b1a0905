import type { Database } from '@holdfast/db/database.ts'
import { forgetBytes } from '@holdfast/db/files/checks.ts'
import type { FileRow } from '@holdfast/db/files/queries.ts'
import { arrivalKey, previewKey } from '@holdfast/files/keys.ts'
import type { FileStores } from '@holdfast/files/stores.ts'

/** Removes whatever the store has of a file that was refused or deleted. Again does no harm. */
export async function removeBytes({ db, files }: { db: Database; files: FileStores }, file: FileRow): Promise<void> {
  const { orgId, id: fileId, storageKey, uploadId } = file
  if (storageKey === '') return
  const store = files.of(file.backend)
  if (uploadId !== null) await store.abortUpload(storageKey, uploadId)
  const place = { orgId, fileId }
  for (const key of [storageKey, arrivalKey(place), previewKey(place)]) await store.remove(key)
  await db.tenant(orgId, (tx) => forgetBytes(tx, fileId))
}
