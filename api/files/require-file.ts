import { AppError } from '@holdfast/contracts/errors.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { type FileRow, findFile } from '@holdfast/db/files/queries.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { Caller } from '../auth/caller.ts'
import { requireRequest } from '../requests/require-request.ts'

/**
 * Decides whether the caller may see a file: its owner until it is sent, then whoever may read what it came with.
 * @throws AppError `not_found` for all others, as for a file that is not there
 */
export async function requireFile(tx: Tx, caller: Caller, fileId: string): Promise<FileRow> {
  const found = await findFile(tx, fileId)
  if (!found) throw noSuchFile()
  const { file, internal, messageDeleted } = found
  if (!file.requestId) {
    if (file.ownerId !== caller.personId) throw noSuchFile()
    return file
  }
  const standing = await findStanding(tx, file.requestId)
  try {
    requireRequest(caller, 'message:read', standing)
  } catch (error) {
    throw error instanceof AppError ? noSuchFile() : error
  }
  if (messageDeleted || (internal && !may(caller, 'note:read'))) throw noSuchFile()
  return file
}

/** As `requireFile`, for what only its owner does with a file that is not sent yet. */
export async function requireLooseFile(tx: Tx, caller: Caller, fileId: string): Promise<FileRow> {
  const file = await requireFile(tx, caller, fileId)
  if (file.ownerId !== caller.personId) throw noSuchFile()
  if (file.attachedAt !== null) throw new AppError('conflict', 'The file was sent already')
  return file
}

export function noSuchFile(): AppError {
  return new AppError('not_found', 'There is no such file')
}
