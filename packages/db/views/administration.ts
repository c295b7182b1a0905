/** Writes of agents; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { CreateViewBody } from '@holdfast/contracts/views/create-view.ts'
import type { EditViewBody } from '@holdfast/contracts/views/edit-view.ts'
import { and, asc, eq, ne } from 'drizzle-orm'
import { requireSameIds } from '../administration/require-order.ts'
import { requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { teams } from '../teams/schema.ts'
import { savedViews } from './schema.ts'

/** So many are more than a rail has room for. */
const mostViews = 200

export interface ViewOwner {
  readonly orgId: string
  readonly ownerId: string
}

/** Puts a view after the others of its owner. @throws AppError when there is no such team, or there are too many */
export async function insertView(tx: Tx, owner: ViewOwner, id: string, view: CreateViewBody): Promise<void> {
  await requireRows(tx, [{ table: teams, id: view.teamId, path: '/teamId' }])
  const positions = await lockOwnViews(tx, owner)
  if (positions.length >= mostViews) {
    throw new AppError('conflict', `Nobody keeps more than ${mostViews} views: remove one first`)
  }
  const position = Math.max(0, ...positions.map((one) => one.position)) + 1
  await tx.insert(savedViews).values({ id, ...owner, ...view, position })
}

/** @throws AppError `not_found`, `stale`, or `validation_failed` when there is no such team */
export async function editViewRow(tx: Tx, target: Omit<EditTarget, 'called'>, changes: EditViewBody): Promise<void> {
  await lockRow(tx, savedViews, { ...target, called: 'view' })
  await requireRows(tx, [{ table: teams, id: changes.teamId, path: '/teamId' }])
  await updateRow(tx, savedViews, target.id, { ...changes, updatedAt: new Date() })
}

export async function removeViewRow(tx: Tx, id: string): Promise<void> {
  await tx.delete(savedViews).where(eq(savedViews.id, id))
}

/** Brings one's own views into another order. @throws AppError when `ids` are not the whole list */
export async function orderOwnViews(tx: Tx, owner: ViewOwner, ids: readonly string[]): Promise<void> {
  const before = await lockOwnViews(tx, owner)
  const present = before.map(({ id }) => id)
  requireSameIds(ids, present)
  for (const [index, id] of ids.entries()) {
    const position = index + 1
    await tx
      .update(savedViews)
      .set({ position })
      .where(and(eq(savedViews.id, id), ne(savedViews.position, position)))
  }
}

/** The owner's own row is what their views are counted and ordered under. */
async function lockOwnViews(tx: Tx, { orgId, ownerId }: ViewOwner): Promise<{ id: string; position: number }[]> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, ownerId)).for('update')
  return tx
    .select({ id: savedViews.id, position: savedViews.position })
    .from(savedViews)
    .where(and(eq(savedViews.orgId, orgId), eq(savedViews.ownerId, ownerId)))
    .orderBy(asc(savedViews.position), asc(savedViews.id))
}
