/** Active Directory and other LDAP directories that people sign in with and come from (features E3). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Instant, nullable, page, words } from '../schemas.ts'
import { DirectorySync } from './directory-sync.ts'
import { GroupMapping } from './group-mapping.ts'
import { DirectorySettings } from './settings.ts'

export const DirectoryName = words(100)
/** Never shown again. */
export const BindPassword = Type.String({ minLength: 1, maxLength: 1_000 })
/** A keytab is small: a few keys of some dozen bytes. */
export const Keytab = Type.String({
  pattern: '^[A-Za-z0-9+/]+={0,2}$',
  maxLength: 100_000,
  description: 'The file in Base64. Never shown again',
})

export const DirectoryParams = Type.Object({ directoryId: Id })

const summary = {
  id: Type.String(),
  name: Type.String(),
  kind: DirectorySettings.properties.kind,
  active: Type.Boolean({ description: 'Whether people sign in with it, and it is synced' }),
  servers: Type.Array(Type.String()),
  peopleCount: Type.Integer({ description: 'People here who came from it' }),
  lastSync: nullable(DirectorySync),
  version: Type.Integer(),
}

export const DirectorySummary = Type.Object(summary)
export type DirectorySummary = Static<typeof DirectorySummary>

export const DirectoryPage = page(DirectorySummary)
export type DirectoryPage = Static<typeof DirectoryPage>

export const Directory = Type.Object({
  ...summary,
  settings: DirectorySettings,
  hasBindPassword: Type.Boolean(),
  hasKeytab: Type.Boolean(),
  mappings: Type.Array(GroupMapping),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Directory = Static<typeof Directory>
