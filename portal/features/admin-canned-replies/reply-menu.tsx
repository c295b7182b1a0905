import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { Archive, ArchiveRestore, Eye, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '../../components/admin/row-menu.tsx'
import { toastError, toastUndo } from '../../lib/toast.ts'
import { editCannedReply } from './api.ts'
import { useReplyRights } from './use-reply-rights.ts'

/** Everybody keeps their own; what others use too is managed. */
export function ReplyMenu({
  reply,
  onEdit,
  onRemove,
}: {
  reply: CannedReply
  onEdit: () => void
  onRemove: (reply: CannedReply) => void
}) {
  const { t } = useTranslation('admin-canned-replies')
  const { mayEdit } = useReplyRights()
  const { title: name, active } = reply
  if (!mayEdit(reply)) return <RowMenu name={name} actions={[{ label: t('look'), icon: Eye, run: onEdit }]} />
  const change = async () => {
    try {
      const changed = await editCannedReply(reply, { active: !active })
      toastUndo(t(active ? 'putAway' : 'broughtBack', { name }), () => {
        editCannedReply(changed, { active }).catch(toastError)
      })
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <RowMenu
      name={name}
      actions={[
        { label: t('common:edit'), icon: Pencil, run: onEdit },
        {
          label: t(active ? 'common:archive' : 'common:restore'),
          icon: active ? Archive : ArchiveRestore,
          run: () => void change(),
        },
        { label: t('remove.ask'), icon: Trash2, run: () => onRemove(reply), destructive: true },
      ]}
    />
  )
}
