/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { type CategoryRow, findCategory, type ResolutionCodeRow } from './queries.ts'
import { categories, resolutionCodes } from './schema.ts'

export interface NewCategory {
  readonly id: string
  readonly orgId: string
  readonly name: string
  readonly parentId?: string | null
  readonly skills?: string[]
}

/** @throws AppError `validation_failed` when the parent is not there, or is a subcategory itself */
export async function insertCategory(tx: Tx, category: NewCategory): Promise<void> {
  if (category.parentId) {
    const parent = await findCategory(tx, category.parentId)
    if (!parent) throw wrongParent('does not exist')
    if (parent.parentId) throw wrongParent('is a subcategory, which has none of its own')
  }
  await tx.insert(categories).values(category)
}

function wrongParent(message: string): AppError {
  return new AppError('validation_failed', `/parentId ${message}`, { errors: [{ path: '/parentId', message }] })
}

export interface CategoryChanges {
  readonly name?: string
  readonly skills?: string[]
  readonly active?: boolean
}

/** An archived category cannot be chosen any more; what has it keeps it. */
export async function editCategoryRow(tx: Tx, target: Omit<EditTarget, 'called'>, changes: CategoryChanges) {
  const before: CategoryRow = await lockRow(tx, categories, { ...target, called: 'category' })
  return { before, after: await updateRow(tx, categories, target.id, changes) }
}

export async function insertResolutionCode(
  tx: Tx,
  code: { id: string; orgId: string; code: string; label: string },
): Promise<void> {
  await tx.insert(resolutionCodes).values(code)
}

/** @throws AppError `conflict` for switching off one that the desk itself uses */
export async function editResolutionCodeRow(
  tx: Tx,
  target: Omit<EditTarget, 'called'>,
  changes: { label?: string; active?: boolean },
) {
  const before: ResolutionCodeRow = await lockRow(tx, resolutionCodes, { ...target, called: 'resolution code' })
  if (before.builtIn && changes.active === false) {
    const errors = [{ path: '/active', message: 'must stay: the desk itself resolves with this code' }]
    throw new AppError('conflict', `${before.code} cannot be switched off`, { errors })
  }
  return { before, after: await updateRow(tx, resolutionCodes, target.id, changes) }
}
