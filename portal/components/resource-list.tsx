import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { type LucideIcon, SearchX } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { Button } from '../ui/button.tsx'
import { ResourceRows } from './resource-rows.tsx'
import { ResourceToolbar } from './resource-toolbar.tsx'
import { nextSorting, type Sorting, type SortValue, sortItems } from './sort-items.ts'
import { EmptyState, ErrorState, LoadingRows } from './states.tsx'

export interface Column<Item> {
  id: string
  header: string
  cell: (item: Item) => ReactNode
  /** Makes the column sortable, over what has been loaded. */
  sortBy?: (item: Item) => SortValue
  /** Makes the column sortable by the server, under its `id`: see `sort`. */
  sortable?: boolean
  /** A track of a CSS grid: `minmax(0,1fr)` unless told, `120px`, `auto`. */
  width?: string
  align?: 'start' | 'end'
  /** On a phone a row is a card: the first column is its title, `hide` leaves the cell out. */
  phone?: 'hide'
  /** Below 1280 px there is no room for what is wanted least. */
  narrow?: 'hide'
}

export interface ResourcePage<Item> {
  items: Item[]
  nextCursor: string | null
}

export interface ResourceListProps<Item> {
  /** Names the list for who does not see it, and its shortcuts: “Calendars”. */
  label: string
  query: UseInfiniteQueryResult<InfiniteData<ResourcePage<Item>>>
  columns: readonly Column<Item>[]
  getId: (item: Item) => string
  /** Where a row leads; Enter and click go there. */
  getHref?: (item: Item) => string
  /** Instead of an address, such as a dialog. */
  onOpen?: (item: Item) => void
  /** The words of an item, for the search over what has been loaded. Or `search`: the server's. */
  searchText?: (item: Item) => string
  search?: { value: string; onChange: (text: string) => void }
  /** The order that the server was asked for; `null` is its own. */
  sort?: { value: Sorting | null; onChange: (sorting: Sorting | null) => void }
  searchPlaceholder?: string
  /** Further controls beside the search box. */
  filters?: ReactNode
  /** The one primary action: “New calendar”. */
  action?: ReactNode
  /** What can be done with one item: buttons or a menu at the end of its row. */
  rowActions?: (item: Item) => ReactNode
  empty: { icon?: LucideIcon; title: string; description?: ReactNode; action?: ReactNode }
  /** Whether `filters` narrow: then nothing found is not an empty list. */
  isFiltered?: boolean
  selectedId?: string | null
  className?: string
}

/** A list of administration: search, sort, load on, open; j and k move, `/` searches. */
export function ResourceList<Item>(props: ResourceListProps<Item>) {
  const { query, columns } = props
  const { i18n } = useTranslation('common')
  const [localText, setLocalText] = useState('')
  const [localSorting, setSorting] = useState<Sorting | null>(null)
  const sorting = localSorting ?? props.sort?.value ?? null
  const text = props.search?.value ?? localText
  const { searchText } = props
  const items = useMemo(() => {
    const all = query.data?.pages.flatMap((page) => page.items) ?? []
    const wanted = localText.trim().toLocaleLowerCase()
    const found =
      searchText && wanted !== '' ? all.filter((item) => searchText(item).toLocaleLowerCase().includes(wanted)) : all
    const sortBy = columns.find(({ id }) => id === localSorting?.column)?.sortBy
    return localSorting && sortBy ? sortItems(found, sortBy, localSorting.descending, i18n.language) : found
  }, [query.data, localText, searchText, columns, localSorting, i18n.language])
  const changeSorting = (column: string) => {
    const next = nextSorting(sorting, column)
    const byServer = columns.find(({ id }) => id === column)?.sortable === true
    setSorting(byServer ? null : next)
    props.sort?.onChange(byServer ? next : null)
  }
  const canSearch = props.search !== undefined || searchText !== undefined
  const hasToolbar = canSearch || props.filters !== undefined || props.action !== undefined
  return (
    <section
      aria-label={props.label}
      data-slot="resource-list"
      className={cn('flex min-h-0 grow flex-col', props.className)}
    >
      {hasToolbar && (
        <ResourceToolbar
          text={text}
          onText={canSearch ? (props.search?.onChange ?? setLocalText) : undefined}
          placeholder={props.searchPlaceholder}
          filters={props.filters}
          action={props.action}
        />
      )}
      <div className="min-h-0 grow overflow-y-auto">
        <Content
          {...props}
          items={items}
          isNarrowed={text.trim() !== '' || props.isFiltered === true}
          sorting={sorting}
          onSort={changeSorting}
          onClear={() => (props.search?.onChange ?? setLocalText)('')}
        />
      </div>
    </section>
  )
}

interface ContentProps<Item> extends ResourceListProps<Item> {
  items: Item[]
  isNarrowed: boolean
  sorting: Sorting | null
  onSort: (column: string) => void
  onClear: () => void
}

function Content<Item>({ query, items, isNarrowed, empty, onClear, ...props }: ContentProps<Item>) {
  const { t } = useTranslation('common')
  if (query.isPending) return <LoadingRows />
  if (query.isError && items.length === 0)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (items.length === 0 && isNarrowed && !query.hasNextPage)
    return (
      <EmptyState
        icon={SearchX}
        title={t('nothingFits')}
        description={t('nothingFitsHint')}
        action={
          <Button variant="outline" onClick={onClear}>
            {t('clearSearch')}
          </Button>
        }
      />
    )
  if (items.length === 0 && !query.hasNextPage) return <EmptyState {...empty} />
  return (
    <>
      <ResourceRows {...props} items={items} />
      {query.isError && (
        <ErrorState inline className="m-4" error={query.error} onRetry={() => void query.fetchNextPage()} />
      )}
      {query.hasNextPage && !query.isError && (
        <div className="grid place-items-center p-4">
          <Button variant="outline" pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </>
  )
}
