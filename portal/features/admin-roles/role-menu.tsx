import type { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { Copy, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RowAction, RowMenu } from '../../components/admin/row-menu.tsx'
import { DeleteRoleDialog } from './delete-role-dialog.tsx'
import { useRoleName } from './use-role-name.ts'

/** What can be done with a role. */
export function RoleMenu({ role, roles }: { role: RoleSummary; roles: readonly RoleSummary[] }) {
  const { t } = useTranslation('admin-roles')
  const nameOf = useRoleName()
  const [isDeleting, setDeleting] = useState(false)
  const { id, builtIn } = role
  const actions: RowAction[] = [
    ...(builtIn ? [] : [{ label: t('common:edit'), icon: Pencil, to: `/admin/roles/${id}` }]),
    ...(id === 'super_admin' ? [] : [{ label: t('copy'), icon: Copy, to: `/admin/roles/new?like=${id}` }]),
    ...(builtIn ? [] : [{ label: t('delete.do'), icon: Trash2, destructive: true, run: () => setDeleting(true) }]),
  ]
  return (
    <>
      <RowMenu name={nameOf(role)} actions={actions} />
      {isDeleting ? <DeleteRoleDialog role={role} roles={roles} onClose={() => setDeleting(false)} /> : null}
    </>
  )
}
