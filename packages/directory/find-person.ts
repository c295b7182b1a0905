import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { EqualityFilter, type Filter, OrFilter } from 'ldapts'
import { loginAttributes, peopleFilter, wantedAttributes } from './attributes.ts'
import type { Entry } from './entry.ts'
import { allOf, parseFilter } from './filters.ts'
import { type DirectoryPerson, readPerson } from './profile.ts'
import type { Session } from './session.ts'

const enoughToBeAmbiguous = 10

/**
 * Finds the one person whom a login names: in the first attribute in which anybody has it, so that an address that
 * somebody wrote into their own entry takes nobody's user name.
 * @param login a user name, an address, or `DOMAIN\name`
 * @returns `null` when it names nobody, or more than one
 */
export function findPerson(
  session: Session,
  settings: DirectorySettings,
  login: string,
): Promise<DirectoryPerson | null> {
  const [, accountName] = /^[^\\]+\\([^\\]+)$/.exec(login) ?? []
  return accountName && settings.kind === 'active_directory'
    ? findBy(session, settings, [['sAMAccountName', accountName]])
    : findBy(
        session,
        settings,
        rank(loginAttributes(settings), login).map((attribute) => [attribute, login]),
      )
}

/** A plain word is an account name before it is anything else: nobody can write that of themselves. */
function rank(attributes: readonly string[], login: string): string[] {
  const isAccountName = (attribute: string) => attribute.toLowerCase() === 'samaccountname'
  if (login.includes('@')) return [...attributes]
  return [...attributes.filter(isAccountName), ...attributes.filter((attribute) => !isAccountName(attribute))]
}

/** @param wanted attributes with the value that each must have, the most trusted first */
export async function findBy(
  session: Session,
  settings: DirectorySettings,
  wanted: readonly (readonly [attribute: string, value: string])[],
): Promise<DirectoryPerson | null> {
  if (wanted.length === 0) return null
  const filters: Filter[] = wanted.map(([attribute, value]) => new EqualityFilter({ attribute, value }))
  const search = {
    base: settings.base,
    filter: allOf(parseFilter(peopleFilter(settings)), new OrFilter({ filters })),
    attributes: wantedAttributes(settings, { photos: false }),
  }
  const entries = await session.search(search, enoughToBeAmbiguous)
  for (const [attribute, value] of wanted) {
    const named = entries.filter((entry) => has(entry, attribute, value))
    if (named.length > 0) return named.length === 1 && named[0] ? readPerson(settings, named[0]) : null
  }
  return null
}

/** @returns the person whose entry has this distinguished name, if it is a person's */
export async function findByDn(
  session: Session,
  settings: DirectorySettings,
  dn: string,
): Promise<DirectoryPerson | null> {
  const filter = parseFilter(peopleFilter(settings))
  const attributes = wantedAttributes(settings, { photos: false })
  const [entry] = await session.search({ base: dn, scope: 'base', filter, attributes }, 1)
  return entry ? readPerson(settings, entry) : null
}

/** Directories find more than what was typed, such as letters without their accents; here it has to be the same. */
function has(entry: Entry, attribute: string, value: string): boolean {
  const same = (text: string) => text.normalize('NFC').toLowerCase()
  return entry.texts(attribute).some((text) => same(text) === same(value))
}
