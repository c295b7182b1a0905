import { CircleCheck, Search, SearchX } from 'lucide-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { RequestCard } from '../../components/own-requests/request-card.tsx'
import { inOrderOfNeed } from '../../components/own-requests/standing.ts'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { useDebounced } from '../../components/use-people-search.ts'
import { CalmPage } from '../../shell/calm-page.tsx'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { endedStatuses, openStatuses, useLiveLists, useOwnRequests } from './api/use-own-lists.ts'
import { CardsToCome } from './cards-to-come.tsx'

/** Every request of one's own, those that go on first. */
export function MyRequestsPage() {
  const { t } = useTranslation('my-requests')
  const [search, setSearch] = useSearchParams()
  const text = search.get('q') ?? ''
  const show = search.get('show') === 'all' ? 'all' : 'open'
  useLiveLists()
  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  return (
    <CalmPage title={t('list.title')} className="gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <div className="relative min-w-0 grow max-md:w-full">
          <Search
            aria-hidden
            className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-3.5 text-muted-foreground"
          />
          <Input
            type="search"
            aria-label={t('list.search')}
            dir="auto"
            className="ps-8"
            placeholder={t('list.search')}
            value={text}
            onChange={(event) => change('q', event.target.value)}
          />
        </div>
        <Segmented
          label={t('list.which')}
          className="max-md:w-full"
          value={show}
          onValueChange={(value) => change('show', value === 'all' ? 'all' : '')}
          segments={[
            { value: 'open', label: t('list.open') },
            { value: 'all', label: t('list.all') },
          ]}
        />
      </div>
      <Found text={text} showsAll={show === 'all'} onShowAll={() => change('show', 'all')} />
    </CalmPage>
  )
}

function Found({ text, showsAll, onShowAll }: { text: string; showsAll: boolean; onShowAll: () => void }) {
  const { t } = useTranslation('my-requests')
  const q = useDebounced(text.trim().slice(0, 200))
  const list = useOwnRequests({ status: showsAll ? [...openStatuses, ...endedStatuses] : openStatuses, q })
  const loaded = useDeferredValue(list.data?.pages.flatMap((page) => page.items) ?? [])
  if (list.isPending) return <CardsToCome />
  if (list.isError && loaded.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (loaded.length === 0) return <Nothing isSearch={q !== ''} showsAll={showsAll} onShowAll={onShowAll} />
  const requests = showsAll || q !== '' ? loaded : inOrderOfNeed(loaded)
  return (
    <>
      <p role="status" className="sr-only">
        {t('list.found', { count: requests.length })}
      </p>
      <ul aria-busy={list.isFetching} className="grid gap-2">
        {requests.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="outline"
          className="justify-self-center"
          pending={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('common:loadMore')}
        </Button>
      )}
    </>
  )
}

function Nothing(props: { isSearch: boolean; showsAll: boolean; onShowAll: () => void }) {
  const { t } = useTranslation('my-requests')
  const { isSearch, showsAll, onShowAll } = props
  const all = (
    <Button variant="outline" onClick={onShowAll}>
      {t('list.showAll')}
    </Button>
  )
  const ask = (
    <Button asChild>
      <Link to="/new">{t('list.ask')}</Link>
    </Button>
  )
  if (isSearch) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('list.nothingFits')}
        description={showsAll ? t('list.otherWords') : t('list.maybeEnded')}
        action={showsAll ? null : all}
      />
    )
  }
  return (
    <EmptyState
      icon={CircleCheck}
      title={showsAll ? t('list.none') : t('list.noneOpen')}
      description={showsAll ? t('list.noneHint') : t('list.noneOpenHint')}
      action={
        <>
          {ask}
          {showsAll ? null : all}
        </>
      }
    />
  )
}
