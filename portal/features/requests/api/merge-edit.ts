/** Pure: an edit that was refused because the request has moved on. What nobody else touched is simply made again. */
import type { EditRequestBody } from '@holdfast/contracts/requests/edit-request.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'

export type EditField = keyof EditRequestBody

export type MergedEdit =
  | { readonly kind: 'again'; readonly fields: EditRequestBody }
  /** Somebody else has given these another value meanwhile. */
  | { readonly kind: 'conflict'; readonly fields: readonly EditField[] }

/** @param base as the editor saw it @param theirs as it is now */
export function mergeEdit(base: RequestDetail, theirs: RequestDetail, fields: EditRequestBody): MergedEdit {
  const conflicts = (Object.keys(fields) as EditField[]).filter(
    (field) => field !== 'tags' && base[field] !== theirs[field] && theirs[field] !== fields[field],
  )
  if (conflicts.length > 0) return { kind: 'conflict', fields: conflicts }
  const tags = fields.tags && mergeTags(base.tags, theirs.tags, fields.tags)
  return { kind: 'again', fields: { ...fields, ...(tags && { tags }) } }
}

/** What either side added is there, what either side took off is gone. */
export function mergeTags(base: readonly string[], theirs: readonly string[], mine: readonly string[]): string[] {
  const removed = base.filter((tag) => !mine.includes(tag))
  const added = mine.filter((tag) => !base.includes(tag))
  return [...new Set([...theirs.filter((tag) => !removed.includes(tag)), ...added])]
}
