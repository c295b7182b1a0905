import type { PersonOverview } from '@holdfast/contracts/people/person-overview.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'

export const overviewKey = (personId: string) => ['people', 'overview', personId] as const

const overviewQuery = (personId: string) =>
  queryOptions({
    queryKey: overviewKey(personId),
    queryFn: async () =>
      (await unwrap(
        api.GET('/api/v1/people/{personId}/overview', { params: { path: { personId } } }),
      )) as PersonOverview,
    staleTime: 60_000,
  })

/** Everything about a person: read once for their page, the card beside a name and the chat desk. */
export const usePersonOverview = (personId: string, enabled = true) => useQuery({ ...overviewQuery(personId), enabled })
