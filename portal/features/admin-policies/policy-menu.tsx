import { EditPolicyBody } from '@holdfast/contracts/policies/edit-policy.ts'
import type { Policy } from '@holdfast/contracts/policies/policy.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { VersionedMenu } from '../../components/service-levels/versioned-menu.tsx'
import { toast, toastError } from '../../lib/toast.ts'
import { renamePolicy, retirePolicy } from './api.ts'

/** What else can be done with a policy. */
export function PolicyMenu({
  policy,
  isLast,
  onDiscard,
}: {
  policy: Policy
  /** The default stays: something has to take what is left. */
  isLast: boolean
  onDiscard: (() => void) | undefined
}) {
  const { t } = useTranslation('admin-policies')
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const [isRetiring, setRetiring] = useState(false)
  const retire = async () => {
    setRetiring(true)
    try {
      await retirePolicy(policy)
      toast(t('retire.done', { name: policy.name }))
      void navigate('/admin/policies')
    } catch (error) {
      toastError(error)
      setAsking(false)
    } finally {
      setRetiring(false)
    }
  }
  return (
    <>
      <VersionedMenu
        name={policy.name}
        schema={EditPolicyBody}
        onRename={async (name) => void (await renamePolicy(policy, name))}
        copyTo={`/admin/policies/new?copy=${policy.id}`}
        onDiscard={onDiscard}
        onRetire={isLast ? undefined : () => setAsking(true)}
      />
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('retire.title', { name: policy.name })}
        description={t('retire.description')}
        confirmLabel={t('retire.confirm')}
        destructive
        pending={isRetiring}
        onConfirm={() => void retire()}
      />
    </>
  )
}
