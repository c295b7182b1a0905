import { effectKinds, effectStates } from '@holdfast/contracts/effects/effect.ts'
import type { ListEffectsQuery } from '@holdfast/contracts/effects/list-effects.ts'
import { usePeriod } from '../../components/admin/period-filter.tsx'
import { useFilters } from '../../components/admin/use-filters.ts'

/** What the server is asked for, as the address says it. */
export function useEffectsQuery() {
  const filters = useFilters('q', 'kind', 'state', 'template', 'recipientId', 'requestId', 'since', 'from', 'to')
  const order = useFilters('order')
  const isOldestFirst = order.filters.order === 'asc'
  const { q, template, recipientId, requestId, since, from, to, ...chosen } = filters.filters
  const period = usePeriod({ since, from, to })
  const kind = effectKinds.find((one) => one === chosen.kind)
  const state = effectStates.find((one) => one === chosen.state)
  const query: ListEffectsQuery = {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(chosen.state === 'unknown' ? { unknown: true } : {}),
    ...(template === '' ? {} : { template }),
    ...(recipientId === '' ? {} : { recipientId }),
    ...(requestId === '' ? {} : { requestId }),
    ...period,
    ...(isOldestFirst ? { order: 'asc' } : {}),
    limit: 50,
  }
  const sort = {
    value: { column: 'created', descending: !isOldestFirst },
    onChange: () => order.set('order', isOldestFirst ? '' : 'asc'),
  }
  return { query, filters, sort }
}

export type EffectFilterState = ReturnType<typeof useEffectsQuery>['filters']
