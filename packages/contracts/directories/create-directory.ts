import Type, { type Static } from 'typebox'
import { closed, nullable } from '../schemas.ts'
import { BindPassword, DirectoryName, Keytab } from './directory.ts'
import { GroupMappingsBody } from './group-mapping.ts'
import { DirectorySettings } from './settings.ts'

/** Nobody maps a group to what they may not give themselves. */
export const CreateDirectoryBody = closed({
  name: DirectoryName,
  active: Type.Optional(Type.Boolean({ default: true })),
  settings: DirectorySettings,
  bindPassword: Type.Optional(nullable(BindPassword)),
  keytab: Type.Optional(nullable(Keytab)),
  mappings: Type.Optional(GroupMappingsBody),
})
export type CreateDirectoryBody = Static<typeof CreateDirectoryBody>
