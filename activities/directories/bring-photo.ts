import { notePhoto, type SyncRun } from '@holdfast/db/directories/entries.ts'
import { putPhoto } from '@holdfast/db/people/photos.ts'
import type { DirectoryPerson } from '@holdfast/directory/profile.ts'
import type { DirectoryDeps } from './index.ts'
import { makePhoto } from './make-photo.ts'

/**
 * Takes over a person's picture, which is another one than at the last run: who changed their own here keeps it until
 * then. One that cannot be read is passed over, and not tried again.
 */
export async function bringPhoto(
  deps: DirectoryDeps,
  { orgId, directoryId }: SyncRun,
  { externalId, photo }: DirectoryPerson,
  { personId, photoHash }: { personId: string; photoHash: string },
): Promise<void> {
  const content = photo && (await makePhoto(photo))
  await deps.db.tenant(orgId, async (tx) => {
    if (content) await putPhoto(tx, { orgId, personId, content })
    await notePhoto(tx, { directoryId, externalId }, photoHash)
  })
  if (content) deps.tellRights(orgId, { personId })
}
