import { BellRing } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useClocks } from '../api/queries.ts'
import { useRequestPage } from '../request-page-context.ts'
import { useRequestActions } from '../use-request-actions.ts'

/** An escalation that somebody should take note of before the next level is told. */
export function EscalationStrip() {
  const { t } = useTranslation('request')
  const format = useFormat()
  const { requestId, changes } = useRequestPage()
  const actions = useRequestActions()
  const isPending = useCell(changes.pending).some(({ field }) => field === 'escalation')
  const { data } = useClocks(requestId)
  const [open] = (data?.items ?? []).flatMap(({ kind, cycle, steps }) =>
    steps
      .filter(({ outcome, patienceAt, acknowledgedAt }) => outcome === 'fired' && patienceAt && !acknowledgedAt)
      .map(({ stepId, at, patienceAt }) => ({ clock: kind, cycle, stepId, at, patienceAt })),
  )
  if (!open) return null
  const { clock, cycle, stepId, at, patienceAt } = open
  return (
    <div
      role="status"
      className="flex flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b bg-sla-late-soft px-4 py-1.5 text-small md:px-6"
    >
      <BellRing aria-hidden className="size-3.5 text-sla-late" />
      <span className="font-medium">
        {t('escalated', { clock: t(`common:clockKind.${clock}`), time: format.moment(at) })}
      </span>
      {patienceAt && (
        <span className="text-muted-foreground">{t('nextLevel', { time: format.moment(patienceAt) })}</span>
      )}
      <Button
        size="sm"
        variant="outline"
        className="ms-auto"
        pending={isPending}
        onClick={() => void actions.acknowledge({ clock, cycle, stepId })}
      >
        {t('acknowledge')}
      </Button>
    </div>
  )
}
