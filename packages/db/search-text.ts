/** PostgreSQL gives up at some thirty `not` in a row, with blanks and operators between them. */
const manyNots = /(?:-[\s!&|()<]*){9,}/g

/** @returns what somebody typed, without lines of dashes: they were pasted, and say nothing */
export function searchText(typed: string): string {
  return typed.replaceAll(manyNots, ' ')
}
