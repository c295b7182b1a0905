import type { PersonOverview } from '@holdfast/contracts/people/person-overview.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestRowCompact } from '../../../components/requests/request-row-compact.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useEndedRequests, useOpenRequests } from '../api/requests.ts'
import { Nothing, Section } from '../section.tsx'

interface RequestsSectionProps {
  readonly personId: string
  /** In each status; of what has ended the last year's. */
  readonly counts: PersonOverview['requests']
}

/** What the person has asked: what is still open first, what is due first on top. */
export function RequestsSection({ personId, counts }: RequestsSectionProps) {
  const { t } = useTranslation('people')
  const open = useOpenRequests(personId)
  const ended = useEndedRequests(personId)
  const isEmpty = hasNone(open) && hasNone(ended)
  return (
    <Section title={t('requests.title')} aside={!isEmpty && t('requests.counts', countParts(counts))}>
      {isEmpty ? (
        <Nothing>{t('requests.none')}</Nothing>
      ) : (
        <div className="overflow-hidden rounded-lg border">
          <Part title={t('requests.open')} list={open} empty={t('requests.noneOpen')} />
          <Part title={t('requests.ended')} list={ended} empty={t('requests.noneEnded')} isOver />
        </div>
      )}
    </Section>
  )
}

const openStatuses: readonly string[] = ['open', 'in_progress', 'waiting']

function countParts(counts: PersonOverview['requests']): { open: number; ended: number } {
  const sum = (isOpen: boolean) =>
    counts
      .filter(({ status }) => openStatuses.includes(status) === isOpen)
      .reduce((total, { count }) => total + count, 0)
  return { open: sum(true), ended: sum(false) }
}

type List = ReturnType<typeof useOpenRequests>

const itemsOf = ({ data }: List): RequestSummary[] => data?.pages.flatMap(({ items }) => items) ?? []
const hasNone = (list: List): boolean => list.data !== undefined && itemsOf(list).length === 0

interface PartProps {
  readonly title: string
  readonly list: List
  readonly empty: ReactNode
  /** What has ended shows when it came, instead of a clock. */
  readonly isOver?: boolean
}

function Part({ title, list, empty, isOver = false }: PartProps) {
  const { t } = useTranslation('people')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = list
  const items = itemsOf(list)
  return (
    <div className="border-b last:border-b-0">
      <h4 className="flex h-7 items-center bg-muted px-4 text-small font-medium text-muted-foreground">{title}</h4>
      {error && !data ? (
        <ErrorState inline className="m-3" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows rows={3} />
      ) : items.length === 0 ? (
        <p className="px-4 py-2 text-muted-foreground">{empty}</p>
      ) : (
        <ul>
          {items.map((request) => (
            <li key={request.id} className="border-b border-border/60 last:border-b-0">
              <Row request={request} isOver={isOver} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="border-t border-border/60 p-1.5">
          <Button variant="ghost" className="w-full" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common:loadMore')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Row({ request, isOver }: { request: RequestSummary; isOver: boolean }) {
  const format = useFormat()
  const { clock, ...rest } = request
  return (
    <RequestRowCompact
      request={isOver ? rest : { ...rest, clock }}
      to={`/requests/${request.id}`}
      trailing={
        isOver && (
          <time dateTime={request.createdAt} className="w-24 text-end text-small tabular-nums text-muted-foreground">
            {format.date(request.createdAt)}
          </time>
        )
      }
    />
  )
}
