import { CircleAlert, CloudUpload, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FileTiles } from '../../../components/uploads/file-tiles.tsx'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { Speech } from './speech.tsx'

/** What was written and is not at the desk yet: on its way, waiting for a network, or refused. */
export function PendingItem({ pending }: { pending: PendingMessage }) {
  const { person } = useMe()
  return (
    <Speech author={person} at={pending.createdAt}>
      <p dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere text-muted-foreground">
        {pending.body}
      </p>
      <FileTiles files={pending.files} className="mt-2" />
      <State pending={pending} />
    </Speech>
  )
}

const icons = { held: LoaderCircle, sending: LoaderCircle, waiting: CloudUpload, refused: CircleAlert } as const

function State({ pending: { state, refusal, clientId } }: { pending: PendingMessage }) {
  const { t } = useTranslation('my-requests')
  const outbox = useOutbox()
  const Icon = icons[state]
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-muted-foreground">
      <Icon aria-hidden className={state === 'refused' ? 'size-3.5 text-destructive' : 'size-3.5'} />
      <span role="status">{state === 'refused' ? (refusal?.detail ?? refusal?.title) : t(`pending.${state}`)}</span>
      {state === 'refused' && (
        <>
          <Button variant="link" size="sm" onClick={() => outbox.sendNow(clientId)}>
            {t('common:retry')}
          </Button>
          <Button variant="link" size="sm" onClick={() => outbox.takeBack(clientId)}>
            {t('common:discard')}
          </Button>
        </>
      )}
    </div>
  )
}
