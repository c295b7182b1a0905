import type { Person, PersonSummary } from '@holdfast/contracts/people/person.ts'
import type { PersonDetailRow, PersonSummaryRow } from '@holdfast/db/people/list-people.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

export function presentPersonSummary(row: PersonSummaryRow): PersonSummary {
  const { id, name, email, role, customRole, kind, availability, version } = row
  const { department, title, businessUnit, region, site, manager, phone } = row
  const blocked = row.blockedAt !== null
  const photoAt = presentInstant(row.photoAt)
  const place = { department, title, businessUnit, region, site, manager, phone }
  const createdAt = presentTime(row.createdAt)
  return { id, name, email, role, customRole, kind, ...place, availability, blocked, photoAt, createdAt, version }
}

export function presentPerson(row: PersonDetailRow): Person {
  const { timeZone, locale, groups, skills, capacity, teams, scope, hasPassword } = row
  return {
    ...presentPersonSummary(row),
    timeZone,
    locale,
    groups,
    skills,
    capacity,
    teams,
    scope,
    hasPassword,
    blockedAt: presentInstant(row.blockedAt),
    // Why an administrator did it, in their own words.
    blockedBecause: row.blockedBecause?.replace(/^administrator: /, '') ?? null,
    erasedAt: presentInstant(row.erasedAt),
    updatedAt: presentTime(row.updatedAt),
  }
}
