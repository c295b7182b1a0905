import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { Ellipsis, Link2, Pencil, Reply, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../../lib/clock.ts'
import { lazily } from '../../../lib/later.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import { useRequestPage } from '../request-page-context.ts'
import { useAfterClose } from '../use-after-close.ts'

const DeleteMessageDialog = lazily(async () => (await import('./delete-message-dialog.tsx')).DeleteMessageDialog)

/** So long its author may change it. */
const editWindowMs = 15 * 60_000

interface MessageMenuProps {
  readonly message: Message
  readonly onEdit: () => void
  readonly className?: string
}

export function MessageMenu({ message, onEdit, className }: MessageMenuProps) {
  const { t } = useTranslation('request')
  const { requestId, composerWish } = useRequestPage()
  const me = useMe()
  const mayModerate = useMay('message:moderate')
  const afterClose = useAfterClose()
  const [isDeleting, setDeleting] = useState(false)
  const { id, author, createdAt, internal } = message
  const isOwn = author.id === me.person.id && serverNow() - Date.parse(createdAt) < editWindowMs
  const quote = () => composerWish.set({ mode: internal ? 'note' : 'reply', quoteId: id })
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/requests/${requestId}#m-${id}`)
    toast(t('copied'))
  }
  return (
    <>
      <DropdownMenu modal={false}>
        <DropdownMenuTrigger asChild>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('messageActions', { name: author.name })}
            className={className}
          >
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" onCloseAutoFocus={afterClose.onCloseAutoFocus}>
          <DropdownMenuItem onSelect={() => afterClose.start(quote)}>
            <Reply aria-hidden className="rtl:-scale-x-100" />
            {t('quote', { name: author.name })}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void copyLink()}>
            <Link2 aria-hidden />
            {t('copyMessageLink')}
          </DropdownMenuItem>
          {(isOwn || mayModerate) && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem onSelect={() => afterClose.start(onEdit)}>
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
      {isDeleting && <DeleteMessageDialog message={message} onClose={() => setDeleting(false)} />}
    </>
  )
}
