import { type ListPeopleQuery, peopleSorts } from '@holdfast/contracts/people/list-people.ts'
import { roles } from '@holdfast/contracts/people/permissions.ts'
import { personKinds } from '@holdfast/contracts/people/person.ts'
import { useFilters } from '../../components/admin/use-filters.ts'
import type { Sorting } from '../../components/sort-items.ts'

/** What the server is asked for, as the address says it. */
export function usePeopleQuery() {
  const filters = useFilters('q', 'role', 'kind', 'state', 'teamId', 'businessUnitId', 'regionId', 'siteId', 'roleId')
  const order = useFilters('sort', 'order')
  const { q, state, ...narrowed } = filters.filters
  const role = roles.find((one) => one === narrowed.role)
  const kind = personKinds.find((one) => one === narrowed.kind)
  const sort = peopleSorts.find((one) => one === order.filters.sort)
  const descending = order.filters.order === 'desc'
  const query: ListPeopleQuery = {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(role ? { role: [role] } : {}),
    ...(kind ? { kind } : {}),
    ...(state === '' ? {} : { blocked: state === 'blocked' }),
    ...(narrowed.teamId === '' ? {} : { teamId: narrowed.teamId }),
    ...(narrowed.businessUnitId === '' ? {} : { businessUnitId: narrowed.businessUnitId }),
    ...(narrowed.regionId === '' ? {} : { regionId: narrowed.regionId }),
    ...(narrowed.siteId === '' ? {} : { siteId: narrowed.siteId }),
    ...(narrowed.roleId === '' ? {} : { roleId: narrowed.roleId }),
    ...(sort ? { sort, order: descending ? 'desc' : 'asc' } : {}),
    limit: 50,
  }
  return {
    query,
    filters,
    sort: {
      value: sort ? { column: sort, descending } : null,
      onChange: (next: Sorting | null) =>
        order.change({ sort: next?.column ?? '', order: next?.descending ? 'desc' : '' }),
    },
  }
}

export type PeopleFilterState = ReturnType<typeof usePeopleQuery>['filters']
