import type { Person, PersonSummary } from '@holdfast/contracts/people/person.ts'
import type { PersonDetailRow, PersonSummaryRow } from '@holdfast/db/people/list-people.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

export function presentPersonSummary(row: PersonSummaryRow): PersonSummary {
  const { id, name, email, role, kind, department, title, businessUnit, region, availability, version } = row
  const blocked = row.blockedAt !== null
  const photoAt = presentInstant(row.photoAt)
  const place = { department, title, businessUnit, region }
  const createdAt = presentTime(row.createdAt)
  return { id, name, email, role, kind, ...place, availability, blocked, photoAt, createdAt, version }
}

export function presentPerson(row: PersonDetailRow): Person {
  const { timeZone, locale, groups, skills, capacity, teams, hasPassword } = row
  return {
    ...presentPersonSummary(row),
    timeZone,
    locale,
    groups,
    skills,
    capacity,
    teams,
    hasPassword,
    blockedAt: presentInstant(row.blockedAt),
    updatedAt: presentTime(row.updatedAt),
  }
}
