/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { FormField } from '@holdfast/contracts/forms/form.ts'
import { asc, eq, max } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import { requireSameIds } from '../administration/require-order.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import { findCategory } from '../categories/queries.ts'
import type { Tx } from '../database.ts'
import { requestForms } from './schema.ts'

type Target = Omit<EditTarget, 'called'>

export interface FormChanges {
  readonly name?: string
  readonly description?: string
  readonly icon?: string
  readonly type?: string
  readonly categoryId?: string | null
  readonly subcategoryId?: string | null
  readonly fields?: readonly FormField[]
  readonly active?: boolean
}

export interface NewForm extends FormChanges {
  readonly id: string
  readonly orgId: string
  readonly name: string
}

/** It comes last. @throws AppError `validation_failed` for a category that is not there */
export async function insertForm(tx: Tx, form: NewForm): Promise<void> {
  await lockOrganization(tx, form.orgId)
  await requireCategories(tx, form)
  const [last] = await tx.select({ position: max(requestForms.position) }).from(requestForms)
  await tx.insert(requestForms).values({ ...form, position: (last?.position ?? 0) + 1 })
}

/** What was made with it keeps its answers and their questions. */
export async function editFormRow(tx: Tx, target: Target, changes: FormChanges): Promise<void> {
  const before = await lockRow(tx, requestForms, { ...target, called: 'form' })
  const { categoryId, subcategoryId } = { ...before, ...changes }
  if (changes.categoryId !== undefined || changes.subcategoryId !== undefined) {
    await requireCategories(tx, { categoryId, subcategoryId })
  }
  await updateRow(tx, requestForms, target.id, { ...changes, updatedAt: new Date() })
}

/**
 * @returns the ids in the order before
 * @throws AppError when `ids` are not the whole list
 */
export async function orderForms(tx: Tx, orgId: string, ids: readonly string[]): Promise<string[]> {
  await lockOrganization(tx, orgId)
  const rows = await tx
    .select({ id: requestForms.id, position: requestForms.position })
    .from(requestForms)
    .orderBy(asc(requestForms.position), asc(requestForms.id))
    .for('update')
  const before = rows.map(({ id }) => id)
  requireSameIds(ids, before)
  // Where a form stands says nothing of what it asks, so whoever edits it meanwhile is not stale.
  for (const [index, id] of ids.entries()) {
    if (before[index] === id && rows[index]?.position === index + 1) continue
    await tx
      .update(requestForms)
      .set({ position: index + 1 })
      .where(eq(requestForms.id, id))
  }
  return before
}

async function requireCategories(tx: Tx, { categoryId, subcategoryId }: FormChanges): Promise<void> {
  const category = categoryId ? await findCategory(tx, categoryId) : null
  if (categoryId && !(category?.parentId === null && category.active)) throw refuse('/categoryId', 'does not exist')
  if (!subcategoryId) return
  const subcategory = await findCategory(tx, subcategoryId)
  const fits = subcategory?.active && subcategory.parentId !== null && subcategory.parentId === categoryId
  if (!fits) throw refuse('/subcategoryId', 'is no subcategory of the category')
}

function refuse(path: string, message: string): AppError {
  return new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
