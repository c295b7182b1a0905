/** All groups of a directory at once, so that a sync need not ask for each of its people. */
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { groupFilter } from './attributes.ts'
import type { Entry } from './entry.ts'
import { parseFilter } from './filters.ts'
import { asGroup, type DirectoryGroup } from './groups.ts'
import { normalizeDn } from './identifiers.ts'
import type { Session } from './session.ts'

/** Beside a domain's groups, the numbers by which people are in one without being among its members. */
const ofWindows = ['sAMAccountName', 'memberOf', 'objectSid']
const ofOthers = ['member', 'uniqueMember', 'memberUid']

/** Groups that every Windows has, such as its own administrators, have fewer, and numbers that mean something else. */
const partsOfDomainSid = 5

export class GroupTree {
  readonly #settings: DirectorySettings
  readonly #groups = new Map<string, DirectoryGroup>()
  /** The groups that a group or a person is directly in, by the member's name in one spelling. */
  readonly #above = new Map<string, string[]>()
  readonly #byNumber = new Map<number, string>()
  readonly #byUid = new Map<string, string[]>()

  private constructor(settings: DirectorySettings) {
    this.#settings = settings
  }

  /** Reads them all, a page at a time. @throws DirectoryFailure */
  static async read(session: Session, settings: DirectorySettings): Promise<GroupTree> {
    const tree = new GroupTree(settings)
    const isWindows = settings.kind === 'active_directory'
    const search = {
      base: settings.groupBase ?? settings.base,
      filter: parseFilter(groupFilter(settings)),
      attributes: isWindows ? ofWindows : ofOthers,
    }
    for await (const page of session.pages(search)) for (const group of page) tree.#add(group)
    return tree
  }

  /** How many groups there are. */
  get size(): number {
    return this.#groups.size
  }

  /** @returns every group that the person belongs to */
  groupsOf(person: Entry): DirectoryGroup[] {
    const found = new Set<string>()
    let level = this.#directlyAbove(person)
    // Each group is climbed from once, so a circle ends.
    while (level.length > 0) {
      const fresh = [...new Set(level)].filter((name) => !found.has(name))
      for (const name of fresh) found.add(name)
      level = this.#settings.nestedGroups ? fresh.flatMap((name) => this.#above.get(name) ?? []) : []
    }
    return [...found].flatMap((name) => this.#groups.get(name) ?? [])
  }

  #add(group: Entry): void {
    const name = normalizeDn(group.dn)
    this.#groups.set(name, asGroup(group))
    const sid = group.bytes('objectSid')
    if (sid?.[1] === partsOfDomainSid) this.#byNumber.set(sid.readUInt32LE(sid.length - 4), name)
    for (const parent of group.texts('memberOf')) push(this.#above, name, normalizeDn(parent))
    for (const attribute of ['member', 'uniqueMember']) {
      for (const member of group.texts(attribute)) push(this.#above, normalizeDn(member), name)
    }
    for (const uid of group.texts('memberUid')) push(this.#byUid, uid, name)
  }

  #directlyAbove(person: Entry): string[] {
    const primary = this.#byNumber.get(Number(person.text('primaryGroupID')))
    return [
      ...person.texts('memberOf').map(normalizeDn),
      ...(primary ? [primary] : []),
      ...(this.#above.get(normalizeDn(person.dn)) ?? []),
      ...person.texts('uid').flatMap((uid) => this.#byUid.get(uid) ?? []),
    ]
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
