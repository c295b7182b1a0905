import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'

export interface ListPage<Item> {
  items: Item[]
  nextCursor: string | null
}

/** A list that is read a page at a time; while a filter changes, what was there stays. */
export function useList<Item>(
  key: readonly unknown[],
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<ListPage<Item>>,
  { refreshMs }: { refreshMs?: number } = {},
) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => load(pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ListPage<Item>) => page.nextCursor,
    placeholderData: keepPreviousData,
    ...(refreshMs === undefined ? {} : { refetchInterval: refreshMs }),
  })
}
