import Type, { type Static } from 'typebox'
import { Skills } from '../categories/category.ts'
import { Id } from '../ids.ts'
import { Locale, TimeZone } from '../locale.ts'
import { closed, nullable, words } from '../schemas.ts'
import { roles } from './permissions.ts'
import { Capacity, Email, Groups, knownKinds, PersonName } from './person.ts'

/** Everything of a person that an administrator writes. */
export const personFields = {
  name: Type.Optional(PersonName),
  email: Type.Optional(Email),
  role: Type.Optional(Type.Enum(roles)),
  kind: Type.Optional(Type.Enum(knownKinds)),
  department: Type.Optional(nullable(words(200))),
  title: Type.Optional(nullable(words(200))),
  timeZone: Type.Optional(TimeZone),
  locale: Type.Optional(Locale),
  businessUnitId: Type.Optional(nullable(Id)),
  regionId: Type.Optional(nullable(Id)),
  skills: Type.Optional(Skills),
  groups: Type.Optional(Groups),
  capacity: Type.Optional(Capacity),
}

export const EditPersonBody = closed(personFields, { minProperties: 1 })
export type EditPersonBody = Static<typeof EditPersonBody>
