/** Rules taken apart into small pieces by name, so that two versions can be compared, and two drafts put together. */

/** What a piece is named by, such as `target:high:resolutionMinutes`, and what it says. What is not there says nothing. */
export type Leaves = ReadonlyMap<string, unknown>

export interface LeafChange {
  readonly key: string
  readonly before: unknown
  readonly after: unknown
}

/** Objects are the same in whatever order their fields are written: the database has an order of its own. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** @returns what differs, in the order of the pieces: what went away stands where it was */
export function diffLeaves(before: Leaves, after: Leaves): LeafChange[] {
  const keys = [...new Set([...after.keys(), ...before.keys()])]
  return keys
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((change) => !isSame(change.before, change.after))
}

export interface MergedLeaves {
  readonly leaves: Leaves
  /** Pieces that both have changed, in different ways; mine are kept. */
  readonly conflicts: readonly LeafChange[]
}

/** Puts my changes of `base` on top of theirs. */
export function mergeLeaves(base: Leaves, mine: Leaves, theirs: Leaves): MergedLeaves {
  const leaves = new Map<string, unknown>()
  const conflicts: LeafChange[] = []
  for (const key of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const [was, my, their] = [base.get(key), mine.get(key), theirs.get(key)]
    const isMine = !isSame(was, my)
    const kept = isMine ? my : their
    if (kept !== undefined) leaves.set(key, kept)
    if (isMine && !isSame(was, their) && !isSame(my, their)) conflicts.push({ key, before: their, after: my })
  }
  return { leaves, conflicts }
}
