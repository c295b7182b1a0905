import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { useCell } from '../../lib/conversation/cell.ts'
import { type Action, type ActionKind, actionKinds } from './actions/action.ts'
import { BulkBar } from './actions/bulk-bar.tsx'
import { bulkState } from './actions/bulk-state.ts'
import { useActionCommands } from './actions/use-action-commands.ts'
import type { Columns } from './columns/use-columns.ts'
import { EmptyQueue } from './empty-queue.tsx'
import { showArrivals } from './heading.tsx'
import { narrow, useMedia } from './hooks/use-media.ts'
import type { QueueCounts } from './hooks/use-queue-counts.ts'
import { useQueueKeys } from './hooks/use-queue-keys.ts'
import type { QueueList } from './list/queue-list.ts'
import type { Heights } from './table/measures.ts'
import { pointingOf } from './table/pointing.ts'
import { QueueTable } from './table/queue-table.tsx'
import { useSnapshot } from './table/use-row.ts'
import type { Looks, QueueView } from './views/queue-view.ts'

const Peek = lazy(async () => ({ default: (await import('./peek/peek.tsx')).Peek }))
const ActionDialog = lazy(async () => ({ default: (await import('./actions/action-dialog.tsx')).ActionDialog }))
const FailuresDialog = lazy(async () => ({ default: (await import('./actions/failures-dialog.tsx')).FailuresDialog }))

interface QueueBodyProps {
  readonly list: QueueList
  /** Another one is being read already. */
  readonly isBehind: boolean
  readonly name: string
  readonly counts: QueueCounts
  readonly view: QueueView
  readonly isChanged: boolean
  readonly onReset: () => void
  readonly columns: Columns
  readonly sizes: Heights
  readonly isPhone: boolean
  readonly onSort: (changes: Pick<Looks, 'sort' | 'direction'>) => void
  readonly onFold: (key: string) => void
  readonly onFilter: () => void
}

/** The rows, the peek beside them, and the bar below. */
export function QueueBody(props: QueueBodyProps) {
  const { list, isBehind, name, counts, view, isChanged, onReset, columns, sizes, isPhone, onSort, onFold, onFilter } =
    props
  const { t } = useTranslation('queue')
  const { items } = useSnapshot(list)
  const pointing = pointingOf(list)
  const [action, setAction] = useState<Action | null>(null)
  const failures = useSyncExternalStore(bulkState.subscribe, bulkState.readFailures)
  const begin = (kind: ActionKind, ids = pointing.targets()) => {
    if (ids.length > 0) setAction({ kind, ids })
  }
  useQueueKeys(list, { onAction: begin, onFilter, onArrivals: () => showArrivals(list) })
  useActionCommands(actionKinds, begin)
  usePreload()
  const isEmpty = items.length === 0 && !list.getSnapshot().isLoading
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className={cn('relative flex min-h-0 flex-1', isBehind && 'cursor-progress')} aria-busy={isBehind}>
        {isEmpty ? (
          <div className="flex-1 self-center">
            <EmptyQueue view={view} isChanged={isChanged} onReset={onReset} />
          </div>
        ) : (
          <QueueTable
            list={list}
            name={t('gridName', { name })}
            columns={columns.shown}
            template={columns.template}
            sizes={sizes}
            isPhone={isPhone}
            counts={counts.groups}
            unassignedSoon={counts.unassignedSoon}
            looks={list.query}
            onSort={onSort}
            onFold={onFold}
          />
        )}
        {!isPhone && <PeekSlot list={list} onAction={(kind, id) => begin(kind, [id])} />}
      </div>
      <BulkBar list={list} onAction={begin} />
      <Suspense fallback={null}>
        {action && <ActionDialog list={list} action={action} onClose={() => setAction(null)} />}
        {failures && <FailuresDialog list={list} failures={failures} onClose={() => bulkState.failures(null)} />}
      </Suspense>
    </div>
  )
}

/** What comes later is fetched once nothing else is to be done, so that the first key finds it there. */
function usePreload(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void import('./peek/peek.tsx')
      void import('./actions/action-dialog.tsx')
      void import('./filter-bar/filter-editor.tsx')
      void import('./filter-bar/value-list.tsx')
    }, 1_500)
    return () => clearTimeout(timer)
  }, [])
}

function PeekSlot({ list, onAction }: { list: QueueList; onAction: (kind: ActionKind, id: string) => void }) {
  const pointing = pointingOf(list)
  const isPeeking = useCell(pointing.isPeeking)
  const id = useCell(pointing.active)
  const isNarrow = useMedia(narrow)
  if (!isPeeking || id === null) return null
  return (
    <Suspense fallback={<div className="w-[372px] border-s bg-card max-xl:hidden" />}>
      <Peek list={list} id={id} isOver={isNarrow} onAction={onAction} />
    </Suspense>
  )
}
