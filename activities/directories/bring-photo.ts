import { maxPhotoBytes } from '@holdfast/contracts/people/photo.ts'
import { notePhoto, type SyncRun } from '@holdfast/db/directories/entries.ts'
import { putPhoto } from '@holdfast/db/people/photos.ts'
import type { DirectoryPerson } from '@holdfast/directory/profile.ts'
import { makePhoto } from '@holdfast/files/make-photo.ts'
import type { DirectoryDeps } from './index.ts'

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
  const content = photo && (await makeSmall(photo))
  await deps.db.tenant(orgId, async (tx) => {
    if (content) await putPhoto(tx, { orgId, personId, content })
    await notePhoto(tx, { directoryId, externalId }, photoHash)
  })
  if (content) deps.tellRights(orgId, { personId })
}

async function makeSmall(photo: Buffer): Promise<Buffer | null> {
  if (photo.length > maxPhotoBytes) return null
  // What it complains of is the picture: there is nothing here that another try would better.
  return makePhoto(photo).catch(() => null)
}
