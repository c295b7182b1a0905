/**
 * A grid of which only a part is drawn: a table element would have to hold all of it, so the roles are said outright.
 * The rows have the focus, one of them at a time; cells have none of their own.
 */
/** @param rows how many there are, where that is known */
export function gridOf(name: string, rows: number | null, columns: number) {
  const counts = { 'aria-rowcount': rows ?? -1, 'aria-colcount': columns }
  return { role: 'grid', 'aria-label': name, 'aria-multiselectable': true, ...counts } as const
}
export const rowGroupRole = { role: 'rowgroup' } as const
export const cellRole = { role: 'gridcell' } as const

/** @param position where it stands among all rows, counted from 1 */
export function rowAt(position: number, isSelected?: boolean) {
  return { role: 'row', 'aria-rowindex': position, 'aria-selected': isSelected } as const
}

export function columnHead(sorted?: 'asc' | 'desc' | null) {
  const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined
  return { role: 'columnheader', 'aria-sort': order } as const
}
