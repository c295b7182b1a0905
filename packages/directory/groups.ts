/** Which groups somebody belongs to, also through other groups. */
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { EqualityFilter, ExtensibleFilter, type Filter, OrFilter } from 'ldapts'
import { groupFilter } from './attributes.ts'
import type { Entry } from './entry.ts'
import { allOf, parseFilter } from './filters.ts'
import { normalizeDn, siblingSid } from './identifiers.ts'
import type { Search, Session } from './session.ts'

/** A group by the names that a mapping may call it: nothing that two groups of the directory could share. */
export interface DirectoryGroup {
  readonly dn: string
  /** Unique in a domain of Active Directory; elsewhere nothing but the whole name is. */
  readonly accountName: string | null
}

/** `LDAP_MATCHING_RULE_IN_CHAIN`: the domain controller follows groups in groups. */
const inChain = '1.2.840.113556.1.4.1941'
/** Nobody can sign in to Windows with more than these, counted through all levels. */
const mostGroups = 1_015
/** Groups in groups, where we follow them: what is deeper is a circle or a mistake. */
const deepest = 20

/** @throws DirectoryFailure */
export function findGroups(session: Session, settings: DirectorySettings, person: Entry): Promise<DirectoryGroup[]> {
  return settings.kind === 'active_directory'
    ? findWindowsGroups(session, settings, person)
    : climbGroups(session, settings, person)
}

async function findWindowsGroups(session: Session, settings: DirectorySettings, person: Entry) {
  const primary = await findPrimaryGroup(session, settings, person)
  // Whoever is in a group by its number is not among its members.
  const direct = [person.dn, ...(settings.nestedGroups && primary ? [primary.dn] : [])]
  const found = primary ? [primary] : []
  for await (const page of session.pages(searchGroups(settings, memberIs(settings, direct)))) found.push(...page)
  return found.slice(0, mostGroups).map(asGroup)
}

async function findPrimaryGroup(session: Session, settings: DirectorySettings, person: Entry): Promise<Entry | null> {
  const [sid, number] = [person.bytes('objectSid'), Number(person.text('primaryGroupID'))]
  if (!sid || !Number.isInteger(number) || number <= 0) return null
  const filter = new EqualityFilter({ attribute: 'objectSid', value: siblingSid(sid, number) })
  return (await session.search(searchGroups(settings, filter), 1))[0] ?? null
}

function memberIs({ nestedGroups }: DirectorySettings, dns: readonly string[]): Filter {
  const filters = dns.map((value) =>
    nestedGroups
      ? new ExtensibleFilter({ rule: inChain, matchType: 'member', value })
      : new EqualityFilter({ attribute: 'member', value }),
  )
  return new OrFilter({ filters })
}

/** For directories without the rule: a level of groups at a time, each group once, so that a circle ends. */
export async function climbGroups(
  session: Session,
  settings: DirectorySettings,
  person: Entry,
  filter: string = groupFilter(settings),
): Promise<DirectoryGroup[]> {
  const found = new Map<string, Entry>()
  let level: Filter[] = [...membersNamed(person.dn), ...memberByUid(person)]
  for (let depth = 0; level.length > 0 && depth < deepest && found.size < mostGroups; depth++) {
    const fresh: Entry[] = []
    const inLevel = searchGroups(settings, new OrFilter({ filters: level }), filter)
    for await (const page of session.pages(inLevel)) {
      fresh.push(...page.filter(({ dn }) => !found.has(normalizeDn(dn))))
    }
    for (const entry of fresh) found.set(normalizeDn(entry.dn), entry)
    level = settings.nestedGroups ? fresh.flatMap(({ dn }) => membersNamed(dn)) : []
  }
  return [...found.values()].map(asGroup)
}

function membersNamed(value: string): Filter[] {
  return ['member', 'uniqueMember'].map((attribute) => new EqualityFilter({ attribute, value }))
}

function memberByUid(person: Entry): Filter[] {
  return person.texts('uid').map((value) => new EqualityFilter({ attribute: 'memberUid', value }))
}

function searchGroups(settings: DirectorySettings, which: Filter, filter = groupFilter(settings)): Search {
  return {
    base: settings.groupBase ?? settings.base,
    filter: allOf(parseFilter(filter), which),
    attributes: ['sAMAccountName'],
  }
}

export function asGroup(entry: Entry): DirectoryGroup {
  return { dn: entry.dn, accountName: entry.text('sAMAccountName') }
}
