import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stream, useStreamStatus } from '../lib/stream.ts'
import { Button } from '../ui/button.tsx'
import { useLater } from './use-later.ts'

const quietMs = 2_500

/** Says that what is shown may be old; a connection that is back at once is not worth a word. */
export function ConnectionStrip() {
  const { t } = useTranslation('shell')
  const status = useStreamStatus()
  const isAway = status.code === 'offline' || status.code === 'waiting' || status.code === 'connecting'
  const isAwayLong = useLater(isAway, quietMs)
  return (
    <div role="status" aria-live="polite">
      {isAway && (isAwayLong || status.code === 'offline') ? (
        <div className="flex min-h-8 flex-none items-center gap-2 border-b bg-sla-paused-soft px-5 py-1 text-small text-sla-paused">
          <CloudOff className="size-3.5" aria-hidden />
          <span>{status.code === 'offline' ? t('connection.offline') : t('connection.away')}</span>
          <Button variant="ghost" size="sm" className="ms-auto" onClick={() => stream().retryNow()}>
            {t('connection.retry')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
