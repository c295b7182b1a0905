/** The lines of a queue as they stand below each other. */
import type { GroupPages } from './group-pages.ts'

export type Item =
  | { readonly kind: 'group'; readonly key: string; readonly isFolded: boolean }
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: unknown }

export interface QueueSnapshot {
  readonly items: readonly Item[]
  /** The rows in the order in which they stand. */
  readonly ids: readonly string[]
  /** Not one page is there yet. */
  readonly isLoading: boolean
  /** All of it is there. */
  readonly isComplete: boolean
  /** What came while one looked, and is not shown yet. */
  readonly arrivals: number
}

interface Shape {
  readonly folded: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, number>
  /** Groups have heads. */
  readonly isGrouped: boolean
  readonly arrivals: number
}

type Group = Pick<GroupPages, 'key' | 'ids' | 'state' | 'error'>

export function readSnapshot(groups: readonly Group[], { folded, counts, isGrouped, arrivals }: Shape): QueueSnapshot {
  const items: Item[] = []
  const ids: string[] = []
  let isComplete = true
  for (const group of groups) {
    const isFolded = folded.has(group.key)
    const isEmpty = isFolded ? counts.get(group.key) === 0 : group.state === 'done' && group.ids.length === 0
    if (isEmpty) continue
    if (isGrouped && (isFolded || group.ids.length > 0)) items.push({ kind: 'group', key: group.key, isFolded })
    if (isFolded) continue
    for (const id of group.ids) {
      items.push({ kind: 'row', id })
      ids.push(id)
    }
    if (group.state === 'done') continue
    isComplete = false
    items.push(group.state === 'error' ? { kind: 'error', error: group.error } : { kind: 'loading' })
    // What follows stands behind rows that are not there yet.
    break
  }
  const isLoading = !isComplete && ids.length === 0 && !items.some(({ kind }) => kind === 'error')
  return { items, ids, isLoading, isComplete, arrivals }
}
