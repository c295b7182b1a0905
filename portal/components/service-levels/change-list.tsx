import { MoveRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeafChange } from './leaves.ts'

/** A change in words; `null` where there was, or will be, nothing. */
export interface DescribedChange {
  readonly label: ReactNode
  readonly before: ReactNode | null
  readonly after: ReactNode | null
}

/** What changes, old beside new, each as one line that can be read aloud. */
export function ChangeList({
  changes,
  describe,
  limit = Number.POSITIVE_INFINITY,
}: {
  changes: readonly LeafChange[]
  describe: (change: LeafChange) => DescribedChange
  limit?: number
}) {
  const { t } = useTranslation('service-levels')
  const more = changes.length - limit
  return (
    <ul className="grid gap-1.5">
      {changes.slice(0, limit).map((change) => (
        <li key={change.key}>
          <ChangeLine {...describe(change)} />
        </li>
      ))}
      {more > 0 && <li className="text-muted-foreground">{t('moreChanges', { count: more })}</li>}
    </ul>
  )
}

function ChangeLine({ label, before, after }: DescribedChange) {
  const { t } = useTranslation('service-levels')
  return (
    <div className="grid gap-0.5">
      <span className="text-muted-foreground">{label}</span>
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
        {before === null ? (
          <span className="sr-only">{t('added')}</span>
        ) : (
          <del className="min-w-0 text-muted-foreground">
            <span className="sr-only">{t('before')} </span>
            {before}
          </del>
        )}
        {before !== null && after !== null && (
          <MoveRight aria-hidden className="size-3 self-center text-muted-foreground rtl:-scale-x-100" />
        )}
        {after === null ? (
          <span className="text-sla-late">{t('removed')}</span>
        ) : (
          <ins className="min-w-0 font-medium no-underline">
            <span className="sr-only">{t('after')} </span>
            {after}
          </ins>
        )}
      </span>
    </div>
  )
}
