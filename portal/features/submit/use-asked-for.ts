import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useSearchParams } from 'react-router'
import { api, unwrap } from '../../lib/api/client.ts'
import type { Submit } from './use-submit.ts'

/** Whose page one came from is whom the request is for (`/new?for=<person>`), until somebody else is chosen. */
export function useAskedFor({ values, change }: Submit): void {
  const [search] = useSearchParams()
  const personId = search.get('for')
  const { data: person } = useQuery({
    queryKey: ['people', 'detail', personId],
    queryFn: () =>
      unwrap(api.GET('/api/v1/management/people/{personId}', { params: { path: { personId: personId ?? '' } } })),
    enabled: personId !== null,
  })
  const choose = useEffectEvent(() => {
    if (person && values.requester?.id !== person.id) change({ requester: { id: person.id, name: person.name } })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each person who is asked for
  useEffect(() => choose(), [person?.id])
}
