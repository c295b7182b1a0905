import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { Ellipsis, Link2, Pencil, Reply, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { api, unwrap } from '../../../lib/api/client.ts'
import { serverNow } from '../../../lib/clock.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import { useRequestPage } from '../request-page-context.ts'

/** So long its author may change it. */
const editWindowMs = 15 * 60_000

export function MessageTools({ message, onEdit }: { message: Message; onEdit: () => void }) {
  const { t } = useTranslation('request')
  const { requestId, composerWish } = useRequestPage()
  const me = useMe()
  const mayModerate = useMay('message:moderate')
  const [isDeleting, setDeleting] = useState(false)
  const { id, author, createdAt, internal } = message
  const isOwn = author.id === me.person.id && serverNow() - Date.parse(createdAt) < editWindowMs
  const mayChange = isOwn || mayModerate
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/requests/${requestId}#m-${id}`)
    toast(t('copied'))
  }
  return (
    <div className="absolute end-2 -top-3 flex rounded-md border bg-popover p-px opacity-0 shadow-float group-focus-within/message:opacity-100 group-hover/message:opacity-100 has-data-[state=open]:opacity-100 touch:static touch:mt-1 touch:w-fit touch:border-0 touch:bg-transparent touch:opacity-100 touch:shadow-none">
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('quote', { name: author.name })}
        onClick={() => composerWish.set({ mode: internal ? 'note' : 'reply', quoteId: id })}
      >
        <Reply aria-hidden className="rtl:-scale-x-100" />
      </Button>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={t('messageActions', { name: author.name })}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => void copyLink()}>
            <Link2 aria-hidden />
            {t('copyMessageLink')}
          </DropdownMenuItem>
          {mayChange && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem onSelect={onEdit}>
                <Pencil aria-hidden />
                {t('editMessage')}
              </DropdownMenuItem>
              <DropdownMenuItem variant="destructive" onSelect={() => setDeleting(true)}>
                <Trash2 aria-hidden />
                {t('deleteMessage')}
              </DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <DeleteDialog message={message} open={isDeleting} onOpenChange={setDeleting} />
    </div>
  )
}

function DeleteDialog({
  message,
  open,
  onOpenChange,
}: {
  message: Message
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const { t } = useTranslation('request')
  const [isPending, setPending] = useState(false)
  const { id: messageId, requestId } = message
  const remove = async () => {
    setPending(true)
    try {
      await unwrap(
        api.DELETE('/api/v1/requests/{requestId}/messages/{messageId}', { params: { path: { requestId, messageId } } }),
      )
      onOpenChange(false)
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
      title={t('deleteDialog.title')}
      description={t(message.internal ? 'deleteDialog.note' : 'deleteDialog.message')}
      confirmLabel={t('deleteMessage')}
      destructive
      pending={isPending}
      onConfirm={() => void remove()}
    />
  )
}
