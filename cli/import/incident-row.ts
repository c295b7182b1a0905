/** One row of the log: the state of an incident after one audited change, read and checked. */
import type { Channel, Priority } from '@holdfast/contracts/requests/vocabulary.ts'

export const incidentStates = [
  'New',
  'Active',
  'Awaiting User Info',
  'Awaiting Vendor',
  'Awaiting Problem',
  'Awaiting Evidence',
  'Resolved',
  'Closed',
] as const
export type IncidentState = (typeof incidentStates)[number]

export interface IncidentRow {
  readonly line: number
  readonly number: string
  readonly state: IncidentState
  readonly openedAt: Date
  readonly updatedAt: Date
  readonly priority: Priority
  readonly channel: Channel
  readonly madeSla: boolean | null
  readonly caller: string | null
  readonly updatedBy: string | null
  readonly assignedTo: string | null
  readonly resolvedBy: string | null
  readonly group: string | null
  readonly location: string | null
  readonly category: string | null
  readonly subcategory: string | null
  readonly symptom: string | null
  readonly configurationItem: string | null
  readonly impact: string | null
  readonly urgency: string | null
  readonly problem: string | null
  readonly change: string | null
  readonly closedCode: string | null
}

/** The columns that are read; the log may have more. */
export const incidentColumns = [
  'number',
  'incident_state',
  'opened_at',
  'sys_updated_at',
  'priority',
  'contact_type',
  'made_sla',
  'caller_id',
  'sys_updated_by',
  'assigned_to',
  'resolved_by',
  'assignment_group',
  'location',
  'category',
  'subcategory',
  'u_symptom',
  'cmdb_ci',
  'impact',
  'urgency',
  'problem_id',
  'rfc',
  'closed_code',
] as const
export type IncidentColumn = (typeof incidentColumns)[number]

export interface BadCell {
  readonly column: IncidentColumn
  readonly problem: string
}

const priorityOf: Record<string, Priority> = {
  '1 - Critical': 'critical',
  '2 - High': 'high',
  '3 - Moderate': 'normal',
  '4 - Low': 'low',
}

const channelOf: Record<string, Channel> = {
  Phone: 'phone',
  IVR: 'phone',
  Email: 'email',
  'Self service': 'portal',
  'Self-service': 'portal',
  Chat: 'chat',
}

const longestCell = 200

/** @returns the row, or every cell of it that is wrong */
export function readIncidentRow(cells: Record<IncidentColumn, string>, line: number): IncidentRow | BadCell[] {
  const bad: BadCell[] = []
  const fault = (column: IncidentColumn, problem: string) => void bad.push({ column, problem })
  const text = (column: IncidentColumn): string | null => {
    const cell = cells[column].trim().replace(/\s+/g, ' ')
    if (cell.includes('\0')) fault(column, 'holds a null byte')
    if (cell.length > longestCell) fault(column, `is longer than ${longestCell} characters`)
    return cell === '' || cell === '?' ? null : cell
  }
  const date = (column: IncidentColumn): Date => {
    const found = parseLogDate(cells[column])
    if (!found) fault(column, `"${cells[column].slice(0, 40)}" is not a date DD-MM-YYYY HH:MM`)
    return found ?? new Date(0)
  }
  const oneOf = <T>(column: IncidentColumn, known: Readonly<Record<string, T>>, missing: T): T => {
    const cell = text(column)
    if (cell === null) return missing
    if (!Object.hasOwn(known, cell)) fault(column, `"${cell}" is none of ${Object.keys(known).join(', ')}`)
    return known[cell] ?? missing
  }
  const number = text('number')
  if (number === null) fault('number', 'is missing')
  const state = text('incident_state')
  if (!isIncidentState(state)) fault('incident_state', `"${state ?? '?'}" is not a state that is known`)
  const row: IncidentRow = {
    line,
    number: number ?? '',
    state: isIncidentState(state) ? state : 'New',
    openedAt: date('opened_at'),
    updatedAt: date('sys_updated_at'),
    priority: oneOf<Priority>('priority', priorityOf, 'normal'),
    // A way in that the desk has no word for is still a way in.
    channel: channelOf[text('contact_type') ?? ''] ?? 'import',
    madeSla: oneOf<boolean | null>('made_sla', { TRUE: true, FALSE: false, true: true, false: false }, null),
    caller: text('caller_id'),
    updatedBy: text('sys_updated_by'),
    assignedTo: text('assigned_to'),
    resolvedBy: text('resolved_by'),
    group: text('assignment_group'),
    location: text('location'),
    category: text('category'),
    subcategory: text('subcategory'),
    symptom: text('u_symptom'),
    configurationItem: text('cmdb_ci'),
    impact: text('impact'),
    urgency: text('urgency'),
    problem: text('problem_id'),
    change: text('rfc'),
    closedCode: text('closed_code'),
  }
  return bad.length > 0 ? bad : row
}

function isIncidentState(text: string | null): text is IncidentState {
  return (incidentStates as readonly (string | null)[]).includes(text)
}

/** @returns the instant of `DD-MM-YYYY HH:MM` in UTC; nothing where it is no such date */
export function parseLogDate(text: string): Date | undefined {
  const match = /^(\d{2})-(\d{2})-(\d{4}) (\d{2}):(\d{2})$/.exec(text.trim())
  if (!match) return undefined
  const [, day, month, year, hour, minute] = match
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:00.000Z`)
  // 31-02 is rolled over by some engines and refused by others.
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) ? date : undefined
}
