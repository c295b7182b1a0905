import { CircleAlert, CloudOff, LoaderCircle, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useNow } from '../../../lib/clock.ts'
import { cn } from '../../../lib/cn.ts'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { useRequestPage } from '../request-page-context.ts'
import { FileChip } from './attached-files.tsx'

/** Something that is written but not with the desk yet: as it will be, and what becomes of it. */
export function PendingItem({ pending }: { pending: PendingMessage }) {
  const { t } = useTranslation('request')
  const me = useMe().person
  const isNote = pending.kind === 'note'
  return (
    <article
      aria-label={me.name}
      className={cn(
        'rounded-lg',
        isNote ? 'my-2 border border-dashed border-note-border bg-note px-3 py-2.5' : 'px-3 pt-2.5 pb-1',
      )}
    >
      <div className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-3">
        <PersonAvatar person={me} size={28} />
        <div className="min-w-0">
          <div className="flex items-baseline gap-2">
            <span dir="auto" className="font-semibold">
              {me.name}
            </span>
            {isNote && (
              <span className="inline-flex items-center gap-1 text-small text-note-foreground">
                <Lock aria-hidden className="size-3" />
                {t('note.title')}
              </span>
            )}
          </div>
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
          <PendingState pending={pending} />
        </div>
      </div>
    </article>
  )
}

function PendingState({ pending }: { pending: PendingMessage }) {
  const { state } = pending
  return (
    <div role="status" className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-muted-foreground">
      {state === 'held' && <Held pending={pending} />}
      {state === 'sending' && <Sending />}
      {state === 'waiting' && <Waiting pending={pending} />}
      {state === 'refused' && <Refused pending={pending} />}
    </div>
  )
}

function Sending() {
  const { t } = useTranslation('request')
  return (
    <>
      <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" />
      {t('pending.sending')}
    </>
  )
}

function Held({ pending }: { pending: PendingMessage }) {
  const { t } = useTranslation('request')
  const outbox = useOutbox()
  const seconds = Math.max(0, Math.ceil(((pending.heldUntil ?? 0) - useNow('second')) / 1_000))
  return (
    <>
      {t('pending.held', { count: seconds })}
      <TakeBack pending={pending} label={t('common:undo')} />
      <Button size="sm" variant="link" className="text-small" onClick={() => outbox.sendNow(pending.clientId)}>
        {t('pending.sendNow')}
      </Button>
    </>
  )
}

function Waiting({ pending }: { pending: PendingMessage }) {
  const { t } = useTranslation('request')
  const outbox = useOutbox()
  return (
    <>
      <CloudOff aria-hidden className="size-3.5 text-sla-paused" />
      {t('pending.waiting')}
      <Button size="sm" variant="link" className="text-small" onClick={() => outbox.flush()}>
        {t('pending.tryNow')}
      </Button>
      <TakeBack pending={pending} label={t('pending.takeBack')} />
    </>
  )
}

function Refused({ pending }: { pending: PendingMessage }) {
  const { t } = useTranslation('request')
  const outbox = useOutbox()
  const { refusal, clientId } = pending
  if (refusal?.code === 'reply_stale') return <span className="text-sla-soon">{t('pending.stale')}</span>
  const code = refusal?.code ?? 'internal'
  return (
    <>
      <CircleAlert aria-hidden className="size-3.5 text-sla-late" />
      <span className="text-sla-late">
        {t('pending.refused', { reason: t(`common:problem.${code}`, { defaultValue: refusal?.title ?? code }) })}
      </span>
      {refusal?.detail && <span>{refusal.detail}</span>}
      <Button size="sm" variant="link" className="text-small" onClick={() => outbox.sendNow(clientId)}>
        {t('common:retry')}
      </Button>
      <TakeBack pending={pending} label={t('pending.takeBack')} />
      <Button size="sm" variant="link" className="text-small" onClick={() => outbox.takeBack(clientId)}>
        {t('common:discard')}
      </Button>
    </>
  )
}

/** Back into the composer, to be written otherwise. */
function TakeBack({ pending, label }: { pending: PendingMessage; label: string }) {
  const { composerWish } = useRequestPage()
  const outbox = useOutbox()
  const takeBack = () => {
    const taken = outbox.takeBack(pending.clientId)
    if (taken) composerWish.set({ mode: taken.kind, restore: taken })
  }
  return (
    <Button size="sm" variant="link" className="text-small" onClick={takeBack}>
      {label}
    </Button>
  )
}
