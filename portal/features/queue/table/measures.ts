/** Where each line of a queue stands: all heights are known, so nothing has to be measured. */
import type { Item } from '../list/queue-list.ts'

export interface Heights {
  readonly row: number
  readonly group: number
}

export const heights = {
  comfortable: { row: 36, group: 28 },
  compact: { row: 28, group: 28 },
  phone: { row: 92, group: 44 },
} as const satisfies Record<string, Heights>

/** Of the column that numbers stand in: 64 pixels, and more where a desk has counted further than they hold. */
export function numberWidth(characters: number): number {
  return Math.max(64, Math.ceil(characters * 6.9) + 2)
}

/** What stands for rows that are not there yet. */
const loadingRows = 3

export function heightOf(item: Item | undefined, { row, group }: Heights): number {
  if (item?.kind === 'group') return group
  if (item?.kind === 'loading') return row * loadingRows
  return item?.kind === 'error' ? 88 : row
}

export function keyOf(item: Item | undefined): string {
  if (item?.kind === 'row') return item.id
  return item?.kind === 'group' ? `group ${item.key}` : (item?.kind ?? '')
}

/** A line, and how far it is from the top of what one sees. */
export interface Anchor {
  readonly key: string
  readonly below: number
}

/** @returns the first row that is seen whole; a head may stand elsewhere the next time */
export function findAnchor(items: readonly Item[], sizes: Heights, scrollTop: number): Anchor | null {
  let top = 0
  for (const item of items) {
    if (item.kind === 'row' && top >= scrollTop) return { key: keyOf(item), below: top - scrollTop }
    top += heightOf(item, sizes)
  }
  return null
}

/** @returns where to scroll to, so that the line stands where it stood; `null` when it is gone */
export function keepAnchor(items: readonly Item[], sizes: Heights, { key, below }: Anchor): number | null {
  let top = 0
  for (const item of items) {
    if (keyOf(item) === key) return Math.max(0, top - below)
    top += heightOf(item, sizes)
  }
  return null
}
