/** From a chart into the queue, where what is counted can be found by its filters. */
import type { SeriesGroup } from '@holdfast/contracts/reports/series.ts'
import type { SeriesGrouping, SeriesMetric } from '@holdfast/contracts/reports/vocabulary.ts'
import { type QueueCondition, type QueueField, queueLink } from '../../../lib/queue-link.ts'
import { addDays } from './period.ts'

const fieldOf: Partial<Record<SeriesGrouping, QueueField>> = {
  team: 'team',
  category: 'category',
  businessUnit: 'unit',
  region: 'region',
  priority: 'priority',
  assignee: 'assignee',
}
const withNone: readonly SeriesGrouping[] = ['team', 'businessUnit', 'region', 'assignee']

export interface Drill {
  readonly metric: SeriesMetric
  readonly by: SeriesGrouping
  readonly from: string
  readonly to: string
  /** The team that the report is narrowed to. */
  readonly team: string | null
}

/**
 * @param group narrows to it; without one it is about all
 * @returns `null` where the queue knows no filter for what is counted, rather than a list that says something else
 */
export function drillInto({ metric, by, from, to, team }: Drill, group: SeriesGroup | null): string | null {
  const counted = conditionsOf(metric, from, to)
  if (counted === null) return null
  const narrowed: (QueueCondition | null)[] = [...counted, team === null ? null : ['team', team]]
  if (group === null || by === 'none') return queueLink(narrowed)
  const own = conditionOf(by, group)
  return own && queueLink([...narrowed, own])
}

function conditionsOf(metric: SeriesMetric, from: string, to: string): QueueCondition[] | null {
  if (metric === 'backlog') return [['is', 'open']]
  if (metric !== 'volume') return null
  if (from === to) return [['created', from]]
  return [
    ['created', `>${addDays(from, -1)}`],
    ['created', `<${addDays(to, 1)}`],
  ]
}

function conditionOf(by: SeriesGrouping, { key, name }: SeriesGroup): QueueCondition | null {
  const field = fieldOf[by]
  if (!field || key === 'other') return null
  if (key === null) return withNone.includes(by) ? [field, 'none'] : null
  if (by === 'priority') return [field, key]
  return name === null ? null : [field, name]
}
