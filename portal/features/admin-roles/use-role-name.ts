import type { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { useTranslation } from 'react-i18next'

/** A built-in role is called in the reader's language, one of the organization's own as it was named. */
export function useRoleName(): (role: Pick<RoleSummary, 'base' | 'builtIn' | 'name'>) => string {
  const { t } = useTranslation('common')
  return ({ base, builtIn, name }) => (builtIn ? t(`role.${base}`) : name)
}
