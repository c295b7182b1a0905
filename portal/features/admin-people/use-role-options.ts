/** Roles to give, built-in and custom. */
import { type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import type { Person } from '@holdfast/contracts/people/person.ts'
import { useTranslation } from 'react-i18next'
import type { Option } from '../../components/admin/fields.tsx'
import { useRoles } from '../../lib/lookups.ts'
import { isAbove } from './is-above.ts'

/** Nobody gives a role above their own; whether its permissions are beyond theirs, the API says. */
export function useRoleOptions(person: Person | null, ownRole: Role): Option[] {
  const { t } = useTranslation('admin-people')
  const { items } = useRoles()
  const builtIn = roles.map((one) => ({
    value: one as string,
    label:
      isAbove(one, ownRole) && one !== person?.role
        ? t('roleAbove', { role: t(`common:role.${one}`) })
        : t(`common:role.${one}`),
    disabled: isAbove(one, ownRole),
  }))
  const custom = items.filter((one) => !one.builtIn)
  const held = person?.customRole
  const known = held && !custom.some(({ id }) => id === held.id) ? [{ ...held, base: person.role }, ...custom] : custom
  return [
    ...builtIn,
    ...known.map(({ id, name, base }) => ({ value: id, label: name, disabled: isAbove(base as Role, ownRole) })),
  ]
}

/** @returns the built-in role that the chosen one is, or is based on */
export function useBase(chosen: string, person: Person | null): Role {
  const { byId } = useRoles()
  const builtIn = roles.find((one) => one === chosen)
  if (builtIn) return builtIn
  return (byId.get(chosen)?.base as Role | undefined) ?? person?.role ?? 'requester'
}
