import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { api, unwrap } from '../lib/api/client.ts'

/** @returns the value as it was when it last stood still for a moment */
export function useDebounced<Value>(value: Value, delayMs = 200): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return settled
}

const nobody: readonly never[] = []

/** Those whose name or address holds the text; the server searches. Needs the permission to read people. */
export function usePeopleSearch(text: string, roles: readonly Role[] | undefined, enabled: boolean) {
  const q = useDebounced(text.trim())
  const query = useQuery({
    queryKey: ['people', 'search', q, roles ?? null],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/management/people', {
          params: { query: { limit: 20, ...(q === '' ? {} : { q }), ...(roles ? { role: [...roles] } : {}) } },
        }),
      ),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const found = query.data?.items ?? nobody
  const people = useDeferredValue(found)
  // From the first letter that has not been answered: what stands there is of the letters before.
  return { people, isLoading: query.isFetching || text.trim() !== q || people !== found }
}
