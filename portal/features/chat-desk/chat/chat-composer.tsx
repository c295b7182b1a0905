import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CannedList } from '../../../components/conversation/canned-list.tsx'
import { UploadList } from '../../../components/uploads/upload-list.tsx'
import { cn } from '../../../lib/cn.ts'
import { useCell } from '../../../lib/conversation/cell.ts'
import { usePreference } from '../../../lib/preferences.ts'
import { toast } from '../../../lib/toast.ts'
import { useChat, type WritingMode } from '../chats/chat-handle.ts'
import { tellStill, tellWriting } from '../chats/use-chat-presence.ts'
import { enterSendsKey } from '../preferences.ts'
import { ComposerFoot } from './composer-foot.tsx'
import { useCanned } from './use-canned.ts'
import { refusalOf, useSendChat } from './use-send-chat.ts'
import type { Written } from './use-written.ts'

interface ChatComposerProps {
  readonly visitor: string
  /** One button at a time stands out. */
  readonly isActive: boolean
  readonly mode: WritingMode
  onMode(mode: WritingMode): void
  readonly written: Record<WritingMode, Written>
}

/** Reply or note: in note mode the whole surface turns, so that nobody says to the visitor what was for colleagues. */
export function ChatComposer({ visitor, isActive, mode, onMode, written: all }: ChatComposerProps) {
  const { t } = useTranslation('chat-desk')
  const { requestId, composerWish } = useChat()
  const [enterSends] = usePreference(enterSendsKey, true)
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const canned = useCanned(requestId, field)
  const send = useSendChat()
  const written = all[mode]
  const isNote = mode === 'note'

  const wish = useCell(composerWish)
  useEffect(() => {
    if (wish === null) return
    composerWish.set(null)
    const wanted = wish.mode ?? 'reply'
    onMode(wanted)
    if (wish.restore) all[wanted].restore(wish.restore)
    requestAnimationFrame(() => field.current?.focus())
  }, [wish, composerWish, onMode, all])

  const submit = () => {
    const refusal = refusalOf(written)
    if (refusal === null) send(mode, written)
    else if (refusal !== 'blank') toast(t(`composer.${refusal}`))
    field.current?.focus()
  }
  const onText = ({ value, selectionStart }: HTMLTextAreaElement) => {
    written.setText(value)
    canned.look(value, selectionStart)
    if (value === '') tellStill(requestId)
    else tellWriting(requestId, isNote)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (canned.takeKey(event) || event.nativeEvent.isComposing) return
    const withModifier = event.metaKey || event.ctrlKey
    if (event.key === 'Enter' && (withModifier || sendsByEnter(enterSends, event))) submit()
    else if (event.key === 'Escape') field.current?.blur()
    else return
    event.preventDefault()
  }
  return (
    <form
      aria-label={t(isNote ? 'composer.noteTo' : 'composer.replyTo', { visitor })}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      className={cn(
        'relative rounded-lg border transition-colors duration-(--base) focus-within:border-ring',
        isNote ? 'border-note-border bg-note focus-within:border-note-foreground/60' : 'border-input bg-card',
      )}
    >
      {canned.isOpen && (
        <CannedList
          id={listId}
          replies={canned.fitting}
          isLoading={canned.isLoading}
          chosen={canned.chosen}
          onChoose={canned.choose}
        />
      )}
      <textarea
        ref={field}
        dir="auto"
        rows={1}
        value={written.text}
        aria-label={t(isNote ? 'composer.noteField' : 'composer.replyField', { visitor })}
        aria-autocomplete="list"
        aria-controls={canned.isOpen ? listId : undefined}
        aria-activedescendant={canned.isOpen && canned.fitting.length > 0 ? `${listId}-${canned.chosen}` : undefined}
        placeholder={t(isNote ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')}
        onChange={(event) => onText(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={canned.close}
        className="field-sizing-content block max-h-48 min-h-14 w-full resize-none overflow-y-auto bg-transparent px-3 py-2 text-read outline-none placeholder:text-muted-foreground max-md:text-[16px]"
      />
      <UploadList uploads={written.uploads} className="px-2 pb-2" />
      <ComposerFoot
        mode={mode}
        onMode={(next) => composerWish.set({ mode: next })}
        uploads={written.uploads}
        isActive={isActive}
        sendKeys={enterSends ? 'enter' : 'mod+enter'}
      />
    </form>
  )
}

/** On a screen keyboard Enter is the only way to a new line. */
function sendsByEnter(enterSends: boolean, { shiftKey, altKey }: KeyboardEvent): boolean {
  return enterSends && !shiftKey && !altKey && !matchMedia('(pointer: coarse)').matches
}
