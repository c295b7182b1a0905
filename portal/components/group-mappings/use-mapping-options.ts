import { roles } from '@holdfast/contracts/people/permissions.ts'
import { useTranslation } from 'react-i18next'
import { useBusinessUnits, useRegions, useRoles, useSites, useTeams } from '../../lib/lookups.ts'
import type { Option } from '../admin/fields.tsx'

type Given = 'role' | 'teamId' | 'businessUnitId' | 'regionId' | 'siteId'

const asOptions = (items: readonly { id: string; name: string }[]): Option[] =>
  items.map(({ id, name }) => ({ value: id, label: name }))

/** What a group can give: no group makes a super admin. */
export function useMappingOptions(): { name: Given; options: Option[] }[] {
  const { t } = useTranslation('common')
  const builtIn = roles
    .filter((role) => role !== 'super_admin')
    .map((role) => ({ value: role as string, label: t(`role.${role}`) }))
  const own = asOptions(useRoles().items.filter((role) => !role.builtIn))
  return [
    { name: 'role', options: [...builtIn, ...own] },
    { name: 'teamId', options: asOptions(useTeams().items) },
    { name: 'businessUnitId', options: asOptions(useBusinessUnits().items) },
    { name: 'regionId', options: asOptions(useRegions().items) },
    { name: 'siteId', options: asOptions(useSites().items) },
  ]
}
