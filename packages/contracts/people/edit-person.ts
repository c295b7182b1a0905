import Type, { type Static } from 'typebox'
import { Skills } from '../categories/category.ts'
import { Id } from '../ids.ts'
import { Locale, TimeZone } from '../locale.ts'
import { closed, nullable, words } from '../schemas.ts'
import { roles } from './permissions.ts'
import { Capacity, Email, Groups, knownKinds, PersonName, Phone } from './person.ts'
import { ScopeLists } from './scope.ts'

/** Everything of a person that an administrator writes. */
export const personFields = {
  name: Type.Optional(PersonName),
  email: Type.Optional(Email),
  /** A built-in role; with `roleId` left out, instead of any other. */
  role: Type.Optional(Type.Enum(roles)),
  /** A role of the organization's own, with `role` left out or the base of it; `null`: the built-in one alone. */
  roleId: Type.Optional(nullable(Id)),
  /** Where the person's rights reach. Nobody gives more than they have. */
  scope: Type.Optional(ScopeLists),
  kind: Type.Optional(Type.Enum(knownKinds)),
  department: Type.Optional(nullable(words(200))),
  title: Type.Optional(nullable(words(200))),
  timeZone: Type.Optional(TimeZone),
  locale: Type.Optional(Locale),
  businessUnitId: Type.Optional(nullable(Id)),
  regionId: Type.Optional(nullable(Id)),
  siteId: Type.Optional(nullable(Id)),
  managerId: Type.Optional(nullable(Id)),
  phone: Type.Optional(nullable(Phone)),
  skills: Type.Optional(Skills),
  groups: Type.Optional(Groups),
  capacity: Type.Optional(Capacity),
}

export const EditPersonBody = closed(personFields, { minProperties: 1 })
export type EditPersonBody = Static<typeof EditPersonBody>
