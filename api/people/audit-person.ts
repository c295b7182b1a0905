/** What the audit log says of a deed to a person: who it is in words is kept apart, to be erased with the person. */
import type { Person } from '@holdfast/contracts/people/person.ts'
import { type Deed, isSame } from '../administration/administer.ts'

/** What tells who somebody is, or describes them; the rest are ids and states of the organization. */
const words = new Set(['name', 'email', 'phone', 'department', 'title', 'timeZone', 'locale', 'groups', 'skills'])

type Fields = Readonly<Record<string, unknown>>

/** @returns the fields apart: those that may stay for ever, and those that name the person */
export function splitPersonal(fields: Fields): { plain: Fields; personal: Fields } {
  const isOf = (personal: boolean) => Object.entries(fields).filter(([field]) => words.has(field) === personal)
  return { plain: Object.fromEntries(isOf(false)), personal: Object.fromEntries(isOf(true)) }
}

/** Writes that a person was made, or something else that has an after alone. */
export async function auditPersonMade(deed: Deed, action: string, personId: string, after: Fields): Promise<void> {
  const { plain, personal } = splitPersonal(after)
  const about = { personId, after: personal }
  await deed.audit({ action, targetKind: 'person', targetId: personId, after: plain, about })
}

/** Writes what an edit changed of a person, and nothing when it changed nothing. */
export async function auditPersonEdit(
  deed: Deed,
  { action, personId, before, after }: { action: string; personId: string; before: Fields; after: Fields },
): Promise<void> {
  const changed = Object.keys(after).filter((field) => field !== 'version' && !isSame(before[field], after[field]))
  if (changed.length === 0) return
  const pick = (fields: Fields) => splitPersonal(Object.fromEntries(changed.map((key) => [key, fields[key] ?? null])))
  const [was, is] = [pick(before), pick(after)]
  const about = { personId, before: was.personal, after: is.personal }
  const target = { targetKind: 'person', targetId: personId }
  await deed.audit({ action, ...target, ...plainOf(was.plain, is.plain), about })
}

function plainOf(before: Fields, after: Fields): { before?: Fields; after?: Fields } {
  return Object.keys(after).length === 0 ? {} : { before, after }
}

/** A person as the log compares it: what else has a name is named by its id. */
export function auditedPerson({ updatedAt: _updatedAt, createdAt: _createdAt, ...person }: Person): Fields {
  const { businessUnit, region, site, manager, customRole, teams, ...rest } = person
  return {
    ...rest,
    businessUnitId: businessUnit?.id ?? null,
    regionId: region?.id ?? null,
    siteId: site?.id ?? null,
    managerId: manager?.id ?? null,
    roleId: customRole?.id ?? null,
    teamIds: teams.map(({ id }) => id),
  }
}
