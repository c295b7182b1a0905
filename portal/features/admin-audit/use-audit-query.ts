import type { ListAuditQuery } from '@holdfast/contracts/audit/list-audit.ts'
import { usePeriod } from '../../components/admin/period-filter.tsx'
import { useFilters } from '../../components/admin/use-filters.ts'

/** What the server is asked for, as the address says it. */
export function useAuditQuery() {
  const filters = useFilters('q', 'actorId', 'action', 'targetKind', 'targetId', 'since', 'from', 'to')
  const order = useFilters('order')
  const isOldestFirst = order.filters.order === 'asc'
  const { q, actorId, action, targetKind, targetId, since, from, to } = filters.filters
  const query: ListAuditQuery = {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(actorId === '' ? {} : { actorId }),
    ...(action === '' ? {} : { action }),
    ...(targetKind === '' ? {} : { targetKind }),
    ...(targetId === '' ? {} : { targetId }),
    ...usePeriod({ since, from, to }),
    ...(isOldestFirst ? { order: 'asc' } : {}),
    limit: 50,
  }
  const sort = {
    value: { column: 'at', descending: !isOldestFirst },
    onChange: () => order.set('order', isOldestFirst ? '' : 'asc'),
  }
  return { query, filters, sort }
}

export type AuditFilterState = ReturnType<typeof useAuditQuery>['filters']
