import type { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ErrorState } from '../../components/states.tsx'
import { toast } from '../../lib/toast.ts'
import { Label } from '../../ui/label.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { deleteRole } from './api.ts'
import { useRoleName } from './use-role-name.ts'

interface DeleteRoleDialogProps {
  readonly role: RoleSummary
  readonly roles: readonly RoleSummary[]
  onClose(): void
}

/** Whoever holds it gets another one: nobody is left without a role. */
export function DeleteRoleDialog({ role, roles, onClose }: DeleteRoleDialogProps) {
  const { t } = useTranslation('admin-roles')
  const id = useId()
  const nameOf = useRoleName()
  const [moveTo, setMoveTo] = useState<string>(role.base)
  const isHeld = role.people > 0
  const remove = useMutation({
    mutationFn: () => deleteRole(role, isHeld ? moveTo : null),
    onSuccess: () => {
      toast(t('delete.done', { name: role.name }))
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('delete.title', { name: role.name })}
      description={isHeld ? t('delete.held', { count: role.people }) : t('delete.unheld')}
      confirmLabel={t('delete.do')}
      destructive
      pending={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      {isHeld ? (
        <div className="grid gap-1.5 pb-2">
          <Label htmlFor={id}>{t('delete.moveTo')}</Label>
          <NativeSelect id={id} value={moveTo} onChange={(event) => setMoveTo(event.target.value)}>
            {roles
              .filter((other) => other.id !== role.id)
              .map((other) => (
                <option key={other.id} value={other.id}>
                  {nameOf(other)}
                </option>
              ))}
          </NativeSelect>
        </div>
      ) : null}
      {remove.error ? <ErrorState inline error={remove.error} /> : null}
    </ConfirmDialog>
  )
}
