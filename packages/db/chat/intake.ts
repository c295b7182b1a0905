import { and, eq, isNull } from 'drizzle-orm'
import { categories } from '../categories/schema.ts'
import type { Tx } from '../database.ts'
import { teams } from '../teams/schema.ts'

/**
 * Team and category of a desk as far as they are still in use. A visitor is taken in whatever has been switched off
 * since; without a team the routing rules find one.
 */
export async function readIntake(
  tx: Tx,
  desk: { readonly teamId: string; readonly categoryId: string | null },
): Promise<{ teamId: string | null; categoryId: string | null }> {
  const [team] = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.id, desk.teamId), eq(teams.active, true)))
  const [category] =
    desk.categoryId === null
      ? []
      : await tx
          .select({ id: categories.id })
          .from(categories)
          .where(and(eq(categories.id, desk.categoryId), eq(categories.active, true), isNull(categories.parentId)))
  return { teamId: team?.id ?? null, categoryId: category?.id ?? null }
}
