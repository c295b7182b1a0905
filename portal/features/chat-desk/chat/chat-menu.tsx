import { Ellipsis, ExternalLink, Forward, Lock, OctagonX, PhoneOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMay } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import { useChat } from '../chats/chat-handle.ts'
import type { OwnChat } from '../chats/own-chats.ts'
import type { ChatDialogName } from '../dialogs/chat-dialogs.tsx'

/** What can be done with a chat, as far as the person may. */
export function ChatMenu({ chat, onDialog }: { chat: OwnChat; onDialog: (name: ChatDialogName) => void }) {
  const { t } = useTranslation('chat-desk')
  const { composerWish } = useChat()
  const navigate = useNavigate()
  const { visitor, verified, number, requestId } = chat.session
  const mayBlock = useMay('visitor:block') && !verified
  const mayAssign = useMay('request:assign')
  const mayNote = useMay('note:write')
  const isOver = chat.standing === 'over'
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('menu.title', { visitor: visitor.name })}>
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => void navigate(`/requests/${requestId}`)}>
          <ExternalLink aria-hidden className="rtl:-scale-x-100" />
          {t('openRequest', { number })}
        </DropdownMenuItem>
        {mayNote && !isOver && (
          <DropdownMenuItem onSelect={() => composerWish.set({ mode: 'note' })}>
            <Lock aria-hidden />
            {t('menu.note')}
          </DropdownMenuItem>
        )}
        {mayAssign && !isOver && (
          <DropdownMenuItem onSelect={() => onDialog('transfer')}>
            <Forward aria-hidden className="rtl:-scale-x-100" />
            {t('menu.transfer')}
          </DropdownMenuItem>
        )}
        {!isOver && (
          <DropdownMenuItem onSelect={() => onDialog('end')}>
            <PhoneOff aria-hidden />
            {t('menu.end')}
          </DropdownMenuItem>
        )}
        {mayBlock && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem variant="destructive" onSelect={() => onDialog('block')}>
              <OctagonX aria-hidden />
              {t('menu.block')}
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
