import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { Reply } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useRequestPage } from '../request-page-context.ts'
import { MessageMenu } from './message-menu.tsx'

/** What can be done with a message, beside it under the pointer or the focus. On a phone its menu is in its head. */
export function MessageTools({ message, onEdit }: { message: Message; onEdit: () => void }) {
  const { t } = useTranslation('request')
  const { composerWish } = useRequestPage()
  const { id, author, internal } = message
  return (
    <div className="absolute end-2 -top-3 flex rounded-md border bg-popover p-px opacity-0 shadow-float group-focus-within/message:opacity-100 group-hover/message:opacity-100 has-data-[state=open]:opacity-100 touch:hidden">
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('quote', { name: author.name })}
        onClick={() => composerWish.set({ mode: internal ? 'note' : 'reply', quoteId: id })}
      >
        <Reply aria-hidden className="rtl:-scale-x-100" />
      </Button>
      <MessageMenu message={message} onEdit={onEdit} />
    </div>
  )
}
