/** Shops, plants, offices (features F4): where people, teams and requests belong. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { TimeZone } from '../locale.ts'
import { Phone } from '../people/person.ts'
import { Cursor, closed, Instant, Limit, Named, nullable, page, words } from '../schemas.ts'

/** As people say it; unlike a name it does not change with a sign over a door. */
export const SiteCode = Type.String({
  pattern: '^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$',
  maxLength: 40,
  description: 'Short, such as BER-02; the same in any case of its letters',
})

const facts = {
  name: words(200),
  businessUnitId: Type.Optional(nullable(Id)),
  regionId: Type.Optional(nullable(Id)),
  address: Type.Optional(nullable(words(500))),
  phone: Type.Optional(nullable(Phone)),
  timeZone: Type.Optional(nullable(TimeZone)),
  managerId: Type.Optional(nullable({ ...Id, description: 'Who answers for it; this alone gives no rights' })),
}

export const CreateSiteBody = closed({ code: SiteCode, ...facts })
export type CreateSiteBody = Static<typeof CreateSiteBody>

/** A site that is given up stays with what belongs to it, and is switched off (`active: false`). */
export const EditSiteBody = closed(
  { code: Type.Optional(SiteCode), ...facts, name: Type.Optional(words(200)), active: Type.Optional(Type.Boolean()) },
  { minProperties: 1 },
)
export type EditSiteBody = Static<typeof EditSiteBody>

const summary = {
  id: Type.String(),
  code: Type.String(),
  name: Type.String(),
  businessUnit: nullable(Named),
  region: nullable(Named),
  address: nullable(Type.String()),
  phone: nullable(Type.String()),
  timeZone: nullable(Type.String()),
  manager: nullable(Named),
  active: Type.Boolean(),
  version: Type.Integer(),
}

export const SiteSummary = Type.Object(summary)
export type SiteSummary = Static<typeof SiteSummary>

export const Site = Type.Object({
  ...summary,
  peopleCount: Type.Integer({ description: 'Who belongs to it and is not blocked' }),
  teams: Type.Array(Named),
  openRequests: Type.Integer({ description: 'What is open, in progress or waiting; counted up to a thousand' }),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Site = Static<typeof Site>

/** By name; those that are switched off only where they are asked for. */
export const ListSitesQuery = closed({
  q: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'A part of code, name or address' }),
  ),
  businessUnitId: Type.Optional(Id),
  regionId: Type.Optional(Id),
  active: Type.Optional(Type.Boolean({ description: 'Those that are in use unless told' })),
  withClosed: Type.Optional(Type.Boolean({ description: 'All of them, whether in use or not' })),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListSitesQuery = Static<typeof ListSitesQuery>

export const SitePage = page(SiteSummary)
export type SitePage = Static<typeof SitePage>
