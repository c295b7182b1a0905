import { ArrowDown, ArrowUp, ChevronRight } from 'lucide-react'
import { type MouseEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { cn } from '../lib/cn.ts'
import { useShortcuts } from '../lib/shortcuts.ts'
import { focusRing } from '../ui/surfaces.ts'
import type { Column, ResourceListProps } from './resource-list.tsx'
import type { Sorting } from './sort-items.ts'

type RowsProps<Item> = Pick<
  ResourceListProps<Item>,
  'label' | 'columns' | 'getId' | 'getHref' | 'onOpen' | 'rowActions' | 'selectedId'
> & { items: readonly Item[]; sorting: Sorting | null; onSort: (column: string) => void }

/** A table of a grid; on a phone each row is a card. The first cell is the row's link. */
export function ResourceRows<Item>({ items, sorting, onSort, ...props }: RowsProps<Item>) {
  const table = useRef<HTMLDivElement>(null)
  useRowKeys(table)
  const last = props.rowActions ? 'auto' : '16px'
  const tracksOf = (columns: readonly Column<Item>[]) =>
    [...columns.map((column) => column.width ?? 'minmax(0,1fr)'), last].join(' ')
  const columns = tracksOf(props.columns)
  const narrow = tracksOf(props.columns.filter((column) => column.narrow !== 'hide'))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of cells that turns into cards cannot be a <table>
    <div
      ref={table}
      role="table"
      aria-label={props.label}
      aria-rowcount={-1}
      style={{ '--columns': columns, '--narrow-columns': narrow }}
      className="grid grid-cols-(--columns) gap-x-4 max-xl:grid-cols-(--narrow-columns) max-md:block"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={cn(group, 'sticky top-0 z-10 bg-background max-md:hidden')}>
        <HeadRow
          columns={props.columns}
          sorting={sorting}
          onSort={onSort}
          hasActions={props.rowActions !== undefined}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={group}>
        {items.map((item) => (
          <Row key={props.getId(item)} item={item} {...props} />
        ))}
      </div>
    </div>
  )
}

const group = 'col-span-full grid grid-cols-subgrid max-md:block'
const rowGrid = 'col-span-full grid grid-cols-subgrid items-center ps-5 pe-4'

function HeadRow<Item>({
  columns,
  sorting,
  onSort,
  hasActions,
}: Pick<RowsProps<Item>, 'columns' | 'sorting' | 'onSort'> & { hasActions: boolean }) {
  const { t } = useTranslation('common')
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not interactive
    <div role="row" className={cn(rowGrid, 'h-7 border-b border-border text-micro text-muted-foreground')}>
      {columns.map((column) => {
        const isSorted = sorting?.column === column.id
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button is
          <div
            key={column.id}
            role="columnheader"
            aria-sort={!isSorted ? undefined : sorting.descending ? 'descending' : 'ascending'}
            className={cn(
              'min-w-0 truncate',
              column.align === 'end' && 'text-end',
              column.narrow === 'hide' && 'max-xl:hidden',
            )}
          >
            {column.sortBy || column.sortable ? (
              <button
                type="button"
                onClick={() => onSort(column.id)}
                className={cn(
                  'inline-flex cursor-pointer items-center gap-1 rounded-sm py-1 hover:text-foreground',
                  focusRing,
                )}
              >
                {column.header}
                {isSorted &&
                  (sorting.descending ? (
                    <ArrowDown aria-hidden className="size-3" />
                  ) : (
                    <ArrowUp aria-hidden className="size-3" />
                  ))}
              </button>
            ) : (
              column.header
            )}
          </div>
        )
      })}
      <div role={hasActions ? 'columnheader' : 'presentation'}>
        {hasActions && <span className="sr-only">{t('actions')}</span>}
      </div>
    </div>
  )
}

function Row<Item>({
  item,
  ...props
}: Omit<RowsProps<Item>, 'items' | 'sorting' | 'onSort' | 'label'> & { item: Item }) {
  const navigate = useNavigate()
  const { columns, getHref, onOpen, rowActions } = props
  const id = props.getId(item)
  const opens = getHref !== undefined || onOpen !== undefined
  const open = (event: MouseEvent) => {
    // Links and buttons within do what they do; selected text is being copied.
    if ((event.target as Element).closest('a,button,input,select,label,[role=menuitem]')) return
    if (getSelection()?.isCollapsed === false) return
    if (onOpen) onOpen(item)
    else if (getHref) void navigate(getHref(item))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: its first cell is a link; a click elsewhere is a convenience
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      role="row"
      data-state={props.selectedId === id ? 'selected' : undefined}
      onClick={opens ? open : undefined}
      className={cn(
        rowGrid,
        'relative min-h-9 border-b border-border/60 py-1.5 data-[state=selected]:bg-accent has-[[data-row-link]:focus-visible]:outline-2 has-[[data-row-link]:focus-visible]:-outline-offset-2 has-[[data-row-link]:focus-visible]:outline-ring',
        'max-md:flex max-md:min-h-14 max-md:flex-wrap max-md:gap-x-3 max-md:gap-y-0.5 max-md:py-2.5 max-md:ps-4 max-md:pe-12',
        opens && 'cursor-pointer hover:bg-hover',
      )}
    >
      {columns.map((column, index) => (
        <Cell key={column.id} column={column} isTitle={index === 0}>
          {index === 0 ? (
            <RowLink href={getHref?.(item)} onOpen={onOpen && (() => onOpen(item))}>
              {column.cell(item)}
            </RowLink>
          ) : (
            column.cell(item)
          )}
        </Cell>
      ))}
      <div
        role={rowActions ? 'cell' : 'presentation'}
        className="flex justify-end max-md:absolute max-md:inset-y-0 max-md:end-2 max-md:items-center"
      >
        {rowActions
          ? rowActions(item)
          : opens && (
              <ChevronRight aria-hidden className="hidden size-4 text-muted-foreground max-md:block rtl:-scale-x-100" />
            )}
      </div>
    </div>
  )
}

function Cell<Item>({ column, isTitle, children }: { column: Column<Item>; isTitle: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="cell"
      className={cn(
        'min-w-0',
        isTitle ? 'font-medium max-md:w-full' : 'text-muted-foreground max-md:text-small',
        column.align === 'end' && 'text-end tabular-nums max-md:text-start',
        column.phone === 'hide' && 'max-md:hidden',
        column.narrow === 'hide' && 'max-xl:hidden',
      )}
    >
      {children}
    </div>
  )
}

const linkLook = 'block w-full min-w-0 truncate text-start font-[inherit] outline-none focus-visible:outline-none'

function RowLink({ href, onOpen, children }: { href?: string; onOpen?: () => void; children: ReactNode }) {
  if (onOpen)
    return (
      <button type="button" data-row-link onClick={onOpen} className={cn(linkLook, 'cursor-pointer')}>
        {children}
      </button>
    )
  if (href === undefined) return children
  return (
    <Link data-row-link to={href} className={linkLook}>
      {children}
    </Link>
  )
}

/** j and k move the focus from row to row; Enter is the link's own. */
export function useRowKeys(table: { current: HTMLElement | null }): void {
  const { t } = useTranslation('common')
  const move = (step: 1 | -1) => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
    const row = document.activeElement?.closest('[role=row],tr')
    const at = links.findIndex((link) => row?.contains(link))
    links[at === -1 ? (step === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
  }
  useShortcuts(t('lists'), [
    { keys: 'j', label: t('nextRow'), run: () => move(1) },
    { keys: 'k', label: t('previousRow'), run: () => move(-1) },
  ])
}
