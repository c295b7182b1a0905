import type { RequestSort } from '@holdfast/contracts/requests/list-requests.ts'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import type { ColumnId } from '../columns/column-ids.ts'
import type { QueueList } from '../list/queue-list.ts'
import { type Looks, usualDirection } from '../views/queue-view.ts'
import { columnHead, rowAt } from './roles.ts'
import { useSelected, useSnapshot } from './use-row.ts'

interface HeadRowProps {
  readonly list: QueueList
  readonly columns: readonly ColumnId[]
  readonly template: string
  readonly sort: RequestSort
  readonly direction: 'asc' | 'desc'
  readonly onSort: (changes: Pick<Looks, 'sort' | 'direction'>) => void
}

/** The columns whose order the desk knows. */
const sortOf: Partial<Record<ColumnId, RequestSort>> = {
  timeLeft: 'nextDue',
  updated: 'updated',
  created: 'created',
}

const atEnd: readonly ColumnId[] = ['updated', 'created']
/** An icon or an avatar needs no word above it. */
const unnamed: readonly ColumnId[] = ['priority', 'assignee']

export function HeadRow({ list, columns, template, sort, direction, onSort }: HeadRowProps) {
  const { t } = useTranslation('queue')
  return (
    <div
      {...rowAt(1)}
      style={{ gridTemplateColumns: template }}
      className="sticky top-0 z-10 grid h-7 items-center gap-x-[9px] border-b bg-background ps-[18px] pe-4 text-micro text-muted-foreground max-md:hidden"
    >
      <SelectAll list={list} />
      {columns.map((column) => {
        const name = t(`column.${column}`)
        const by = sortOf[column]
        const isSorted = by === sort
        const isQuiet = unnamed.includes(column)
        return (
          <div
            key={column}
            {...columnHead(isSorted ? direction : null)}
            className={cn('min-w-0', atEnd.includes(column) && 'flex justify-end')}
          >
            {by ? (
              <SortButton
                name={name}
                isQuiet={isQuiet}
                direction={isSorted ? direction : null}
                onClick={() =>
                  onSort({
                    sort: by,
                    direction: isSorted ? (direction === 'asc' ? 'desc' : 'asc') : usualDirection(by),
                  })
                }
              />
            ) : (
              <span className={isQuiet ? 'sr-only' : 'block truncate'}>{name}</span>
            )}
          </div>
        )
      })}
    </div>
  )
}

function SelectAll({ list }: { list: QueueList }) {
  const { t } = useTranslation('queue')
  const selected = useSelected(list).size
  const { ids } = useSnapshot(list)
  return (
    <div {...columnHead()} className="grid place-items-center">
      <Checkbox
        checked={selected === 0 ? false : selected < ids.length ? 'indeterminate' : true}
        aria-label={t('selectAll')}
        onCheckedChange={() => (selected > 0 ? list.selection.clear() : list.selection.selectAll())}
        className="data-[state=unchecked]:opacity-0 data-[state=unchecked]:hover:opacity-100 data-[state=unchecked]:focus-visible:opacity-100"
      />
    </div>
  )
}

interface SortButtonProps {
  readonly name: string
  readonly isQuiet: boolean
  readonly direction: 'asc' | 'desc' | null
  readonly onClick: () => void
}

function SortButton({ name, isQuiet, direction, onClick }: SortButtonProps) {
  const Arrow = direction === 'desc' ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      title={isQuiet ? name : undefined}
      onClick={onClick}
      className="group/sort relative flex h-6 min-w-3.5 items-center gap-1 rounded-sm whitespace-nowrap hover:text-foreground"
    >
      <span className={isQuiet ? 'sr-only' : undefined}>{name}</span>
      <Arrow
        aria-hidden
        className={cn(
          'size-3',
          direction
            ? 'text-foreground'
            : 'absolute -end-3.5 opacity-0 group-hover/sort:opacity-100 group-focus-visible/sort:opacity-100',
        )}
      />
    </button>
  )
}
