/** What pages about service levels read of each other: policies name calendars, calendars are named by policies. */
import type { Calendar } from '@holdfast/contracts/calendars/calendar.ts'
import type { PolicySummary } from '@holdfast/contracts/policies/policy.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'
import { loadAll } from '../../lib/lookups.ts'

export const calendarKeys = {
  all: ['calendars'] as const,
  list: ['calendars', 'list'] as const,
  detail: (id: string) => ['calendars', 'detail', id] as const,
  versions: (id: string) => ['calendars', 'versions', id] as const,
}

export const policyKeys = {
  all: ['policies'] as const,
  list: ['policies', 'list'] as const,
  retired: ['policies', 'list', 'retired'] as const,
  detail: (id: string) => ['policies', 'detail', id] as const,
  versions: (id: string) => ['policies', 'versions', id] as const,
}

export const calendarListQuery = queryOptions({
  queryKey: calendarKeys.list,
  queryFn: () => loadAll(() => unwrap(api.GET('/api/v1/management/calendars'))),
})

export const calendarQuery = (calendarId: string) =>
  queryOptions({
    queryKey: calendarKeys.detail(calendarId),
    queryFn: async () =>
      (await unwrap(
        api.GET('/api/v1/management/calendars/{calendarId}', { params: { path: { calendarId } } }),
      )) as Calendar,
    enabled: calendarId !== '',
  })

/** In the order in which they are tried. */
export const policyListQuery = queryOptions({
  queryKey: policyKeys.list,
  queryFn: async () => (await unwrap(api.GET('/api/v1/management/policies'))).items as PolicySummary[],
})

export const useCalendarList = () => useQuery(calendarListQuery)
export const useCalendar = (calendarId: string) => useQuery(calendarQuery(calendarId))
export const usePolicyList = () => useQuery(policyListQuery)
