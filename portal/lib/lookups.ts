/** Short lists that many pages look names up in: read once, kept for minutes. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, unwrap } from './api/client.ts'

export interface Lookup<Item> {
  readonly items: readonly Item[]
  readonly byId: ReadonlyMap<string, Item>
  readonly isLoading: boolean
}

const minutes = 60_000

function useLookup<Item extends { id: string }>(key: readonly string[], load: () => Promise<Item[]>): Lookup<Item> {
  const { data, isLoading } = useQuery({ queryKey: key, queryFn: load, staleTime: 5 * minutes })
  return useMemo(() => {
    const items = data ?? []
    return { items, byId: new Map(items.map((item) => [item.id, item])), isLoading }
  }, [data, isLoading])
}

interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

const mostPages = 20

/** All pages of a list that is short by its nature. */
export async function loadAll<Item>(load: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const { items: more, nextCursor } = await load(cursor)
    items.push(...more)
    if (nextCursor === null) break
    cursor = nextCursor
  }
  return items
}

/** A list that the API answers whole. */
const whole = async <Item>(call: Promise<{ data?: { items: Item[] }; response: Response }>): Promise<Item[]> =>
  (await unwrap(call)).items

export const useTeams = () => useLookup(['teams'], () => whole(api.GET('/api/v1/support/teams')))

export const useCategories = () => useLookup(['categories'], () => whole(api.GET('/api/v1/support/categories')))

export const useAgents = () =>
  useLookup(['agents'], () =>
    loadAll((cursor) => unwrap(api.GET('/api/v1/support/agents', { params: { query: { limit: 100, cursor } } }))),
  )

export const useResolutionCodes = () =>
  useLookup(['resolution-codes'], () => whole(api.GET('/api/v1/support/resolution-codes')))

export const useBusinessUnits = () =>
  useLookup(['business-units'], () => whole(api.GET('/api/v1/support/business-units')))

/** Those that have not been given up. */
export const useSites = () =>
  useLookup(['sites', 'active'], () =>
    loadAll((cursor) =>
      unwrap(api.GET('/api/v1/management/sites', { params: { query: { active: true, limit: 100, cursor } } })),
    ),
  )

/** Also those that have been given up, for what still names them. */
export const useAllSites = () =>
  useLookup(['sites', 'all'], () =>
    loadAll((cursor) =>
      unwrap(api.GET('/api/v1/management/sites', { params: { query: { withClosed: true, limit: 100, cursor } } })),
    ),
  )

/** The built-in ones and those of the organization. */
export const useRoles = () => useLookup(['roles', 'lookup'], () => whole(api.GET('/api/v1/management/roles')))

export const useRegions = () => useLookup(['regions'], () => whole(api.GET('/api/v1/support/regions')))
