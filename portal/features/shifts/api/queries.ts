import type { AbsencePage } from '@holdfast/contracts/shifts/absence.ts'
import type { Rota } from '@holdfast/contracts/shifts/list-shifts.ts'
import type { Shift } from '@holdfast/contracts/shifts/shift.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { loadAll } from '../../../lib/lookups.ts'

export const shiftKeys = {
  all: ['shifts'] as const,
  rota: (from: number, to: number, teamId: string | null) => ['shifts', 'rota', from, to, teamId] as const,
  of: (personId: string) => ['shifts', 'of', personId] as const,
  absences: (personId: string) => ['shifts', 'absences', personId] as const,
}

interface Page {
  items: Rota[]
  nextCursor: string | null
}

const dayMs = 86_400_000

/** Everybody's week, by name; with a day on either side, so that a night shift at its edge is seen to go on. */
export function useRota({ from, to, teamId }: { from: number; to: number; teamId: string | null }) {
  const range = { from: new Date(from - dayMs).toISOString(), to: new Date(to + dayMs).toISOString() }
  return useQuery({
    queryKey: shiftKeys.rota(from, to, teamId),
    queryFn: ({ signal }) =>
      loadAll(async (cursor) => {
        const query = { ...range, limit: 100, ...(cursor && { cursor }), ...(teamId !== null && { teamId }) }
        return (await unwrap(api.GET('/api/v1/support/shifts', { params: { query }, signal }))) as Page
      }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}

/** Somebody's weekly hours, as they are edited. */
export function useShift(personId: string) {
  return useQuery({
    queryKey: shiftKeys.of(personId),
    queryFn: async ({ signal }) =>
      (await unwrap(
        api.GET('/api/v1/support/agents/{personId}/shift', { params: { path: { personId } }, signal }),
      )) as Shift,
    staleTime: 0,
  })
}

/** Those that are not over. */
export function useAbsences(personId: string) {
  return useQuery({
    queryKey: shiftKeys.absences(personId),
    queryFn: async ({ signal }) => {
      const params = { path: { personId }, query: { limit: 100 } }
      return (await unwrap(api.GET('/api/v1/support/agents/{personId}/absences', { params, signal }))) as AbsencePage
    },
  })
}
