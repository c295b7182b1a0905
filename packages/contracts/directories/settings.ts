/** How a directory is reached, who is looked for in it, and what its entries mean. */
import Type, { type Static } from 'typebox'
import { closed, nullable, words } from '../schemas.ts'

export const directoryKinds = ['active_directory', 'openldap'] as const
export type DirectoryKind = (typeof directoryKinds)[number]

/** `ldaps://` is TLS from the first byte; `ldap://` is upgraded with StartTLS before anything else is said. */
export const ServerUrl = Type.String({
  pattern: '^ldaps?://([A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?$',
  maxLength: 300,
  description: 'Such as ldaps://dc1.corp.example; ldap:// is upgraded with StartTLS. There is no way without TLS',
})

const AttributeName = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]{0,99}$' })

/** What an entry says of a person, and where; what is left out has the default of the directory's kind. */
export const entryAttributes = [
  'id',
  'email',
  'name',
  'department',
  'title',
  'phone',
  'manager',
  'photo',
  'locale',
] as const
export type EntryAttribute = (typeof entryAttributes)[number]

const AttributesMap = closed({
  id: Type.Optional(AttributeName),
  email: Type.Optional(AttributeName),
  name: Type.Optional(AttributeName),
  department: Type.Optional(AttributeName),
  title: Type.Optional(AttributeName),
  phone: Type.Optional(AttributeName),
  manager: Type.Optional(AttributeName),
  photo: Type.Optional(AttributeName),
  locale: Type.Optional(AttributeName),
})

export const DirectorySettings = closed({
  kind: Type.Enum(directoryKinds),
  servers: Type.Array(ServerUrl, {
    minItems: 1,
    maxItems: 10,
    description: 'Asked in this order; the next one when one cannot be reached',
  }),
  certificateAuthority: nullable(
    Type.String({
      minLength: 1,
      maxLength: 100_000,
      description: 'PEM certificates that the servers’ certificates are checked against; null: those of this machine',
    }),
  ),
  serviceAccount: nullable(
    Type.String({
      pattern: '\\S',
      maxLength: 500,
      description: 'Reads the directory: a distinguished name or user principal name; null: people bind themselves',
    }),
  ),
  loginTemplate: nullable(
    Type.String({
      pattern: '\\{login\\}',
      maxLength: 500,
      description: 'Who binds where there is no service account: {login}@corp.example, or uid={login},ou=people,dc=…',
    }),
  ),
  base: words(1_000),
  groupBase: nullable(Type.String({ pattern: '\\S', maxLength: 1_000, description: 'null: the same as base' })),
  peopleFilter: nullable(
    Type.String({
      pattern: '^\\(.*\\)$',
      maxLength: 2_000,
      description: 'Narrows who is taken from the directory, such as (memberOf=CN=Staff,DC=corp,DC=example)',
    }),
  ),
  attributes: AttributesMap,
  loginAttributes: nullable(
    Type.Array(AttributeName, {
      minItems: 1,
      maxItems: 5,
      description: 'What people may type as their user name, the most trusted first; null: the default of the kind',
    }),
  ),
  nestedGroups: Type.Boolean({ description: 'Whether a group counts that is reached through other groups' }),
  createsPeople: Type.Boolean({ description: 'Whether somebody unknown here becomes a person' }),
  linksByEmail: Type.Boolean({ description: 'Whether a requester with the same address becomes the directory’s' }),
  syncEveryMinutes: nullable(
    Type.Integer({ minimum: 15, maximum: 10_080, description: 'null: only when somebody asks for it' }),
  ),
  syncPhotos: Type.Boolean(),
  blocksAbsent: Type.Boolean({ description: 'Whether who is no longer found in the directory is blocked here' }),
  blocksAtMostPercent: Type.Integer({
    minimum: 1,
    maximum: 100,
    description: 'When a sync finds more of the directory’s people gone than this, it blocks none of them, and says so',
  }),
  kerberosRealm: nullable(
    Type.String({
      pattern: '^[A-Z0-9]([A-Z0-9.-]{0,253}[A-Z0-9])?$',
      description: 'Whose tickets sign people in, such as CORP.EXAMPLE; it takes a keytab. null: none',
    }),
  ),
})
export type DirectorySettings = Static<typeof DirectorySettings>

/** What a new directory begins with, but for where it is and how to bind. */
export const directoryDefaults = {
  certificateAuthority: null,
  serviceAccount: null,
  loginTemplate: null,
  groupBase: null,
  peopleFilter: null,
  attributes: {},
  loginAttributes: null,
  nestedGroups: true,
  createsPeople: true,
  linksByEmail: false,
  syncEveryMinutes: 60,
  syncPhotos: true,
  blocksAbsent: true,
  blocksAtMostPercent: 10,
  kerberosRealm: null,
} as const satisfies Partial<DirectorySettings>
