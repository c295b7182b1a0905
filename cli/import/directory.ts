/** Everybody and everything that the log names, found or made in the desk before its incidents are driven. */
import type { Database } from '@holdfast/db/database.ts'
import {
  ensureCategories,
  ensurePeople,
  ensureRegions,
  ensureResolutionCodes,
  ensureSubcategories,
  ensureTeamMembers,
  ensureTeams,
  type PersonReference,
} from '@holdfast/db/seed/references.ts'
import type { IncidentRow } from './incident-row.ts'
import { callerOf, codeOf, incidentSource, personKey, personOf, slugOf, unknownAgent } from './names.ts'

/** The desk's ids of the log's names. Each throws where a name could not be made. */
export interface Directory {
  readonly orgId: string
  requester(row: IncidentRow): string
  agent(name: string): string
  team(name: string): string
  category(row: IncidentRow): string | null
  subcategory(row: IncidentRow): string | null
  region(row: IncidentRow): string | null
}

/** Makes what is missing. Running it again changes nothing. */
export async function prepareDirectory(db: Database, orgId: string, rows: readonly IncidentRow[]): Promise<Directory> {
  return db.tenant(orgId, async (tx) => {
    const scope = { tx, orgId }
    const categoryNames = distinct(rows.map(({ category }) => category))
    const people = await ensurePeople(scope, incidentSource, peopleOf(rows))
    const teams = await ensureTeams(scope, distinct(rows.map(({ group }) => group)).map(teamOf))
    const regions = await ensureRegions(scope, distinct(rows.map(({ location }) => location)))
    const categories = categoryNames.length > 0 ? await ensureCategories(scope, categoryNames) : new Map()
    const subcategories = await ensureSubcategories(scope, subcategoriesOf(rows, categories))
    await ensureResolutionCodes(scope, codesOf(rows))
    const directory = makeDirectory({ orgId, people, teams, regions, categories, subcategories })
    await ensureTeamMembers(scope, membersOf(rows, directory))
    return directory
  })
}

interface Maps {
  readonly orgId: string
  readonly people: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, string>
  readonly regions: ReadonlyMap<string, string>
  readonly categories: ReadonlyMap<string, string>
  readonly subcategories: ReadonlyMap<string, string>
}

export function makeDirectory({ orgId, people, teams, regions, categories, subcategories }: Maps): Directory {
  const find = (map: ReadonlyMap<string, string>, key: string, what: string) => {
    const id = map.get(key)
    if (id === undefined) throw new Error(`${what} "${key}" is not in the desk`)
    return id
  }
  const category = (row: IncidentRow) => (row.category === null ? null : find(categories, row.category, 'the category'))
  return {
    orgId,
    requester: (row) => find(people, callerOf(row).externalId, 'the caller'),
    agent: (name) => find(people, personKey(name, 'technician'), 'the agent'),
    team: (name) => find(teams, slugOf(name), 'the team'),
    category,
    // Without its category a subcategory has no place.
    subcategory(row) {
      if (row.subcategory === null || row.category === null) return null
      return find(subcategories, `${category(row)}/${row.subcategory}`, 'the subcategory')
    },
    region: (row) => (row.location === null ? null : find(regions, row.location, 'the region')),
  }
}

function distinct(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))]
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}

function peopleOf(rows: readonly IncidentRow[]): PersonReference[] {
  const agents = distinct(rows.flatMap((row) => [row.assignedTo, row.resolvedBy, row.updatedBy]))
  return [
    ...distinctBy(rows.map(callerOf), ({ externalId }) => externalId),
    ...distinct([unknownAgent, ...agents]).map((name) => personOf(name, 'technician')),
  ]
}

function teamOf(name: string) {
  return { key: slugOf(name), name }
}

function subcategoriesOf(rows: readonly IncidentRow[], categories: ReadonlyMap<string, string>) {
  const wanted = rows.flatMap(({ category, subcategory }) => {
    const parentId = category === null ? undefined : categories.get(category)
    return parentId && subcategory !== null ? [{ parentId, name: subcategory }] : []
  })
  return distinctBy(wanted, ({ parentId, name }) => `${parentId}/${name}`)
}

function codesOf(rows: readonly IncidentRow[]) {
  return distinctBy(
    rows.map(({ closedCode }) => codeOf(closedCode)),
    ({ code }) => code,
  )
}

/** Who was given an incident while a group had it belongs to the group. */
function membersOf(rows: readonly IncidentRow[], directory: Directory) {
  const wanted = rows.flatMap(({ group, assignedTo }) =>
    group === null || assignedTo === null
      ? []
      : [{ teamId: directory.team(group), personId: directory.agent(assignedTo) }],
  )
  return distinctBy(wanted, ({ teamId, personId }) => `${teamId}/${personId}`)
}
