/** Sorting of what has been loaded, as a reader expects it: names by their language, numbers by size, nothing last. */

export type SortValue = string | number | boolean | null | undefined

export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

/** Clicked once a column ascends, twice it descends, a third time the list is in its own order again. */
export function nextSorting(current: Sorting | null, column: string): Sorting | null {
  if (current?.column !== column) return { column, descending: false }
  return current.descending ? null : { column, descending: true }
}

export function sortItems<Item>(
  items: readonly Item[],
  read: (item: Item) => SortValue,
  descending: boolean,
  language: string,
): Item[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const compare = (a: SortValue, b: SortValue): number => {
    if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
    return Number(a) - Number(b)
  }
  const isNothing = (value: SortValue) => value === null || value === undefined || value === ''
  return items.toSorted((one, other) => {
    const [a, b] = [read(one), read(other)]
    if (isNothing(a) || isNothing(b)) return Number(isNothing(a)) - Number(isNothing(b))
    return descending ? compare(b, a) : compare(a, b)
  })
}
