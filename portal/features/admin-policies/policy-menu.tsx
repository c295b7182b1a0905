import { EditPolicyBody } from '@holdfast/contracts/policies/edit-policy.ts'
import type { Policy } from '@holdfast/contracts/policies/policy.ts'
import { Archive, Copy, Ellipsis, Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { RenameDialog } from '../../components/service-levels/rename-dialog.tsx'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../ui/dropdown-menu.tsx'
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
  const [dialog, setDialog] = useState<'rename' | 'retire' | null>(null)
  const [isRetiring, setRetiring] = useState(false)
  const retire = async () => {
    setRetiring(true)
    try {
      await retirePolicy(policy)
      toast(t('retire.done', { name: policy.name }))
      void navigate('/admin/policies')
    } catch (error) {
      toastError(error)
      setDialog(null)
    } finally {
      setRetiring(false)
    }
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('menu.label')}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => setDialog('rename')}>
            <Pencil aria-hidden />
            {t('menu.rename')}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void navigate(`/admin/policies/new?copy=${policy.id}`)}>
            <Copy aria-hidden />
            {t('menu.copy')}
          </DropdownMenuItem>
          {onDiscard && (
            <DropdownMenuItem onSelect={onDiscard}>
              <Undo2 aria-hidden />
              {t('service-levels:draft.discard')}
            </DropdownMenuItem>
          )}
          {!isLast && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem variant="destructive" onSelect={() => setDialog('retire')}>
                <Archive aria-hidden />
                {t('menu.retire')}
              </DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <RenameDialog
        open={dialog === 'rename'}
        onOpenChange={(open) => setDialog(open ? 'rename' : null)}
        schema={EditPolicyBody}
        name={policy.name}
        onRename={async (name) => void (await renamePolicy(policy, name))}
      />
      <ConfirmDialog
        open={dialog === 'retire'}
        onOpenChange={(open) => setDialog(open ? 'retire' : null)}
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
