/** What a foreign log names (people, teams, categories …), found or made. Asking again changes nothing. */
import { eq, inArray, isNull } from 'drizzle-orm'
import { categories, resolutionCodes } from '../categories/schema.ts'
import type { Tx } from '../database.ts'
import { regions } from '../organizations/schema.ts'
import { people } from '../people/schema.ts'
import { teamMembers, teams } from '../teams/schema.ts'

export interface PersonReference {
  readonly externalId: string
  readonly name: string
  readonly email: string
  readonly role: 'requester' | 'technician'
}

interface Scope {
  readonly tx: Tx
  readonly orgId: string
}

// PostgreSQL takes 65,535 parameters a statement.
const batchSize = 1_000

async function inBatches<T>(items: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += batchSize) await write(items.slice(start, start + batchSize))
}

/** @returns id by external id; people are known by `source` and external id. */
export async function ensurePeople({ tx, orgId }: Scope, source: string, wanted: readonly PersonReference[]) {
  const rows = wanted.map((person) => ({ orgId, externalSource: source, ...person }))
  await inBatches(rows, (batch) => tx.insert(people).values(batch).onConflictDoNothing())
  const found = await tx
    .select({ externalId: people.externalId, id: people.id })
    .from(people)
    .where(eq(people.externalSource, source))
  return new Map(found.map(({ externalId, id }) => [externalId ?? '', id]))
}

/** @returns id by key; a team that is made here gives nothing to anybody by itself. */
export async function ensureTeams({ tx, orgId }: Scope, wanted: readonly { key: string; name: string }[]) {
  await inBatches(wanted, (batch) =>
    tx
      .insert(teams)
      .values(batch.map((team) => ({ orgId, ...team, strategy: 'manual' })))
      .onConflictDoNothing(),
  )
  const found = await tx.select({ key: teams.key, id: teams.id }).from(teams)
  return new Map(found.map(({ key, id }) => [key, id]))
}

export async function ensureTeamMembers(
  { tx, orgId }: Scope,
  wanted: readonly { teamId: string; personId: string }[],
): Promise<void> {
  await inBatches(wanted, (batch) =>
    tx
      .insert(teamMembers)
      .values(batch.map((member) => ({ orgId, ...member })))
      .onConflictDoNothing(),
  )
}

/** @returns id by name */
export async function ensureRegions({ tx, orgId }: Scope, names: readonly string[]) {
  await inBatches(names, (batch) =>
    tx
      .insert(regions)
      .values(batch.map((name) => ({ orgId, name })))
      .onConflictDoNothing(),
  )
  const found = await tx.select({ name: regions.name, id: regions.id }).from(regions)
  return new Map(found.map(({ name, id }) => [name, id]))
}

/** @returns id of the categories by name */
export async function ensureCategories({ tx, orgId }: Scope, names: readonly string[]) {
  await inBatches(names, (batch) =>
    tx
      .insert(categories)
      .values(batch.map((name) => ({ orgId, name })))
      .onConflictDoNothing(),
  )
  const found = await tx
    .select({ name: categories.name, id: categories.id })
    .from(categories)
    .where(isNull(categories.parentId))
  return new Map(found.map(({ name, id }) => [name, id]))
}

/** @returns id of the subcategories by `<id of the category>/<name>` */
export async function ensureSubcategories(
  { tx, orgId }: Scope,
  wanted: readonly { parentId: string; name: string }[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map()
  await inBatches(wanted, (batch) =>
    tx
      .insert(categories)
      .values(batch.map((subcategory) => ({ orgId, ...subcategory })))
      .onConflictDoNothing(),
  )
  const parents = [...new Set(wanted.map(({ parentId }) => parentId))]
  const found = await tx.select().from(categories).where(inArray(categories.parentId, parents))
  return new Map(found.map(({ parentId, name, id }) => [`${parentId}/${name}`, id]))
}

/** Adds the codes that are missing. One that was switched off stays off: resolving with it is refused, and said. */
export async function ensureResolutionCodes(
  { tx, orgId }: Scope,
  wanted: readonly { code: string; label: string }[],
): Promise<void> {
  await inBatches(wanted, (batch) =>
    tx
      .insert(resolutionCodes)
      .values(batch.map((code) => ({ orgId, ...code })))
      .onConflictDoNothing(),
  )
}
