import { type CSSProperties, type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { cn } from '../../../lib/cn.ts'
import type { ColumnId } from '../columns/column-ids.ts'
import type { QueueList } from '../list/queue-list.ts'
import type { Row } from '../list/row-store.ts'
import { cells } from './cells.tsx'
import { openRequest } from './link-to.ts'
import { pointingOf } from './pointing.ts'
import { RefusedCell } from './refused-cell.tsx'
import { cellRole, rowAt } from './roles.ts'
import { RowState } from './row-state.tsx'
import { RowTags } from './row-tags.tsx'
import { useIs, useRow } from './use-row.ts'

export interface QueueRowProps {
  readonly list: QueueList
  readonly id: string
  /** Where it stands among all rows, counted from 2: the head is the first. */
  readonly position: number
  readonly columns: readonly ColumnId[]
  readonly template: string
  readonly top: number
  readonly height: number
}

/** Drawn again when its own request changes, and for nothing else. */
export const QueueRow = memo(function QueueRow({ list, id, position, columns, template, top, height }: QueueRowProps) {
  const row = useRow(list, id)
  const pointing = pointingOf(list)
  const isActive = useIs(pointing.active, id)
  const isPeeking = useIs(pointing.isPeeking, true)
  const navigate = useNavigate()
  const { t } = useTranslation('queue')
  if (!row) return null
  const isPeeked = isActive && isPeeking
  const open = (event: MouseEvent) => {
    pointing.point(id)
    if (isPeeking || event.ctrlKey || event.metaKey || event.shiftKey) return
    openRequest(navigate, list, id)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: enter, space and all other keys are the page's
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a row, see roles.ts
    <div
      {...rowAt(position, row.isSelected)}
      tabIndex={isActive ? 0 : -1}
      data-row={id}
      title={row.isLeaving ? t('row.leaving') : undefined}
      onClick={open}
      onFocus={(event) => event.target === event.currentTarget && pointing.point(id)}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height } satisfies CSSProperties}
      className={cn(rowClasses, lookOf(row, isPeeked))}
    >
      {row.isFresh && <span aria-hidden className={arrival} />}
      <div {...cellRole} className="grid place-items-center">
        <RowState row={row} onToggle={(extend) => (extend ? list.selection.extendTo(id) : list.selection.toggle(id))} />
      </div>
      {columns.map((column) => (
        <RowCell key={column} column={column} row={row} list={list} isLast={column === columns.at(-1)} />
      ))}
    </div>
  )
})

const rowClasses =
  'group/row absolute inset-x-0 top-0 grid cursor-default items-center gap-x-[9px] pe-4 ps-[18px] ' +
  'before:absolute before:inset-x-0 before:top-0 before:ms-[18px] before:h-px before:bg-border/55 ' +
  'outline-none focus-visible:rounded-sm focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring'

/** The tint of what has just come fades within two seconds. */
const arrival =
  'pointer-events-none absolute inset-0 -z-10 bg-transparent transition-colors duration-2000 starting:bg-accent'

function lookOf({ isSelected, isLeaving }: Row, isPeeked: boolean): string {
  if (isPeeked) return 'bg-accent after:absolute after:inset-y-0 after:start-0 after:w-0.5 after:bg-primary'
  if (isSelected) return 'bg-accent/55'
  if (isLeaving) return 'bg-muted/60 [&_a]:text-muted-foreground [&_a]:line-through'
  return 'hover:bg-hover'
}

function RowCell({ column, row, list, isLast }: { column: ColumnId; row: Row; list: QueueList; isLast: boolean }) {
  if (row.refusal && isLast) return <RefusedCell id={row.request.id} refusal={row.refusal} list={list} />
  if (column === 'subject') return <Subject row={row} />
  const Cell = cells[column]
  return (
    <div {...cellRole} className="flex min-w-0 items-center [&>*]:min-w-0 [&>*]:flex-1">
      <Cell request={row.shown} />
    </div>
  )
}

function Subject({ row: { shown, isFresh } }: { row: Row }) {
  return (
    <div {...cellRole} className="flex min-w-0 items-center">
      <Link
        to={`/requests/${shown.id}`}
        tabIndex={-1}
        dir="auto"
        className={cn('keep-side min-w-0 truncate font-[450]', isFresh && 'font-semibold')}
        onClick={(event) => {
          // The row knows whether a click opens or only looks.
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault()
        }}
      >
        {shown.title}
      </Link>
      <RowTags tags={shown.tags} />
    </div>
  )
}
