/** What administrators write about directories (docs/decisions/0011-administration.md). */
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { and, eq, sql } from 'drizzle-orm'
import { lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import type { Power } from '../people/guard-power.ts'
import { people } from '../people/schema.ts'
import { outbox } from '../requests/schema.ts'
import { refuseBeyondDirectory } from './guard.ts'
import { directories, groupMappings } from './schema.ts'

export interface DirectoryFields {
  readonly name?: string
  readonly active?: boolean
  readonly settings?: DirectorySettings
  /** Sealed. */
  readonly bindPassword?: string | null
  readonly keytab?: string | null
}

export interface DirectoryTarget {
  readonly id: string
  readonly version: number | undefined
}

export async function insertDirectory(
  tx: Tx,
  directory: DirectoryFields & { id: string; orgId: string; name: string; settings: DirectorySettings },
): Promise<void> {
  await tx.insert(directories).values(directory)
  await planSyncs(tx, directory.orgId, directory)
}

export async function editDirectoryRow(
  tx: Tx,
  actor: Power & { readonly orgId: string },
  target: DirectoryTarget,
  changes: DirectoryFields,
): Promise<void> {
  const before = await lockRow(tx, directories, { ...target, called: 'directory' })
  await refuseBeyondDirectory(tx, actor, target.id)
  refuseTellingOthers(before, changes)
  const row = await updateRow(tx, directories, target.id, { ...changes, updatedAt: new Date() })
  await planSyncs(tx, actor.orgId, { ...row, settings: row.settings as DirectorySettings })
}

/** @throws AppError `validation_failed` for another server without the password, which nobody here could read */
function refuseTellingOthers(
  before: { readonly bindPassword: string | null; readonly settings: unknown },
  { settings, bindPassword }: DirectoryFields,
): void {
  const { servers } = before.settings as DirectorySettings
  const isOther = settings?.servers.some((server) => !servers.includes(server))
  if (!isOther || before.bindPassword === null || bindPassword !== undefined) return
  const message = 'must be given again for another server, for it is told to whoever that is'
  throw new AppError('validation_failed', `/bindPassword ${message}`, { errors: [{ path: '/bindPassword', message }] })
}

/** Its people stay as they are, kept by nobody; what it blocked stays blocked until somebody unblocks it. */
export async function removeDirectoryRow(
  tx: Tx,
  actor: Power & { readonly orgId: string },
  target: DirectoryTarget,
): Promise<void> {
  await lockRow(tx, directories, { ...target, called: 'directory' })
  await refuseBeyondDirectory(tx, actor, target.id)
  await tx
    .delete(groupMappings)
    .where(and(eq(groupMappings.source, 'directory'), eq(groupMappings.sourceId, target.id)))
  await tx
    .update(people)
    .set({ externalSource: null, externalId: null, version: sql`${people.version} + 1`, updatedAt: new Date() })
    .where(eq(people.externalSource, sourceOf(target.id)))
  await tx.delete(directories).where(eq(directories.id, target.id))
  await planSyncs(tx, actor.orgId, { id: target.id, active: false })
}

/** @returns the source as people have it who came from the directory */
export function sourceOf(directoryId: string): `directory:${string}` {
  return `directory:${directoryId}`
}

/** Temporal is told in the order of the edits, also after it was away. */
async function planSyncs(
  tx: Tx,
  orgId: string,
  { id, active = true, settings }: { id: string; active?: boolean; settings?: DirectorySettings },
): Promise<void> {
  const everyMinutes = active ? (settings?.syncEveryMinutes ?? null) : null
  const payload = { directoryId: id, everyMinutes: everyMinutes === null ? '' : String(everyMinutes) }
  await tx.insert(outbox).values({ orgId, requestId: id, kind: 'directory', payload })
}
