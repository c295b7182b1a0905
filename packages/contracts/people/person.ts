/** Everybody (features F5), as those see them who may read people. */
import Type, { type Static } from 'typebox'
import { Instant, Named, nullable, page, words } from '../schemas.ts'
import { availabilities } from './availability.ts'
import { passwordLength } from './password-rules.ts'
import { roles } from './permissions.ts'
import { PhotoAt } from './photo.ts'

/** Those whom the organization knows, and may write. */
export const knownKinds = ['employee', 'external'] as const
/** `visitor`: whoever typed this name and address into a chat or form. It has no account and proves nothing. */
export const personKinds = [...knownKinds, 'visitor'] as const
export type PersonKind = (typeof personKinds)[number]

export const PersonName = words(200)
export const Email = Type.String({ pattern: '^[^@\\s]+@[^@\\s]+$', minLength: 3, maxLength: 320 })
/** Named groups that policies can ask for, such as `vip`. */
export const Groups = Type.Array(words(200), { maxItems: 100 })
/** Greatest weighted load that strategies give; 0 means none. */
export const Capacity = Type.Integer({ minimum: 0, maximum: 10_000 })
/** Long rather than clever; what is weak or known to be stolen is refused with the rest of identity. */
export const Password = Type.String({ minLength: passwordLength.min, maxLength: passwordLength.max })

const summary = {
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: Type.Enum(roles),
  kind: Type.Enum(personKinds),
  department: nullable(Type.String()),
  title: nullable(Type.String()),
  businessUnit: nullable(Named),
  region: nullable(Named),
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
  hasPassword: Type.Boolean(),
  blockedAt: nullable(Instant),
  updatedAt: Instant,
})
export type Person = Static<typeof Person>

export const PersonPage = page(PersonSummary)
export type PersonPage = Static<typeof PersonPage>
