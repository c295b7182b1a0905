import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { Route } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../../components/states.tsx'
import { queueLink } from '../../../lib/queue-link.ts'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import { useTake } from '../api/use-take.ts'
import { Card } from '../card.tsx'
import { moveFocus, rowInFocus } from './row-focus.ts'
import { UnassignedRow } from './unassigned-row.tsx'

/** What nobody has, due first, and the button that changes that. */
export function UnassignedCard({
  triage,
  team,
  className,
}: {
  triage: Triage
  team: string | null
  className?: string
}) {
  const { t } = useTranslation('triage')
  const list = useRef<HTMLUListElement>(null)
  const goOnAt = useRef<number | null>(null)
  const take = useTake()
  const { count, first } = triage.unassigned
  const { created, placed } = triage.routing
  const takeAt = (index: number) => {
    const request = first[index]
    if (!request) return
    goOnAt.current = rowInFocus(list.current) === -1 ? null : index
    take(request)
  }
  // The row goes; whoever works by keyboard goes on with the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows are others
  useLayoutEffect(() => {
    if (goOnAt.current !== null) moveFocus(list.current, goOnAt.current)
    goOnAt.current = null
  }, [first])
  useShortcuts(t('title'), [
    { keys: 'j', label: t('shortcuts.next'), run: () => moveFocus(list.current, rowInFocus(list.current) + 1) },
    { keys: 'k', label: t('shortcuts.previous'), run: () => moveFocus(list.current, rowInFocus(list.current) - 1) },
    { keys: 't', label: t('shortcuts.take'), run: () => takeAt(Math.max(0, rowInFocus(list.current))) },
  ])
  return (
    <Card
      title={t('unassigned.title')}
      count={count}
      aside={
        <Link
          to={queueLink([['is', 'open'], ['assignee', 'none'], team === null ? null : ['team', team]])}
          className="rounded-sm text-muted-foreground hover:text-foreground max-md:py-3"
        >
          {t('openView')}
        </Link>
      }
      footer={
        created > 0 && (
          <>
            <Route aria-hidden className="size-3.5 rtl:-scale-x-100" />
            {t('unassigned.placed', { placed, count: created })}
          </>
        )
      }
      className={className}
    >
      {first.length === 0 ? (
        <EmptyState
          title={t('unassigned.empty')}
          description={count > 0 ? t('unassigned.more', { count }) : t('unassigned.emptyHint')}
        />
      ) : (
        <ul ref={list}>
          {first.map((request, index) => (
            <UnassignedRow key={request.id} request={request} onTake={() => takeAt(index)} />
          ))}
        </ul>
      )}
    </Card>
  )
}
