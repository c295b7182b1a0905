import { CloudUpload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWaiting } from '../../../lib/unsent/use-unsent.ts'

/** What was written offline is not forgotten. */
export function WaitingToBeSent() {
  const { t } = useTranslation('my-requests')
  const waiting = useWaiting()
  if (waiting.length === 0) return null
  return (
    <section
      aria-label={t('unsent.label')}
      className="flex items-start gap-3 rounded-lg bg-sla-paused-soft px-4 py-3 text-sla-paused"
    >
      <CloudUpload aria-hidden className="mt-0.5 size-4" />
      <div className="grid gap-0.5">
        <p className="font-medium">{t('unsent.title', { count: waiting.length })}</p>
        {waiting.map(({ key, body }) => (
          <p key={key} dir="auto" className="text-small">
            {body.title}
          </p>
        ))}
      </div>
    </section>
  )
}
