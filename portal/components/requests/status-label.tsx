import type { RequestStatus, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { StatusIcon } from './status-icon.tsx'

/**
 * Icon and word of a status. A waiting request says what it waits for: one word in a list, and with `full` the whole
 * (“Waiting on vendor”).
 */
export function StatusLabel({
  status,
  waitReason = null,
  full = false,
  className,
}: {
  status: RequestStatus
  waitReason?: WaitReason | null
  full?: boolean
  className?: string
}) {
  const { t } = useTranslation('common')
  const whole = status === 'waiting' && waitReason !== null ? t(`waitingOn.${waitReason}`) : t(`status.${status}`)
  const short = status === 'waiting' && waitReason !== null ? t(`waitReason.${waitReason}`) : whole
  return (
    <span data-slot="status-label" className={cn('inline-flex min-w-0 items-center gap-1.5', className)} title={whole}>
      <StatusIcon status={status} />
      <span aria-hidden={!full} className="truncate">
        {full ? whole : short}
      </span>
      {!full && <span className="sr-only">{whole}</span>}
    </span>
  )
}
