import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'

/** Says what presses when it changes, for who does not see the figures move. */
export function TriageAnnouncer({ triage: { unassigned, late } }: { triage: Triage }) {
  const { t } = useTranslation('triage')
  const words = useDeferredValue(
    `${t('announce.unassigned', { count: unassigned.count })}, ${t('announce.late', { count: late.count })}`,
  )
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  )
}
