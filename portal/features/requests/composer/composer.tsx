import { Lock, Reply } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { lazily } from '../../../lib/later.ts'
import { usePending } from '../../../lib/outbox/use-outbox.ts'
import { useMay } from '../../../lib/session.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { type ComposerMode, useRequestPage } from '../request-page-context.ts'
import { CannedMenu } from './canned-menu.tsx'
import { CollisionBanner, useOthersReplying } from './collision-banner.tsx'
import { Editor, type EditorHandle } from './editor.tsx'
import { QuoteLine } from './quote-line.tsx'
import { Recipients } from './recipients.tsx'
import { SendButtons } from './send-buttons.tsx'
import { useComposerDrafts } from './use-composer-drafts.ts'
import { useComposerWish } from './use-composer-wish.ts'
import { useSend } from './use-send.ts'
import { whileWriting } from './while-writing.ts'

const Attachments = lazily(async () => (await import('./attachments.tsx')).Attachments)
const StaleReply = lazily(async () => (await import('./stale-reply.tsx')).StaleReply)

/** The longest that the desk takes. */
const longest = 50_000

/** Reply or note: in note mode the whole surface turns, so that nobody says to the requester what was for colleagues. */
export function Composer() {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const { requestId } = page
  const mayNote = useMay('note:write')
  const [mode, setMode] = useState<ComposerMode>('reply')
  const drafts = useComposerDrafts(requestId)
  const written = drafts[mode]
  const editor = useRef<EditorHandle>(null)
  const [isAsking, setAsking] = useState(false)
  const others = useOthersReplying()
  const stale = usePending(requestId).find(({ refusal }) => refusal?.code === 'reply_stale')
  const send = useSend(mode, written)
  useComposerWish({ drafts, mode, setMode, editor })
  useEffect(() => {
    if (others.length === 0) setAsking(false)
  }, [others.length])

  const isNote = mode === 'note'
  const isCrossing = !isNote && others.length > 0
  const refusal = refusalOf(written)
  const submit = (after: 'wait' | null = null): void => {
    const mustAsk = refusal === null && isCrossing && !isAsking
    setAsking(mustAsk)
    if (refusal === null && !mustAsk) send({ after })
    if (!mustAsk) editor.current?.focus()
  }
  return (
    <div>
      {stale && <StaleReply pending={stale} />}
      {isCrossing && (
        <CollisionBanner
          others={others}
          isAsking={isAsking}
          onSendAnyway={() => submit()}
          onWait={() => setAsking(false)}
          onNote={(name) => page.composerWish.set({ mode: 'note', insert: `@${name} ` })}
        />
      )}
      <form
        aria-label={t(isNote ? 'composer.writeNote' : 'composer.writeReply')}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        data-filled={refusal === 'blank' ? undefined : ''}
        className={cn(
          'group/composer relative rounded-lg border transition-colors duration-(--base) focus-within:border-ring',
          isCrossing && 'rounded-t-none border-ring/40',
          isNote ? 'border-note-border bg-note focus-within:border-note-foreground/60' : 'border-input bg-card',
        )}
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-2 pt-2">
          <Segmented
            label={t('composer.mode')}
            value={mode}
            onValueChange={(next) => {
              setMode(next)
              requestAnimationFrame(() => editor.current?.focus())
            }}
            segments={[
              { value: 'reply', label: t('composer.reply'), icon: <Reply aria-hidden className="rtl:-scale-x-100" /> },
              { value: 'note', label: t('composer.note'), icon: <Lock aria-hidden />, disabled: !mayNote },
            ]}
            className={cn(isNote && 'bg-note-border/50')}
          />
          <span className={cn('min-w-0', whileWriting)}>
            <Recipients mode={mode} />
          </span>
          <span className={cn('ms-auto', whileWriting)}>
            <CannedMenu requestId={requestId} onInsert={(text) => editor.current?.insert(text)} />
          </span>
        </div>
        {written.quote && <QuoteLine quote={written.quote} onRemove={() => written.setQuote(null)} />}
        <Editor
          key={mode}
          ref={editor}
          mode={mode}
          written={written}
          longest={longest}
          onSubmit={() => submit()}
          attachments={written.uploads.list.length > 0 && <Attachments uploads={written.uploads} />}
        >
          <SendButtons
            mode={mode}
            refusal={refusal}
            onWait={() => submit('wait')}
            text={written.draft.text}
            send={send}
          />
        </Editor>
      </form>
    </div>
  )
}

/** Why it cannot be sent now, as a key of `composer.*`. */
function refusalOf({ draft, uploads }: ReturnType<typeof useComposerDrafts>['reply']): string | null {
  if (uploads.isBusy) return 'uploading'
  if (draft.text.length > longest) return 'tooLong'
  return draft.text.trim() === '' && uploads.files.length === 0 ? 'blank' : null
}
