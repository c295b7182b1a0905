import { asc, eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { categories, resolutionCodes } from './schema.ts'

export type CategoryRow = typeof categories.$inferSelect
export type ResolutionCodeRow = typeof resolutionCodes.$inferSelect

/** @returns categories and subcategories by name */
export function listCategoryRows(tx: Tx, { archived }: { archived: boolean }): Promise<CategoryRow[]> {
  const wanted = archived ? undefined : eq(categories.active, true)
  return tx.select().from(categories).where(wanted).orderBy(asc(categories.name), asc(categories.id))
}

export async function findCategory(tx: Tx, id: string): Promise<CategoryRow | null> {
  const [found] = await tx.select().from(categories).where(eq(categories.id, id))
  return found ?? null
}

export function listResolutionCodeRows(tx: Tx): Promise<ResolutionCodeRow[]> {
  return tx.select().from(resolutionCodes).orderBy(asc(resolutionCodes.code))
}

export async function findResolutionCode(tx: Tx, id: string): Promise<ResolutionCodeRow | null> {
  const [found] = await tx.select().from(resolutionCodes).where(eq(resolutionCodes.id, id))
  return found ?? null
}
