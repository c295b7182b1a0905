/** What somebody has asked: first what is still worked on, then what has ended, a page at a time. */
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import { type ListPage, useList } from '../../../lib/query/use-list.ts'
import { personKeys } from './keys.ts'

const openStatuses: RequestStatus[] = ['open', 'in_progress', 'waiting']
const endedStatuses: RequestStatus[] = ['resolved', 'closed', 'cancelled']
const limits = { open: 25, ended: 10 }

export const useOpenRequests = (personId: string) =>
  useList(personKeys.requests(personId, 'open'), (cursor) =>
    list({
      requesterId: [personId],
      status: openStatuses,
      sort: 'nextDue' as const,
      order: 'asc' as const,
      limit: limits.open,
      cursor,
    }),
  )

export const useEndedRequests = (personId: string) =>
  useList(personKeys.requests(personId, 'ended'), (cursor) =>
    list({
      requesterId: [personId],
      status: endedStatuses,
      sort: 'created' as const,
      order: 'desc' as const,
      limit: limits.ended,
      cursor,
    }),
  )

interface Query {
  requesterId: string[]
  status: RequestStatus[]
  sort: 'nextDue' | 'created'
  order: 'asc' | 'desc'
  limit: number
  cursor: string | undefined
}

const list = async (query: Query): Promise<ListPage<RequestSummary>> =>
  (await unwrap(api.GET('/api/v1/requests', { params: { query } }))) as ListPage<RequestSummary>
