import { Lock, Paperclip, Reply, SendHorizontal } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import type { Uploads } from '../../../lib/files/use-uploads.ts'
import { useMay } from '../../../lib/session.ts'
import { Keys } from '../../../shell/keys.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { WritingMode } from '../chats/chat-handle.ts'

interface ComposerFootProps {
  readonly mode: WritingMode
  onMode(mode: WritingMode): void
  readonly uploads: Uploads
  /** One button at a time stands out. */
  readonly isActive: boolean
  readonly sendKeys: string
}

/** To whom it is said, what goes with it, and the button that sends it. */
export function ComposerFoot({ mode, onMode, uploads, isActive, sendKeys }: ComposerFootProps) {
  const { t } = useTranslation('chat-desk')
  const mayNote = useMay('note:write')
  const files = useRef<HTMLInputElement>(null)
  const isNote = mode === 'note'
  return (
    <div className="flex items-center gap-1 px-1.5 pb-1.5">
      <Segmented
        label={t('composer.mode')}
        value={mode}
        onValueChange={onMode}
        segments={[
          { value: 'reply', label: t('composer.reply'), icon: <Reply aria-hidden className="rtl:-scale-x-100" /> },
          { value: 'note', label: t('composer.note'), icon: <Lock aria-hidden />, disabled: !mayNote },
        ]}
        className={cn(isNote && 'bg-note-border/50')}
      />
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t('composer.attach')}
        onChange={({ target }) => {
          uploads.add([...(target.files ?? [])], t('uploads:pastedName'))
          // The same file can be chosen again.
          target.value = ''
        }}
      />
      <Button variant="ghost" size="icon" aria-label={t('composer.attach')} onClick={() => files.current?.click()}>
        <Paperclip aria-hidden />
      </Button>
      <Button type="submit" variant={isActive ? 'default' : 'outline'} className="ms-auto">
        {isNote ? <Lock aria-hidden /> : <SendHorizontal aria-hidden className="rtl:-scale-x-100" />}
        {t(isNote ? 'composer.addNote' : 'composer.send')}
        <Keys keys={sendKeys} />
      </Button>
    </div>
  )
}
