/** What a queue can be filtered by, in the words that people type. Only words: what they mean is in `resolve.ts`. */
import {
  channels,
  priorities,
  requestStatuses,
  requestTypes,
  waitReasons,
} from '@holdfast/contracts/requests/vocabulary.ts'

export const fieldNames = [
  'is',
  'status',
  'priority',
  'assignee',
  'team',
  'due',
  'tag',
  'type',
  'category',
  'requester',
  'updated',
  'created',
  'wait',
  'clock',
  'channel',
  'unit',
  'region',
  'site',
] as const
export type FieldName = (typeof fieldNames)[number]

interface Field {
  /** `list`: one of few words; `name`: somebody or something by its name; `text`: any; `span`: a time. */
  readonly kind: 'list' | 'name' | 'text' | 'span'
  /** The words that are known beforehand; all there are for a list, and those besides names. */
  readonly values: readonly string[]
  /** Whether `-` before it can be kept. */
  readonly negatable: boolean
}

const list = (values: readonly string[], negatable = true): Field => ({ kind: 'list', values, negatable })
const name = (...values: string[]): Field => ({ kind: 'name', values, negatable: true })
const span = (...values: string[]): Field => ({ kind: 'span', values, negatable: false })

export const fields: Readonly<Record<FieldName, Field>> = {
  is: list(['open', 'new', 'unassigned', 'mine', 'late', 'paused', 'ended'], false),
  status: list(requestStatuses),
  priority: list(priorities.toReversed()),
  assignee: name('me', 'none'),
  team: name('none'),
  due: span('<2h', '<1d', 'today', 'late', 'none'),
  tag: { kind: 'text', values: [], negatable: true },
  type: list(requestTypes),
  category: name(),
  requester: name('me'),
  updated: span('<1h', '<1d', '<3d', '>7d', 'today'),
  created: span('<1h', '<1d', '<3d', '>7d', 'today'),
  wait: list(waitReasons),
  clock: list(['running', 'paused', 'breached', 'met', 'none'], false),
  channel: list(channels),
  unit: name('none'),
  region: name('none'),
  site: name('none'),
}

export function isFieldName(text: string): text is FieldName {
  return (fieldNames as readonly string[]).includes(text)
}
