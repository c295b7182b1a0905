import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { directories } from './schema.ts'

/** What may be shown of a directory: its secrets only by whether they are there. */
const shown = {
  id: directories.id,
  name: directories.name,
  settings: sql<DirectorySettings>`${directories.settings}`,
  hasBindPassword: sql<boolean>`${directories.bindPassword} is not null`,
  hasKeytab: sql<boolean>`${directories.keytab} is not null`,
  active: directories.active,
  version: directories.version,
  createdAt: directories.createdAt,
  updatedAt: directories.updatedAt,
  peopleCount: sql<number>`(SELECT count(*)::int FROM ${people}
    WHERE org_id = current_org() AND external_source = 'directory:' || ${directories.id})`,
}

export type DirectoryRow = Awaited<ReturnType<typeof listDirectoryRows>>[number]

/** @returns all of them, the oldest first: the order in which they are asked who somebody is */
export function listDirectoryRows(tx: Tx) {
  return tx.select(shown).from(directories).orderBy(asc(directories.createdAt), asc(directories.id))
}

export async function findDirectoryRow(tx: Tx, id: string): Promise<DirectoryRow | null> {
  const [found] = await tx.select(shown).from(directories).where(eq(directories.id, id))
  return found ?? null
}

/** A directory with its sealed secrets, for whoever asks it; never for whoever looks at it. */
export interface DirectorySource {
  readonly id: string
  readonly name: string
  readonly settings: DirectorySettings
  readonly active: boolean
  readonly bindPassword: string | null
  readonly keytab: string | null
}

const secret = {
  id: directories.id,
  name: directories.name,
  settings: sql<DirectorySettings>`${directories.settings}`,
  active: directories.active,
  bindPassword: directories.bindPassword,
  keytab: directories.keytab,
}

export async function findDirectorySource(tx: Tx, id: string): Promise<DirectorySource | null> {
  const [found] = await tx.select(secret).from(directories).where(eq(directories.id, id))
  return found ?? null
}

/** @returns those that people may sign in with, in the order in which they are asked */
export function listActiveSources(tx: Tx): Promise<DirectorySource[]> {
  return tx
    .select(secret)
    .from(directories)
    .where(eq(directories.active, true))
    .orderBy(asc(directories.createdAt), asc(directories.id))
}
