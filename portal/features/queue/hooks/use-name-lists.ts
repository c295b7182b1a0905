import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, unwrap } from '../../../lib/api/client.ts'
import { useAgents, useBusinessUnits, useCategories, useRegions, useSites, useTeams } from '../../../lib/lookups.ts'
import { looksLikeId, type Nameable, type NameLists } from '../filter/names.ts'
import type { Filter } from '../filter/parse.ts'

/** All that a filter can name; of requesters, who are many, those whom this one does. */
export function useNameLists(filter: Filter): NameLists {
  const teams = useTeams()
  const agents = useAgents()
  const categories = useCategories()
  const units = useBusinessUnits()
  const regions = useRegions()
  const sites = useSites()
  const requesters = useRequesters(filter)
  return useMemo(() => {
    const whole = <Item extends Nameable>({ items, isLoading }: { items: readonly Item[]; isLoading: boolean }) =>
      isLoading ? undefined : items
    const parents = new Map(categories.items.map(({ id, name }) => [id, name]))
    const withParents = categories.items.map(({ id, name, parentId }) => {
      const parentName = parentId === null ? undefined : parents.get(parentId)
      return { id, name, ...(parentName !== undefined && { parentName }) }
    })
    return {
      team: whole(teams),
      assignee: whole(agents),
      category: categories.isLoading ? undefined : withParents,
      unit: whole(units),
      region: whole(regions),
      site: sites.isLoading ? undefined : sites.items.map(({ id, name, code }) => ({ id, name, key: code })),
      requester: requesters,
    }
  }, [teams, agents, categories, units, regions, sites, requesters])
}

/** By address, which is nobody else's. */
function useRequesters({ conditions }: Filter): readonly Nameable[] | undefined {
  const names = conditions
    .filter(({ field }) => field === 'requester')
    .flatMap(({ values }) => values.filter((name) => name !== 'me'))
  return useQueries({
    queries: [...new Set(names)].map((name) => ({
      queryKey: ['people', 'named', name],
      queryFn: () => findPeople(name),
      staleTime: 5 * 60_000,
    })),
    combine: (answers) =>
      answers.some(({ isPending }) => isPending) ? undefined : answers.flatMap(({ data }) => data ?? []),
  })
}

async function findPeople(name: string): Promise<Nameable[]> {
  if (looksLikeId(name)) {
    const {
      id,
      name: own,
      email,
    } = await unwrap(api.GET('/api/v1/management/people/{personId}', { params: { path: { personId: name } } }))
    return [{ id, name: own, key: email }]
  }
  const query = { q: name, limit: 20 }
  const { items } = await unwrap(api.GET('/api/v1/management/people', { params: { query } }))
  return items.map(({ id, name: own, email }) => ({ id, name: own, key: email }))
}
