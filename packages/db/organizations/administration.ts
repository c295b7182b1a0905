/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { asc, eq } from 'drizzle-orm'
import { requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { calendars } from '../sla/schema.ts'
import { businessUnits, organizations, regions } from './schema.ts'

export type OrganizationRow = typeof organizations.$inferSelect

export async function findOwnOrganization(tx: Tx, orgId: string): Promise<OrganizationRow | null> {
  const [found] = await tx.select().from(organizations).where(eq(organizations.id, orgId))
  return found ?? null
}

export interface OrganizationChanges {
  readonly name?: string
  readonly numberPrefix?: string
  readonly timeZone?: string
  readonly locale?: string
  readonly calendarId?: string | null
  readonly confirmationBusinessDays?: number
  readonly reopenDays?: number
  readonly accentHue?: number | null
}

export async function editOrganizationRow(tx: Tx, target: Omit<EditTarget, 'called'>, changes: OrganizationChanges) {
  const before: OrganizationRow = await lockRow(tx, organizations, { ...target, called: 'organization' })
  await requireRows(tx, [{ table: calendars, id: changes.calendarId, path: '/calendarId' }])
  return { before, after: await updateRow(tx, organizations, target.id, changes) }
}

/** Business units and regions are the same kind of thing. */
const tables = { business_unit: businessUnits, region: regions } as const
export type PlaceKind = keyof typeof tables
export type PlaceRow = typeof businessUnits.$inferSelect

export function listPlaceRows(tx: Tx, kind: PlaceKind): Promise<PlaceRow[]> {
  const table = tables[kind]
  return tx.select().from(table).orderBy(asc(table.name), asc(table.id))
}

export async function findPlace(tx: Tx, kind: PlaceKind, id: string): Promise<PlaceRow | null> {
  const table = tables[kind]
  const [found] = await tx.select().from(table).where(eq(table.id, id))
  return found ?? null
}

export async function insertPlace(
  tx: Tx,
  kind: PlaceKind,
  place: { id: string; orgId: string; name: string },
): Promise<void> {
  await tx.insert(tables[kind]).values(place)
}

export async function editPlaceRow(tx: Tx, kind: PlaceKind, target: Omit<EditTarget, 'called'>, name: string) {
  const before: PlaceRow = await lockRow(tx, tables[kind], { ...target, called: kind.replace('_', ' ') })
  const after: PlaceRow = await updateRow(tx, tables[kind], target.id, { name })
  return { before, after }
}
