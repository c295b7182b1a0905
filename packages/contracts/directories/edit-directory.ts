import Type, { type Static } from 'typebox'
import { closed, nullable } from '../schemas.ts'
import { BindPassword, DirectoryName, Keytab } from './directory.ts'
import { GroupMappingsBody } from './group-mapping.ts'
import { DirectorySettings } from './settings.ts'

/** Settings and mappings are replaced whole. A secret that is left out stays; `null` removes it. */
export const EditDirectoryBody = closed(
  {
    name: Type.Optional(DirectoryName),
    active: Type.Optional(Type.Boolean()),
    settings: Type.Optional(DirectorySettings),
    bindPassword: Type.Optional(nullable(BindPassword)),
    keytab: Type.Optional(nullable(Keytab)),
    mappings: Type.Optional(GroupMappingsBody),
  },
  { minProperties: 1 },
)
export type EditDirectoryBody = Static<typeof EditDirectoryBody>
