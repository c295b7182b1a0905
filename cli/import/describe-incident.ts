/** The log has no texts, only facts; these make titles, descriptions and resolutions of them. */
import type { IncidentRow } from './incident-row.ts'

export function titleOf({ symptom, category, subcategory }: IncidentRow): string {
  const place = [category, subcategory].filter((part) => part !== null).join(' / ')
  if (symptom && place) return `${symptom} in ${place}`
  return symptom ?? (place ? `Incident in ${place}` : 'Incident without a category')
}

export function descriptionOf(row: IncidentRow): string {
  return lines([
    ['Incident', row.number],
    ['Reported by', row.caller],
    ['Location', row.location],
    ['Symptom', row.symptom],
    ['Configuration item', row.configurationItem],
    ['Impact', row.impact],
    ['Urgency', row.urgency],
  ])
}

export function waitNoteOf(row: IncidentRow): string {
  return [row.state, row.problem, row.change].filter((part) => part !== null).join(', ')
}

/** Never blank: a resolution without a text is refused. */
export function resolutionOf(row: IncidentRow): string {
  return lines([
    ['Resolved in the log', row.closedCode ?? 'without a code'],
    ['By', row.resolvedBy ?? row.updatedBy],
    ['Problem', row.problem],
    ['Change', row.change],
  ])
}

function lines(facts: readonly (readonly [string, string | null])[]): string {
  return facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}
