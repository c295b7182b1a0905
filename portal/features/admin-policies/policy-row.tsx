import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ConditionWords } from '../../components/service-levels/conditions/condition-words.tsx'
import { useCalendarList } from '../../components/service-levels/queries.ts'
import { cn } from '../../lib/cn.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useFormat } from '../../lib/format.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Row } from './policy-list.tsx'
import { usePolicyView } from './policy-view.tsx'

/** One policy of the list: its place, name, whom it is for, its hours, and how many requests it took. */
export function PolicyRow({
  row,
  position,
  handle,
  count,
  isOpen,
  children,
}: {
  row: Row
  position: number
  handle: ReactNode
  count: number | undefined
  isOpen: boolean
  /** The conditions, where the row is open. */
  children: ReactNode
}) {
  const { t } = useTranslation('admin-policies')
  const format = useFormat()
  const { choices, editable } = usePolicyView()
  const hasDraft = useDraft(`policy.${row.id}`).text !== ''
  const calendars = useCalendarList()
  return (
    <div
      className={cn(
        'border-b border-border/70',
        isOpen && 'bg-accent shadow-[inset_2px_0_0_var(--primary)] rtl:shadow-[inset_-2px_0_0_var(--primary)]',
      )}
    >
      <div
        className={cn(
          'relative grid min-h-9 grid-cols-[24px_20px_minmax(88px,200px)_minmax(0,1fr)_auto_52px] items-center gap-x-2 ps-2 pe-4',
          'max-md:grid-cols-[44px_16px_minmax(0,1fr)_auto] max-md:gap-x-1 max-md:py-2.5 max-md:ps-0',
          !isOpen && 'hover:bg-hover',
        )}
      >
        <span className="relative z-1 grid place-items-center max-md:row-span-2">{handle}</span>
        <span className="text-muted-foreground tabular-nums">{position}</span>
        <Link
          to={`/admin/policies/${row.id}`}
          aria-current={isOpen ? 'page' : undefined}
          className="truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
          dir="auto"
        >
          {row.name || t('new.unnamed')}
        </Link>
        <span className="truncate text-small text-muted-foreground max-md:col-start-3 max-md:row-start-2">
          {row.isLast ? (
            t('list.everythingElse')
          ) : (
            <ConditionWords conditions={row.conditions} choices={choices} isCounted={isOpen} />
          )}
        </span>
        <span className="flex min-w-0 items-center gap-2 text-small text-muted-foreground max-md:hidden">
          {!isOpen && editable && hasDraft && <Badge>{t('list.draft')}</Badge>}
          <bdi className="truncate">{calendars.data?.find(({ id }) => id === row.calendarId)?.name}</bdi>
        </span>
        <span className="text-end text-small text-muted-foreground tabular-nums max-md:row-span-2 max-md:row-start-1 max-md:col-start-4">
          {count === undefined ? '' : <span title={t('list.count', { count })}>{format.number(count)}</span>}
        </span>
      </div>
      {children ? <div className="border-t border-border/70 px-4 py-2.5 md:ps-13">{children}</div> : null}
    </div>
  )
}
