/** Edit a request's properties (A2). What moves clocks plans them again in the same step. */
import type { EditCommand, ReplanSignal } from '@holdfast/contracts/requests/commands.ts'
import { priorities, requestTypes } from '@holdfast/contracts/requests/vocabulary.ts'
import { categories } from '@holdfast/db/categories/schema.ts'
import { businessUnits, regions } from '@holdfast/db/organizations/schema.ts'
import { sites } from '@holdfast/db/sites/schema.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { refuse } from '../../failures.ts'
import { changeClocks } from '../change-clocks.ts'
import type { Draft, RequestRow } from '../draft.ts'
import { serveLines } from '../line.ts'
import { move } from '../move.ts'
import { readPayload } from '../payload.ts'
import type { SlaLibrary } from '../sla-library.ts'
import { nothing } from '../transition.ts'

const editable = [
  'title',
  'description',
  'type',
  'priority',
  'categoryId',
  'subcategoryId',
  'businessUnitId',
  'regionId',
  'siteId',
  'tags',
] as const satisfies readonly (keyof RequestRow)[]

const decidesPolicy = ['type', 'priority', 'categoryId', 'subcategoryId', 'businessUnitId', 'regionId'] as const

/** Who is served before whom, and by whom: whose rights have bounds reaches some places only. */
const decidesLine = ['priority', 'businessUnitId', 'regionId', 'siteId'] as const

export async function edit(sla: SlaLibrary, draft: Draft, { actor, payloadId }: EditCommand): Promise<void> {
  const fields = await readPayload(draft, payloadId)
  move(draft, 'edit')
  for (const key of editable) if (key in fields) Object.assign(draft.row, { [key]: fields[key] })
  changeTags(draft, fields)
  requireWord(priorities, '/priority', draft.row.priority)
  requireWord(requestTypes, '/type', draft.row.type)
  // A subcategory belongs to its category; with another category it is gone unless the edit names a new one.
  if (draft.row.categoryId !== draft.before.categoryId && !('subcategoryId' in fields)) draft.row.subcategoryId = null
  await requireReferences(draft)
  draft.record('edited', actor)
  if (decidesPolicy.some((key) => draft.row[key] !== draft.before[key])) {
    await changeClocks(sla, draft, { type: 'replanned' })
  }
  if (decidesLine.some((key) => draft.row[key] !== draft.before[key])) await serveLines(draft)
}

/** Policies or calendars changed: the clocks follow, keeping what was used (S11). Without a change it leaves no trace. */
export async function replan(
  sla: SlaLibrary,
  draft: Draft,
  { actor }: ReplanSignal,
): Promise<undefined | typeof nothing> {
  const { row, before, clocksBefore } = draft
  draft.record('replanned', actor)
  await changeClocks(sla, draft, { type: 'replanned' })
  const moved = draft.clocks.some((clock) => !clocksBefore.includes(clock))
  return moved || row.policyVersionId !== before.policyVersionId ? undefined : nothing
}

const mostTags = 20

/** Some are added or taken off under the lock, so that two who do so at once lose nothing of each other's. */
function changeTags({ row }: Draft, { addTags, removeTags }: { addTags?: string[]; removeTags?: string[] }): void {
  if (!addTags && !removeTags) return
  const kept = row.tags.filter((tag) => !removeTags?.includes(tag))
  const tags = [...new Set([...kept, ...(addTags ?? [])])]
  if (tags.length > mostTags) {
    const message = `would make it more than ${mostTags} tags`
    throw refuse('validation_failed', `/addTags ${message}`, { errors: [{ path: '/addTags', message }] })
  }
  row.tags = tags
}

/** Clocks and queues reckon with these words, so one that nobody knows must not get that far. */
function requireWord(words: readonly string[], path: string, word: string): void {
  if (words.includes(word)) return
  const message = `must be one of ${words.join(', ')}`
  throw refuse('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}

async function requireReferences({ tx, row, before }: Draft): Promise<void> {
  const check = async (path: string, id: string | null, was: string | null, find: () => Promise<unknown[]>) => {
    if (id === null || id === was) return
    if ((await find()).length === 0) {
      throw refuse('validation_failed', `${path} does not exist`, { errors: [{ path, message: 'does not exist' }] })
    }
  }
  const { categoryId, subcategoryId, businessUnitId, regionId, siteId } = row
  await check('/categoryId', categoryId, before.categoryId, () =>
    tx
      .select({ id: categories.id })
      .from(categories)
      .where(and(eq(categories.id, categoryId ?? ''), isNull(categories.parentId), eq(categories.active, true))),
  )
  await check('/subcategoryId', subcategoryId, before.categoryId === categoryId ? before.subcategoryId : null, () =>
    tx
      .select({ id: categories.id })
      .from(categories)
      .where(and(eq(categories.id, subcategoryId ?? ''), eq(categories.parentId, categoryId ?? ''))),
  )
  await check('/businessUnitId', businessUnitId, before.businessUnitId, () =>
    tx
      .select({ id: businessUnits.id })
      .from(businessUnits)
      .where(eq(businessUnits.id, businessUnitId ?? '')),
  )
  await check('/regionId', regionId, before.regionId, () =>
    tx
      .select({ id: regions.id })
      .from(regions)
      .where(eq(regions.id, regionId ?? '')),
  )
  await check('/siteId', siteId, before.siteId, () =>
    tx
      .select({ id: sites.id })
      .from(sites)
      .where(and(eq(sites.id, siteId ?? ''), eq(sites.active, true))),
  )
}
