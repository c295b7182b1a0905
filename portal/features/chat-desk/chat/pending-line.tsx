import { CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FileChip } from '../../../components/conversation/files.tsx'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { useChat } from '../chats/chat-handle.ts'
import { Said } from './chat-message.tsx'

/** Something that is written but not with the desk yet, and what becomes of it. */
export function PendingLine({ pending }: { pending: PendingMessage }) {
  const me = useMe().person
  return (
    <Said person={me} at={pending.createdAt} isNote={pending.kind === 'note'}>
      <p dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere text-muted-foreground">
        {pending.body}
      </p>
      {pending.files.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-1.5">
          {pending.files.map((file) => (
            <FileChip key={file.id} file={file} />
          ))}
        </div>
      )}
      <div role="status" className="mt-0.5 flex flex-wrap items-center gap-x-2 text-small text-muted-foreground">
        <Standing pending={pending} />
      </div>
    </Said>
  )
}

function Standing({ pending }: { pending: PendingMessage }) {
  const { t } = useTranslation('chat-desk')
  const outbox = useOutbox()
  const { state, refusal, clientId } = pending
  if (state === 'refused') {
    const isStale = refusal?.code === 'reply_stale'
    const code = refusal?.code ?? 'internal'
    return (
      <>
        <CircleAlert aria-hidden className="size-3.5 text-sla-late" />
        <span className="text-sla-late">
          {isStale ? t('pending.stale') : t(`common:problem.${code}`, { defaultValue: refusal?.title ?? code })}
        </span>
        <Act
          label={isStale ? t('pending.sendAnyway') : t('common:retry')}
          run={() => outbox.sendNow(clientId, { confirm: isStale })}
        />
        <TakeBack pending={pending} />
        <Act label={t('common:discard')} run={() => outbox.takeBack(clientId)} />
      </>
    )
  }
  if (state === 'waiting')
    return (
      <>
        <CloudOff aria-hidden className="size-3.5 text-sla-paused" />
        {t('pending.waiting')}
        <Act label={t('pending.tryNow')} run={() => outbox.flush()} />
        <TakeBack pending={pending} />
      </>
    )
  return (
    <>
      <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" />
      {t('pending.sending')}
    </>
  )
}

/** Back into the composer, to be written otherwise. */
function TakeBack({ pending }: { pending: PendingMessage }) {
  const { t } = useTranslation('chat-desk')
  const { composerWish } = useChat()
  const outbox = useOutbox()
  const takeBack = () => {
    const taken = outbox.takeBack(pending.clientId)
    if (taken) composerWish.set({ mode: taken.kind, restore: taken })
  }
  return <Act label={t('pending.takeBack')} run={takeBack} />
}

function Act({ label, run }: { label: string; run: () => void }) {
  return (
    <Button variant="link" className="text-small" onClick={run}>
      {label}
    </Button>
  )
}
