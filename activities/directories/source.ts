import type { Tx } from '@holdfast/db/database.ts'
import { type DirectorySource, findDirectorySource } from '@holdfast/db/directories/queries.ts'
import type { DirectoryAccess } from '@holdfast/directory/directory.ts'
import { decrypt } from '@holdfast/secrets/secrets.ts'
import { ApplicationFailure } from '@temporalio/common'

/** @returns `null` for a directory that is switched off or gone: what was begun for it ends */
export async function findSource(tx: Tx, directoryId: string): Promise<DirectorySource | null> {
  const source = await findDirectorySource(tx, directoryId)
  return source?.active ? source : null
}

/** @throws ApplicationFailure while this worker has no key; another one may */
export function openAccess({ settings, bindPassword }: DirectorySource, key: Buffer | null): DirectoryAccess {
  if (bindPassword === null) return { settings, bindPassword }
  if (key === null) throw ApplicationFailure.retryable('this worker has no master key', 'no_master_key')
  return { settings, bindPassword: decrypt(key, bindPassword) }
}
