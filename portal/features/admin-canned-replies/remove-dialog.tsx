import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { toast, toastError } from '../../lib/toast.ts'
import { removeCannedReply } from './api.ts'

export function RemoveDialog({ reply, onClose }: { reply: CannedReply; onClose: () => void }) {
  const { t } = useTranslation('admin-canned-replies')
  const [isPending, setPending] = useState(false)
  const remove = async () => {
    setPending(true)
    try {
      await removeCannedReply(reply)
      toast(t('remove.done', { name: reply.title }))
    } catch (error) {
      toastError(error)
    } finally {
      onClose()
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('remove.title', { name: reply.title })}
      description={t('remove.description')}
      confirmLabel={t('remove.ask')}
      destructive
      pending={isPending}
      onConfirm={() => void remove()}
    />
  )
}
