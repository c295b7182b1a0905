/** One person of a page, with all that decides whether anything is to be done. */
import { createHash } from 'node:crypto'
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import type { SyncRun } from '@holdfast/db/directories/entries.ts'
import type { MappingRow } from '@holdfast/db/directories/mapped/mappings.ts'
import { describePerson, matchGroups } from '@holdfast/directory/describe.ts'
import type { GroupTree } from '@holdfast/directory/group-tree.ts'
import { normalizeDn } from '@holdfast/directory/identifiers.ts'
import type { DirectoryPerson } from '@holdfast/directory/profile.ts'

export interface SyncContext {
  readonly run: SyncRun
  readonly settings: DirectorySettings
  readonly mappings: readonly MappingRow[]
  /** Who is in which group; `null` where no mapping asks for it. */
  readonly groups: GroupTree | null
}

export interface SyncPerson {
  readonly person: DirectoryPerson
  readonly externalId: string
  /** Those of the mappings' groups that the person is in, as the mappings call them. */
  readonly groupNames: readonly string[]
  readonly dnHash: string
  readonly managerHash: string | null
  readonly photoHash: string | null
  readonly fingerprint: string
}

export function readSyncPerson({ settings, mappings, groups }: SyncContext, person: DirectoryPerson): SyncPerson {
  const names = mappings.map(({ group }) => group)
  const groupNames = groups ? matchGroups(groups.groupsOf(person.entry), names) : []
  const dnHash = hash(normalizeDn(person.dn))
  const managerHash = person.managerDn === null ? null : hash(normalizeDn(person.managerDn))
  const photoHash = settings.syncPhotos && person.photo ? hash(person.photo) : null
  const { createsPeople, linksByEmail } = settings
  const said = [describePerson(person), person.account, groupNames, dnHash, managerHash, photoHash]
  const fingerprint = hash(JSON.stringify([said, mappings, createsPeople, linksByEmail]))
  return { person, externalId: person.externalId, groupNames, dnHash, managerHash, photoHash, fingerprint }
}

function hash(what: string | Buffer): string {
  return createHash('sha256').update(what).digest('base64url')
}
