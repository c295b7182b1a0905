import { roles } from '@holdfast/contracts/people/permissions.ts'
import { personKinds } from '@holdfast/contracts/people/person.ts'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../../components/admin/filter-select.tsx'
import { useBusinessUnits, useRegions, useRoles, useSites, useTeams } from '../../lib/lookups.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover.tsx'
import type { PeopleFilterState } from './use-people-query.ts'

type Named = { readonly id: string; readonly name: string }
const asOptions = (items: readonly Named[]) => items.map(({ id, name }) => ({ value: id, label: name }))

/** What people are asked for most stands open; the rest behind a button that says how much of it narrows. */
export function PeopleFilters({ filters, set, change, isFiltered, clear }: PeopleFilterState) {
  const { t } = useTranslation('admin-people')
  return (
    <>
      <FilterSelect
        label={t('field.role')}
        all={t('filter.anyRole')}
        value={filters.role}
        onValueChange={(value) => set('role', value)}
        options={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
      />
      <FilterSelect
        label={t('field.state')}
        all={t('filter.anyState')}
        value={filters.state}
        onValueChange={(value) => set('state', value)}
        options={['active', 'blocked'].map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
      <MoreFilters filters={filters} change={change} />
      {isFiltered && (
        <Button variant="ghost" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </>
  )
}

function MoreFilters({ filters, change }: Pick<PeopleFilterState, 'filters' | 'change'>) {
  const { t } = useTranslation('admin-people')
  const lists = [
    { name: 'kind', options: personKinds.map((kind) => ({ value: kind as string, label: t(`kind.${kind}`) })) },
    { name: 'teamId', options: asOptions(useTeams().items) },
    { name: 'businessUnitId', options: asOptions(useBusinessUnits().items) },
    { name: 'regionId', options: asOptions(useRegions().items) },
    { name: 'siteId', options: asOptions(useSites().items) },
    { name: 'roleId', options: asOptions(useRoles().items.filter(({ builtIn }) => !builtIn)) },
  ] as const
  const count = lists.filter(({ name }) => filters[name] !== '').length
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="outline">
          <SlidersHorizontal aria-hidden />
          {t('filter.more')}
          {count > 0 && <Badge variant="count">{count}</Badge>}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t('filter.more')} className="grid gap-3">
        {lists.map(({ name, options }) => (
          <div key={name} className="grid gap-1">
            <span aria-hidden className="text-small font-medium">
              {t(`field.${name}`)}
            </span>
            <FilterSelect
              label={t(`field.${name}`)}
              all={t(`filter.any.${name}`)}
              value={filters[name]}
              onValueChange={(value) => change({ [name]: value })}
              options={options}
              className="w-full max-w-full"
            />
          </div>
        ))}
      </PopoverContent>
    </Popover>
  )
}
