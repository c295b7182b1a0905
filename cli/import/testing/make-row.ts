/** Rows of an incident log for tests. */
import { type IncidentColumn, type IncidentRow, incidentColumns, readIncidentRow } from '../incident-row.ts'

const usual: Partial<Record<IncidentColumn, string>> = {
  number: 'INC1',
  incident_state: 'New',
  opened_at: '01-03-2016 08:00',
  sys_updated_at: '01-03-2016 08:05',
  priority: '3 - Moderate',
  contact_type: 'Phone',
  made_sla: 'TRUE',
  caller_id: 'Caller 1',
  sys_updated_by: 'Updated by 9',
  assignment_group: 'Group 1',
  category: 'Category 5',
  subcategory: 'Subcategory 6',
  u_symptom: 'Symptom 7',
  closed_code: 'code 6',
}

/** @returns cells of all columns: those given, else usual ones, else `?` */
export function makeCells(cells: Record<string, string>): Record<IncidentColumn, string> {
  const all = { ...Object.fromEntries(incidentColumns.map((column) => [column, '?'])), ...usual, ...cells }
  return all as Record<IncidentColumn, string>
}

export function makeRow(line: number, cells: Partial<Record<IncidentColumn, string>>): IncidentRow {
  const row = readIncidentRow(makeCells(cells), line)
  if (Array.isArray(row)) throw new Error(`not a good row: ${JSON.stringify(row)}`)
  return row
}
