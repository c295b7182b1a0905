import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { toast, toastError } from '../../../lib/toast.ts'
import { Label } from '../../../ui/label.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { cancelRequest } from '../api/own-changes.ts'

/** Nobody needs it any more. Only an agent could bring it back, so it is asked. */
export function CancelDialog({
  requestId,
  open,
  onOpenChange,
}: {
  requestId: string
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const { t } = useTranslation('my-requests')
  const id = useId()
  const [reason, setReason] = useState('')
  const [isPending, setPending] = useState(false)
  const cancel = async () => {
    setPending(true)
    try {
      await cancelRequest(requestId, reason)
      onOpenChange(false)
      toast(t('cancel.done'))
    } catch (error) {
      toastError(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('cancel.title')}
      description={t('cancel.description')}
      confirmLabel={t('cancel.confirm')}
      cancelLabel={t('cancel.keep')}
      pending={isPending}
      onConfirm={() => void cancel()}
    >
      <div className="grid gap-1.5">
        <Label htmlFor={id}>{t('cancel.reason')}</Label>
        <Textarea id={id} maxLength={5_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
    </ConfirmDialog>
  )
}
