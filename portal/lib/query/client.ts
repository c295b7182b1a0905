import { QueryClient } from '@tanstack/react-query'
import { asProblem } from '../api/problem-error.ts'

const tries = 3

/** Pages stay true by the stream; asking again by time is only for what it does not tell of. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'offlineFirst',
      retry: (failures, error) => failures < tries && asProblem(error).isPassing,
    },
    mutations: { networkMode: 'always' },
  },
})
