/** A chart as a table that a spreadsheet reads. */
import type { Series } from '@holdfast/contracts/reports/series.ts'

export interface CsvWords {
  readonly date: string
  readonly group: string
  nameOf(group: Series['groups'][number]): string
  measureOf(measure: string): string
}

/** One line for each point and group; what was not measured is empty. */
export function writeCsv({ by, points, groups, measures }: Series, words: CsvWords): string {
  const isGrouped = by !== 'none'
  const head = [words.date, ...(isGrouped ? [words.group] : []), ...measures.map((measure) => words.measureOf(measure))]
  const lines = groups.flatMap((group) =>
    points.map((point, index) => [
      point,
      ...(isGrouped ? [words.nameOf(group)] : []),
      ...measures.map((measure) => group.values[measure]?.[index] ?? ''),
    ]),
  )
  // The mark at its beginning tells spreadsheets that it is UTF-8.
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(writeCell).join(',')).join('\r\n')}\r\n`
}

/** A name that begins like a formula must not be one to the program that opens the file. */
function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(Math.round(value * 1_000) / 1_000)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Hands a text to the browser as a file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
