import { CircleAlert, CloudUpload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cn } from '../../../lib/cn.ts'
import type { UnsentRequest } from '../../../lib/unsent/unsent-requests.ts'
import { useWaiting } from '../../../lib/unsent/use-unsent.ts'
import { focusRing } from '../../../ui/surfaces.ts'

/** What was written offline is not forgotten: it waits, or it needs another look. */
export function WaitingToBeSent() {
  const { t } = useTranslation('my-requests')
  const unsent = useWaiting()
  const refused = unsent.filter(({ refusal }) => refusal !== undefined)
  const waiting = unsent.filter(({ refusal }) => refusal === undefined)
  return (
    <>
      {refused.map((request) => (
        <section
          key={request.key}
          aria-label={t('unsent.refused')}
          className="flex items-start gap-3 rounded-lg bg-sla-late-soft px-4 py-3"
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 text-sla-late" />
          <div className="grid min-w-0 gap-0.5">
            <p className="font-medium">{t('unsent.refused')}</p>
            <p className="text-small wrap-anywhere">{request.refusal}</p>
            <Again request={request} label={t('unsent.mend')} />
          </div>
        </section>
      ))}
      {waiting.length > 0 && (
        <section
          aria-label={t('unsent.label')}
          className="flex items-start gap-3 rounded-lg bg-sla-paused-soft px-4 py-3 text-sla-paused"
        >
          <CloudUpload aria-hidden className="mt-0.5 size-4" />
          <div className="grid min-w-0 gap-0.5">
            <p className="font-medium">{t('unsent.title', { count: waiting.length })}</p>
            {waiting.map((request) => (
              <Again key={request.key} request={request} label={request.body.title} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

/** Back to where it was written. */
function Again({ request: { key, body }, label }: { request: UnsentRequest; label: string }) {
  const page = body.formId === undefined ? '/new' : `/new/${body.formId}`
  return (
    <Link
      to={`${page}?unsent=${key}`}
      className={cn('justify-self-start rounded-sm text-small underline underline-offset-3 max-md:py-2', focusRing)}
    >
      <bdi>{label}</bdi>
    </Link>
  )
}
