import type { Directory, DirectorySummary } from '@holdfast/contracts/directories/directory.ts'
import type { DirectorySync } from '@holdfast/contracts/directories/directory-sync.ts'
import type { GroupMapping } from '@holdfast/contracts/directories/group-mapping.ts'
import type { DirectoryRow } from '@holdfast/db/directories/queries.ts'
import { noCounts, type SyncRow } from '@holdfast/db/directories/syncs.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { presentNamed } from '../http/present-named.ts'
import { auditedMapping } from '../providers/present-provider.ts'

export function presentDirectorySummary(row: DirectoryRow, lastSync: SyncRow | null): DirectorySummary {
  const { id, name, active, settings, peopleCount, version } = row
  const { kind, servers } = settings
  const shownSync = lastSync && presentDirectorySync(lastSync)
  return { id, name, kind, active, servers, peopleCount, lastSync: shownSync, version }
}

export function presentDirectory(row: DirectoryRow, mappings: GroupMapping[], lastSync: SyncRow | null): Directory {
  const { settings, hasBindPassword, hasKeytab, createdAt, updatedAt } = row
  return {
    ...presentDirectorySummary(row, lastSync),
    settings,
    hasBindPassword,
    hasKeytab,
    mappings,
    createdAt: presentTime(createdAt),
    updatedAt: presentTime(updatedAt),
  }
}

export function presentDirectorySync(row: SyncRow): DirectorySync {
  const { id, status, startedBy, startedByName, startedAt, endedAt, counts, refusals, error } = row
  return {
    id,
    status,
    startedBy: presentNamed(startedBy, startedByName),
    startedAt: presentTime(startedAt),
    endedAt: presentInstant(endedAt),
    counts: { ...noCounts, ...counts },
    refusals,
    error,
  }
}

/** What an administrator decides, and so what audit lines show: whether there are secrets, never which. */
export function auditedDirectory(directory: Directory) {
  const { peopleCount: _people, lastSync: _sync, createdAt: _created, updatedAt: _updated, ...decided } = directory
  const { kind: _kind, servers: _servers, mappings, ...rest } = decided
  return { ...rest, mappings: mappings.map(auditedMapping) }
}
