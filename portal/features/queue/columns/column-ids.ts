/** What a row can show. Priority and number stand first, and the subject is always there. */
export const columnIds = [
  'priority',
  'number',
  'subject',
  'requester',
  'status',
  'assignee',
  'timeLeft',
  'updated',
  'team',
  'category',
  'type',
  'channel',
  'created',
] as const
export type ColumnId = (typeof columnIds)[number]

export const usualColumns: readonly ColumnId[] = [
  'priority',
  'number',
  'subject',
  'requester',
  'status',
  'assignee',
  'timeLeft',
  'updated',
]

/** @returns the columns that there are among those that are kept, with the subject among them */
export function readColumns(kept: readonly string[]): readonly ColumnId[] {
  const known = columnIds
    .filter((id) => kept.includes(id))
    .sort((one, other) => kept.indexOf(one) - kept.indexOf(other))
  if (known.length === 0) return usualColumns
  return known.includes('subject') ? known : ['subject', ...known]
}

/** As the grid lays them out. A fixed width keeps rows in line without measuring them. */
export const columnWidths: Readonly<Record<ColumnId, string>> = {
  priority: '14px',
  number: 'var(--number-width,64px)',
  subject: 'minmax(160px,1fr)',
  requester: '104px',
  status: '84px',
  assignee: '20px',
  timeLeft: '172px',
  updated: '44px',
  team: '112px',
  category: '112px',
  type: '96px',
  channel: '76px',
  created: '44px',
}
