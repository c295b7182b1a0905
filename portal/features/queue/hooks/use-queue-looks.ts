/** What is looked at, as the address says it: a view, and what was changed of it. */
import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { useViews } from '../api/views.ts'
import { isSameFilter } from '../filter/edit.ts'
import {
  allOpen,
  builtInViews,
  type Looks,
  pathOf,
  type QueueView,
  readLooks,
  readSavedView,
  writeLooks,
} from '../views/queue-view.ts'

export interface QueueLooks {
  /** `null` while it is read, or when there is none under this address. */
  readonly view: QueueView | null
  readonly isLoading: boolean
  readonly looks: Looks
  /** Shows something else than the view does. */
  readonly isChanged: boolean
  change(changes: Partial<Looks>): void
  /** Goes back to how the view is kept. */
  reset(): void
}

export function useQueueLooks(): QueueLooks {
  const { viewId = 'all' } = useParams()
  const { views, isLoading } = useViews()
  const { search } = useLocation()
  const navigate = useNavigate()
  const view = useMemo(() => {
    const saved = views.find(({ id }) => id === viewId)
    return builtInViews.find(({ id }) => id === viewId) ?? (saved ? readSavedView(saved) : null)
  }, [views, viewId])
  const looks = useMemo(() => readLooks(new URLSearchParams(search), view ?? allOpen), [search, view])
  const change = useCallback(
    (changes: Partial<Looks>) => {
      const base = view ?? allOpen
      // The address may have been changed since this was drawn.
      const now = readLooks(new URLSearchParams(location.search), base)
      const query = writeLooks({ ...now, ...changes }, base)
      void navigate({ pathname: pathOf(base), search: query.toString() }, { replace: true })
    },
    [navigate, view],
  )
  const reset = useCallback(() => void navigate(pathOf(view ?? allOpen), { replace: true }), [navigate, view])
  return { view, isLoading, looks, isChanged: view !== null && differs(looks, view), change, reset }
}

function differs(looks: Looks, view: Looks): boolean {
  return (
    !isSameFilter(looks.filter, view.filter) ||
    looks.sort !== view.sort ||
    looks.direction !== view.direction ||
    looks.grouping !== view.grouping
  )
}
