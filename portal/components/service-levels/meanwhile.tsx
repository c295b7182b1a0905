import { useTranslation } from 'react-i18next'
import { BehindBanner } from './behind-banner.tsx'
import { ChangeList, type DescribedChange } from './change-list.tsx'
import type { LeafChange } from './leaves.ts'

interface Current {
  readonly versionNumber: number
  readonly current: { readonly reason: string; readonly publishedBy: { readonly name: string } | null }
}

/** What somebody else published meanwhile, and what both have changed once it is put together. */
export function Meanwhile({
  current: { versionNumber, current },
  isBehind,
  conflicts,
  onRebase,
  describe,
}: {
  current: Current
  isBehind: boolean
  conflicts: readonly LeafChange[]
  onRebase: () => void
  describe: (change: LeafChange) => DescribedChange
}) {
  const { t } = useTranslation('service-levels')
  if (isBehind) {
    return (
      <BehindBanner
        publisher={current.publishedBy?.name ?? t('versions.byDesk')}
        number={versionNumber}
        reason={current.reason}
        onRebase={onRebase}
      />
    )
  }
  if (conflicts.length === 0) return null
  return (
    <div role="status" className="grid gap-2 rounded-lg border bg-sla-soon-soft px-4 py-3">
      <p className="font-semibold">{t('behind.conflicts', { count: conflicts.length })}</p>
      <div className="text-small">
        <ChangeList changes={conflicts} describe={describe} />
      </div>
    </div>
  )
}
