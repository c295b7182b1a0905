import {
  Ban,
  BellOff,
  BellRing,
  ClipboardCopy,
  Ellipsis,
  History,
  Link2,
  Mail,
  RotateCcw,
  UserRoundX,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../lib/session.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import { useChat } from '../api/use-chat.ts'
import { useMute } from '../api/use-mute.ts'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { refusalOf } from '../state-rules.ts'

export function MoreMenu() {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const request = useRequest()
  const mayLink = useMay('link:manage')
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    toast(t('copied'))
  }
  const reopenRefusal = refusalOf('reopen', request)
  const cancelRefusal = refusalOf('cancel', request)
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('more')}>
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => void copy(request.number)}>
          <ClipboardCopy aria-hidden />
          {t('copyNumber')}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => void copy(`${location.origin}/requests/${request.id}`)}>
          <Link2 aria-hidden />
          {t('copyLink')}
        </DropdownMenuItem>
        <MuteItem />
        {mayLink && (
          <DropdownMenuItem onSelect={() => page.dialog.set({ name: 'privateLinks' })}>
            <Mail aria-hidden />
            {t('privateLinks')}
          </DropdownMenuItem>
        )}
        {request.executionUrl !== null && (
          <DropdownMenuItem asChild className="lg:hidden">
            <a href={request.executionUrl} target="_blank" rel="noreferrer">
              <History aria-hidden className="rtl:-scale-x-100" />
              {t('history')}
            </a>
          </DropdownMenuItem>
        )}
        <DropdownMenuSeparator />
        {reopenRefusal === null && (
          <DropdownMenuItem onSelect={() => page.dialog.set({ name: 'reopen' })}>
            <RotateCcw aria-hidden />
            {t('reopen')}
          </DropdownMenuItem>
        )}
        <BlockVisitorItem />
        <DropdownMenuItem
          variant="destructive"
          disabled={cancelRefusal !== null}
          onSelect={() => page.dialog.set({ name: 'cancel' })}
        >
          <Ban aria-hidden />
          <span>
            {t('cancelRequest')}
            {cancelRefusal && <span className="block text-small">{t(`refused.${cancelRefusal}`)}</span>}
          </span>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** Asked when the menu is opened. */
function MuteItem() {
  const { t } = useTranslation('request')
  const mute = useMute(useRequestPage().requestId)
  return (
    <DropdownMenuItem onSelect={() => void mute.toggle().catch(toastError)} disabled={mute.isMuted === null}>
      {mute.isMuted ? <BellRing aria-hidden /> : <BellOff aria-hidden />}
      {mute.isMuted ? t('unmute') : t('mute')}
    </DropdownMenuItem>
  )
}

/** Only whoever came by a chat, and proved to be nobody, is a visitor. */
function BlockVisitorItem() {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const { channel } = useRequest()
  const may = useMay('visitor:block')
  const chat = useChat(page.requestId, may && channel === 'chat')
  if (!chat || chat.verified) return null
  return (
    <DropdownMenuItem variant="destructive" onSelect={() => page.dialog.set({ name: 'blockVisitor' })}>
      <UserRoundX aria-hidden />
      {t('blockVisitor.open')}
    </DropdownMenuItem>
  )
}
