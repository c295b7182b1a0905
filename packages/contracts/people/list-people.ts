import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Limit, Order, words } from '../schemas.ts'
import { roles } from './permissions.ts'
import { personKinds } from './person.ts'

export const peopleSorts = ['name', 'created'] as const
export type PeopleSort = (typeof peopleSorts)[number]

/** By name unless told; visitors only where they are asked for by `kind`. */
export const ListPeopleQuery = closed({
  q: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      description: 'A part of name, address, department or phone',
    }),
  ),
  role: Type.Optional(Type.Array(Type.Enum(roles), { maxItems: 5 })),
  /** A custom role; of the built-in ones `role` asks, which finds also those that are based on them. */
  roleId: Type.Optional(Id),
  kind: Type.Optional(Type.Enum(personKinds)),
  blocked: Type.Optional(Type.Boolean()),
  erased: Type.Optional(Type.Boolean({ description: 'Those who were erased, who are listed nowhere else' })),
  teamId: Type.Optional(Id),
  businessUnitId: Type.Optional(Id),
  regionId: Type.Optional(Id),
  siteId: Type.Optional(Id),
  managerId: Type.Optional(Id),
  department: Type.Optional(words(200)),
  group: Type.Optional(words(200)),
  sort: Type.Optional(Type.Enum(peopleSorts)),
  order: Type.Optional(Order),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListPeopleQuery = Static<typeof ListPeopleQuery>
