/** Everybody (features F5), as those see them who may read people. */
import Type, { type Static } from 'typebox'
import { Instant, Named, nullable, page, words } from '../schemas.ts'
import { availabilities } from './availability.ts'
import { passwordLength } from './password-rules.ts'
import { roles } from './permissions.ts'
import { PhotoAt } from './photo.ts'
import { ScopeLists } from './scope.ts'

/** Those whom the organization knows, and may write. */
export const knownKinds = ['employee', 'external'] as const
/** `visitor`: whoever typed this name and address into a chat or form. It has no account and proves nothing. */
export const personKinds = [...knownKinds, 'visitor'] as const
export type PersonKind = (typeof personKinds)[number]

export const PersonName = words(200)
export const Email = Type.String({ pattern: '^[^@\\s]+@[^@\\s]+$', minLength: 3, maxLength: 320 })
/** As it is written; digits with what people put between them, and an extension. */
export const Phone = Type.String({
  pattern: '^\\+?[0-9(][0-9 ()./-]{2,38}[0-9]( ?(x|ext\\.?) ?[0-9]{1,6})?$',
  maxLength: 50,
  description: 'Such as +49 30 1234-567',
})
/** Named groups that policies can ask for, such as `vip`. */
export const Groups = Type.Array(words(200), { maxItems: 100 })
/** Greatest weighted load that strategies give; 0 means none. */
export const Capacity = Type.Integer({ minimum: 0, maximum: 10_000 })
/** Long rather than clever; the organization may want it longer, and what is common is refused by the API. */
export const Password = Type.String({ minLength: passwordLength.least, maxLength: passwordLength.max })

const summary = {
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  /** The built-in role, or the one that the custom role is based on. */
  role: Type.Enum(roles),
  customRole: nullable(Named),
  kind: Type.Enum(personKinds),
  department: nullable(Type.String()),
  title: nullable(Type.String()),
  businessUnit: nullable(Named),
  region: nullable(Named),
  site: nullable(Named),
  manager: nullable(Named),
  phone: nullable(Type.String()),
  availability: Type.Enum(availabilities),
  blocked: Type.Boolean(),
  photoAt: PhotoAt,
  createdAt: Instant,
  version: Type.Integer(),
}

export const PersonSummary = Type.Object(summary)
export type PersonSummary = Static<typeof PersonSummary>

export const Person = Type.Object({
  ...summary,
  timeZone: Type.String(),
  locale: Type.String(),
  groups: Type.Array(Type.String()),
  skills: Type.Array(Type.String()),
  capacity: Type.Integer(),
  teams: Type.Array(Named),
  scope: ScopeLists,
  hasPassword: Type.Boolean(),
  blockedAt: nullable(Instant),
  blockedBecause: nullable(Type.String({ description: 'The reason that was given, or `directory`' })),
  erasedAt: nullable(Instant),
  updatedAt: Instant,
})
export type Person = Static<typeof Person>

export const PersonPage = page(PersonSummary)
export type PersonPage = Static<typeof PersonPage>
