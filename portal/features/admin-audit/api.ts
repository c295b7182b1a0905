import type { ListAuditQuery } from '@holdfast/contracts/audit/list-audit.ts'
import { api, unwrap } from '../../lib/api/client.ts'

export const listKey = (query: ListAuditQuery) => ['audit', 'list', query]

export const listAudit = (query: ListAuditQuery, cursor: string | undefined) =>
  unwrap(api.GET('/api/v1/management/audit', { params: { query: { ...query, cursor } } }))

/** What is shown, all pages of it, as a file. */
export function exportUrl({ limit: _limit, cursor: _cursor, order: _order, ...filter }: ListAuditQuery): string {
  const query = new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, String(value)]))
  return `/api/v1/management/audit/export.csv?${query}`
}
