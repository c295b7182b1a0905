/** Who of those who take work is drawn under the chart, and how. */
import type { Worker } from '@holdfast/contracts/reports/triage.ts'

export interface RotaBar {
  readonly from: number
  readonly to: number
}

export interface RotaRow {
  readonly id: string
  readonly name: string
  readonly bars: readonly RotaBar[]
  /** Between two shifts, when the next begins. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
  /** When the last one ends, where that is within the window. */
  readonly until: number | null
}

export interface Rota {
  readonly rows: readonly RotaRow[]
  /** Those of the members who are on shift within the window but are not drawn. */
  readonly more: number
}

const mostRows = 6

/** Whoever comes or goes within the window is drawn first: the others change nothing. */
export function layOutRota(workers: readonly Worker[], end: number): Rota {
  const present = workers
    .filter(({ member, spans }) => member && spans.length > 0)
    .map(({ person, spans }) => toRow(person, spans, end))
  const changing = present.filter(({ gaps, until, bars }) => gaps.length > 0 || until !== null || bars.length > 1)
  const staying = present.filter((row) => !changing.includes(row))
  const drawn = new Set([...changing, ...staying].slice(0, mostRows))
  const rows = present.filter((row) => drawn.has(row)).toSorted((a, b) => a.name.localeCompare(b.name))
  return { rows, more: present.length - rows.length }
}

function toRow(person: Worker['person'], spans: Worker['spans'], end: number): RotaRow {
  const bars = spans.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))
  const last = bars.at(-1)
  return {
    id: person.id,
    name: person.name,
    bars,
    gaps: bars.slice(1).map((bar, index) => ({ from: bars[index]?.to ?? bar.from, to: bar.from })),
    until: last && last.to < end ? last.to : null,
  }
}
