/** What groups elsewhere give people here, while it is written. */
import type { GroupMapping, GroupMappingBody } from '@holdfast/contracts/directories/group-mapping.ts'
import { type Role, roles } from '@holdfast/contracts/people/permissions.ts'

export interface DraftMapping {
  group: string
  /** The name of a built-in role, or the id of one of the organization's own. */
  role: string
  teamId: string
  businessUnitId: string
  regionId: string
  siteId: string
}

export const emptyMapping: DraftMapping = {
  group: '',
  role: '',
  teamId: '',
  businessUnitId: '',
  regionId: '',
  siteId: '',
}

export function toDraftMapping(mapping: GroupMapping): DraftMapping {
  const { group, role, customRole, team, businessUnit, region, site } = mapping
  return {
    group,
    role: customRole?.id ?? role ?? '',
    teamId: team?.id ?? '',
    businessUnitId: businessUnit?.id ?? '',
    regionId: region?.id ?? '',
    siteId: site?.id ?? '',
  }
}

type BuiltIn = Exclude<Role, 'super_admin'>
const isBuiltIn = (role: string): role is BuiltIn => role !== 'super_admin' && roles.some((one) => one === role)

export function toMappingBody({ group, role, ...places }: DraftMapping): GroupMappingBody {
  const given = Object.entries(places).filter(([, id]) => id !== '')
  return {
    group: group.trim(),
    ...(role === '' ? {} : isBuiltIn(role) ? { role } : { roleId: role }),
    ...Object.fromEntries(given),
  }
}
