import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { api, unwrap } from '../../../lib/api/client.ts'
import { toastError } from '../../../lib/toast.ts'

/** The socket tells of the deletion, here as everywhere. */
export function DeleteMessageDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('request')
  const [isPending, setPending] = useState(false)
  const { id: messageId, requestId } = message
  const remove = async () => {
    setPending(true)
    try {
      const params = { path: { requestId, messageId } }
      await unwrap(api.DELETE('/api/v1/requests/{requestId}/messages/{messageId}', { params }))
      onClose()
    } catch (error) {
      toastError(error)
      setPending(false)
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('deleteDialog.title')}
      description={t(message.internal ? 'deleteDialog.note' : 'deleteDialog.message')}
      confirmLabel={t('deleteMessage')}
      destructive
      pending={isPending}
      onConfirm={() => void remove()}
    />
  )
}
