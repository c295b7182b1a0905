/** What becomes of a form when somebody else saved first: what was typed here stays, all else is as it is now. */

export type FormValues = Record<string, unknown>

export interface Merged<Values extends FormValues> {
  /** What was typed here, over what is there now. */
  readonly values: Values
  /** Fields that were changed here. */
  readonly mine: readonly (keyof Values & string)[]
  /** Fields that were changed there. */
  readonly theirs: readonly (keyof Values & string)[]
  /** Fields that both changed, to different values: saving again writes what was typed here. */
  readonly both: readonly (keyof Values & string)[]
}

/** @param base what both began with */
export function mergeValues<Values extends FormValues>(base: Values, here: Values, there: Values): Merged<Values> {
  const names = Object.keys(there) as (keyof Values & string)[]
  const mine = names.filter((name) => !isSame(base[name], here[name]))
  const theirs = names.filter((name) => !isSame(base[name], there[name]))
  const both = mine.filter((name) => theirs.includes(name) && !isSame(here[name], there[name]))
  const kept = Object.fromEntries(mine.map((name) => [name, here[name]]))
  return { values: { ...there, ...kept }, mine, theirs, both }
}

/** @returns the fields of a body that differ from what was there: what an edit sends */
export function pickChanged<Body extends object>(before: Body, after: Body): Partial<Body> {
  const changed = Object.entries(after).filter(([name, value]) => !isSame(before[name as keyof Body], value))
  return Object.fromEntries(changed) as Partial<Body>
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
