/** The way into the queue, filtered as one types it there: `/queue?filter=is:open assignee:none`. */

export type QueueField =
  | 'is'
  | 'status'
  | 'priority'
  | 'assignee'
  | 'team'
  | 'due'
  | 'category'
  | 'unit'
  | 'region'
  | 'site'
  | 'wait'
  | 'clock'
  | 'created'

export type QueueCondition = readonly [field: QueueField, value: string]

/** @param conditions what is `null` is left out */
export function queueLink(conditions: readonly (QueueCondition | null)[]): string {
  const filter = conditions
    .filter((condition) => condition !== null)
    .map(([field, value]) => `${field}:${quote(value)}`)
    .join(' ')
  return `/queue?${new URLSearchParams({ filter })}`
}

/** A quote cannot be quoted; what it was part of is found without it. */
function quote(value: string): string {
  const plain = value.replaceAll('"', '')
  return /[\s,]/.test(plain) || plain === '' ? `"${plain}"` : plain
}
