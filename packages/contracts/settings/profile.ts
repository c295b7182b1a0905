/** What everybody sees and edits of themselves. */
import Type, { type Static } from 'typebox'
import { Locale, TimeZone } from '../locale.ts'
import { availabilities } from '../people/availability.ts'
import { roles } from '../people/permissions.ts'
import { PersonName } from '../people/person.ts'
import { PhotoAt } from '../people/photo.ts'
import { closed, nullable } from '../schemas.ts'

export const Profile = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: Type.Enum(roles),
  department: nullable(Type.String()),
  title: nullable(Type.String()),
  timeZone: Type.String(),
  locale: Type.String(),
  availability: Type.Enum(availabilities),
  photoAt: PhotoAt,
  version: Type.Integer(),
})
export type Profile = Static<typeof Profile>

export const EditProfileBody = closed(
  {
    name: Type.Optional(PersonName),
    timeZone: Type.Optional(TimeZone),
    locale: Type.Optional(Locale),
    availability: Type.Optional(Type.Enum(availabilities)),
  },
  { minProperties: 1 },
)
export type EditProfileBody = Static<typeof EditProfileBody>
