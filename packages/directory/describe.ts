import type { DirectoryGroup } from './groups.ts'
import { normalizeDn } from './identifiers.ts'
import type { DirectoryPerson } from './profile.ts'

/** What a directory says of somebody, as the desk keeps it. Managers are linked when everybody is known. */
export function describePerson(person: DirectoryPerson) {
  const { externalId, name, email, department, title, phone, locale } = person
  return { externalId, name, email: email ?? '', department, title, phone, locale: locale ?? undefined }
}

/**
 * Which of the names that mappings have are of these groups. A distinguished name may be spelled in several ways, and
 * an account name of Active Directory says the same as it.
 */
export function matchGroups(groups: readonly DirectoryGroup[], names: readonly string[]): string[] {
  const ofGroups = new Set(groups.flatMap(({ dn, accountName }) => [normalizeDn(dn), accountName?.toLowerCase()]))
  return names.filter((name) => ofGroups.has(normalizeDn(name)) || ofGroups.has(name.trim().toLowerCase()))
}
