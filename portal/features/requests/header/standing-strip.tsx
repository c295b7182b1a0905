import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { useRequestActions } from '../use-request-actions.ts'

/** What the request waits for, or how it ended, and the way on. Nothing while it is worked on. */
export function StandingStrip() {
  const request = useRequest()
  if (request.status === 'waiting') return <WaitingStrip request={request} />
  if (request.status === 'resolved') return <ResolvedStrip request={request} />
  if (request.status === 'closed' || request.status === 'cancelled') return <EndedStrip request={request} />
  return null
}

function Strip({ icon, tone, children }: { icon: ReactNode; tone: string; children: ReactNode }) {
  return (
    <div
      className={cn(
        'flex flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5 text-small md:px-6',
        tone,
      )}
    >
      {icon}
      {children}
    </div>
  )
}

function WaitingStrip({ request: { waitReason, wait } }: { request: RequestDetail }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const actions = useRequestActions()
  const times = [
    wait?.until && t('waiting.until', { time: format.moment(wait.until) }),
    wait?.remindAt && t('waiting.remind', { time: format.moment(wait.remindAt) }),
    wait?.resolveUnansweredAt && t('waiting.resolve', { time: format.moment(wait.resolveUnansweredAt) }),
  ].filter(Boolean)
  return (
    <Strip icon={<StatusIcon status="waiting" />} tone="bg-sla-paused-soft">
      <span className="font-medium">{t(`common:waitingOn.${waitReason ?? 'requester'}`)}</span>
      {wait?.note && (
        <span dir="auto" className="min-w-0 max-w-[48ch] truncate" title={wait.note}>
          {wait.note}
        </span>
      )}
      {times.length > 0 && <span className="text-muted-foreground">{times.join(' · ')}</span>}
      <Button size="sm" variant="outline" className="ms-auto" onClick={() => void actions.resume()}>
        {t('resume')}
      </Button>
    </Strip>
  )
}

function ResolvedStrip({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const actions = useRequestActions()
  const { resolution, requester } = request
  return (
    <Strip icon={<StatusIcon status="resolved" />} tone="bg-sla-ok-soft">
      <span className="font-medium">
        {resolution?.by ? t('resolvedBy', { name: resolution.by.name }) : t('common:status.resolved')}
      </span>
      {resolution?.closesAt && (
        <span className="text-muted-foreground">
          {t('closesUnless', { name: requester.name, time: format.moment(resolution.closesAt) })}
        </span>
      )}
      <Button size="sm" variant="outline" className="ms-auto" onClick={() => void actions.confirm()}>
        {t('confirmFor', { name: requester.name })}
      </Button>
    </Strip>
  )
}

function EndedStrip({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const { dialog } = useRequestPage()
  const { status, closedAt, cancelled, reopenUntil } = request
  const at = status === 'closed' ? closedAt : cancelled?.at
  return (
    <Strip icon={<StatusIcon status={status} />} tone="bg-muted">
      <span className="font-medium">{t(`common:status.${status}`)}</span>
      {at && <time dateTime={at}>{format.moment(at)}</time>}
      {cancelled?.reason && (
        <span dir="auto" className="min-w-0 max-w-[48ch] truncate" title={cancelled.reason}>
          {cancelled.reason}
        </span>
      )}
      {reopenUntil && (
        <span className="text-muted-foreground">{t('repliesReopenUntil', { time: format.moment(reopenUntil) })}</span>
      )}
      <Button size="sm" variant="outline" className="ms-auto" onClick={() => dialog.set({ name: 'reopen' })}>
        {t('reopen')}
      </Button>
    </Strip>
  )
}
