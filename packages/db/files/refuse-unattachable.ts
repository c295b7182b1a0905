import { AppError } from '@holdfast/contracts/errors.ts'
import { inArray } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { files } from './schema.ts'

/**
 * Refuses files that could not be attached, before there is a request to attach them to.
 * @throws AppError `not_found` or `file_not_ready` with the path of the file, as `attachFiles`
 */
export async function refuseUnattachable(
  tx: Tx,
  { ownerId, fileIds }: { ownerId: string; fileIds: readonly string[] },
): Promise<void> {
  if (fileIds.length === 0) return
  const rows = await tx
    .select()
    .from(files)
    .where(inArray(files.id, [...fileIds]))
  const own = new Map(rows.filter((row) => row.ownerId === ownerId).map((row) => [row.id, row]))
  for (const [index, id] of fileIds.entries()) {
    const row = own.get(id)
    const isLoose = row?.attachedAt === null && (row.state === 'checking' || row.state === 'ready')
    if (isLoose) continue
    const message = row ? 'cannot be attached now' : 'is not there'
    const errors = [{ path: `/fileIds/${index}`, message }]
    throw new AppError(row ? 'file_not_ready' : 'not_found', `/fileIds/${index} ${message}`, { errors })
  }
}
