import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import type { LoadPage } from '../list/group-pages.ts'
import { queueKeys } from './keys.ts'

/** Asked again by itself where nobody answered; kept by the list, not here. */
export const loadPage: LoadPage = ({ filter, sort, direction, cursor, limit }) =>
  queryClient.fetchQuery({
    queryKey: [...queueKeys.page, filter, sort, direction, cursor, limit],
    queryFn: async () => {
      const query = { ...filter, sort, order: direction, limit, ...(cursor && { cursor }) }
      const { items, nextCursor } = await unwrap(api.GET('/api/v1/requests', { params: { query } }))
      return { items: items as RequestSummary[], nextCursor }
    },
    staleTime: 0,
    gcTime: 0,
  })
