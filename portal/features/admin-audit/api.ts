import type { ListAuditQuery } from '@holdfast/contracts/audit/list-audit.ts'
import { api, unwrap } from '../../lib/api/client.ts'

export const listKey = (query: ListAuditQuery) => ['audit', 'list', query]

export const listAudit = (query: ListAuditQuery, cursor: string | undefined) =>
  unwrap(api.GET('/api/v1/management/audit', { params: { query: { ...query, cursor } } }))
