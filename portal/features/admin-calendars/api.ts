import type { Calendar, CalendarSummary, CalendarVersion } from '@holdfast/contracts/calendars/calendar.ts'
import type { ImportedHolidays } from '@holdfast/contracts/calendars/import-holidays.ts'
import type { CalendarHours } from '@holdfast/contracts/calendars/preview-calendar.ts'
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { calendarKeys, calendarQuery } from '../../components/service-levels/queries.ts'
import type { Publication } from '../../components/service-levels/use-version-editor.ts'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { asProblem } from '../../lib/api/problem-error.ts'
import { queryClient } from '../../lib/query/client.ts'

const path = (calendarId: string) => ({ path: { calendarId } })

export const calendarPagesQuery = infiniteQueryOptions({
  queryKey: [...calendarKeys.list, 'pages'],
  queryFn: async () =>
    (await unwrap(api.GET('/api/v1/management/calendars'))) as { items: CalendarSummary[]; nextCursor: string | null },
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

export const calendarVersionsQuery = (calendarId: string) =>
  infiniteQueryOptions({
    queryKey: calendarKeys.versions(calendarId),
    queryFn: async ({ pageParam }) =>
      (await unwrap(
        api.GET('/api/v1/management/calendars/{calendarId}/versions', {
          params: { ...path(calendarId), query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      )) as { items: CalendarVersion[]; nextCursor: string | null },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })

/** The hours that rules make, by the code that the clocks use; local dates, both inclusive. */
export const hoursQuery = (rules: CalendarRules | null, from: string, to: string) =>
  queryOptions({
    queryKey: [...calendarKeys.all, 'hours', from, to, rules],
    queryFn: async ({ signal }) => {
      if (!rules) throw new Error('asked for the hours of no rules')
      const body = { rules, from, to }
      return (await unwrap(api.POST('/api/v1/management/calendars/preview', { body, signal }))) as CalendarHours
    },
    enabled: rules !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })

export const readImportedHolidays = async (ical: string, years: number): Promise<ImportedHolidays> =>
  (await unwrap(
    api.POST('/api/v1/management/calendars/holidays/import', { body: { ical, years } }),
  )) as ImportedHolidays

function keep(calendar: Calendar): Calendar {
  queryClient.setQueryData(calendarKeys.detail(calendar.id), calendar)
  void queryClient.invalidateQueries({ queryKey: calendarKeys.list })
  void queryClient.invalidateQueries({ queryKey: calendarKeys.versions(calendar.id) })
  return calendar
}

export async function createCalendar(name: string, { rules, reason, key }: Omit<Publication<CalendarRules>, 'base'>) {
  const call = api.POST('/api/v1/management/calendars', {
    body: { name, rules, reason },
    params: { header: keyed(key) },
  })
  return keep((await unwrap(call)) as Calendar)
}

/** @throws ProblemError `stale` when another version is in force; a new name alone does not matter */
export async function publishCalendar(
  calendar: Calendar,
  { rules, reason, base, key }: Publication<CalendarRules>,
): Promise<Calendar> {
  const post = (version: number) =>
    unwrap(
      api.POST('/api/v1/management/calendars/{calendarId}/versions', {
        params: { ...path(calendar.id), header: { ...ifMatch(version), ...keyed(key) } },
        body: { rules, reason },
      }),
    ) as Promise<Calendar>
  try {
    return keep(await post(calendar.version))
  } catch (error) {
    if (asProblem(error).code !== 'stale') throw error
    const current = await queryClient.fetchQuery({ ...calendarQuery(calendar.id), staleTime: 0 })
    if (current.versionNumber === base) return keep(await post(current.version))
    keep(current)
    throw error
  }
}

export async function renameCalendar({ id, version }: Calendar, name: string): Promise<Calendar> {
  const call = api.PATCH('/api/v1/management/calendars/{calendarId}', {
    params: { ...path(id), header: ifMatch(version) },
    body: { name },
  })
  return keep((await unwrap(call)) as Calendar)
}
