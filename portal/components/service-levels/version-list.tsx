import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState, LoadingRows } from '../states.tsx'
import type { DescribedChange } from './change-list.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import type { LeafChange, Leaves } from './leaves.ts'

export interface PublishedVersion<Rules> {
  readonly id: string
  readonly number: number
  readonly reason: string
  readonly publishedBy: { readonly id: string; readonly name: string } | null
  readonly publishedAt: string
  readonly rules: Rules
}

interface VersionListProps<Rules> {
  query: UseInfiniteQueryResult<readonly PublishedVersion<Rules>[]>
  toLeaves: (rules: Rules) => Leaves
  describe: (change: LeafChange) => DescribedChange
}

/** Who published what, when, and why, newest first; each opens what it changed. */
export function VersionList<Rules>({ query, toLeaves, describe }: VersionListProps<Rules>) {
  const { t } = useTranslation('service-levels')
  const format = useFormat()
  const [compared, setCompared] = useState<number | null>(null)
  if (query.isError) return <ErrorState inline error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={2} rowClassName="px-0" />
  const versions = query.data
  return (
    <>
      <ol className="-mx-2 grid grid-cols-1">
        {versions.map(({ id, number, reason, publishedBy, publishedAt }, index) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => setCompared(number)}
              className="grid w-full gap-0.5 rounded-md px-2 py-1.5 text-start hover:bg-hover"
            >
              <span className="flex items-baseline gap-2">
                <span className="code font-medium">v{number}</span>
                {index === 0 && <span className="text-muted-foreground">{t('versions.live')}</span>}
                <time dateTime={publishedAt} className="ms-auto flex-none text-muted-foreground">
                  {format.date(publishedAt)}
                </time>
              </span>
              <span className="line-clamp-2">
                <bdi>{reason}</bdi>
              </span>
              <span className="text-muted-foreground">
                <bdi>{publishedBy?.name ?? t('versions.byDesk')}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="outline"
          size="sm"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          className="justify-self-start"
        >
          {t('versions.older')}
        </Button>
      )}
      <CompareDialog
        versions={versions}
        number={compared}
        onClose={() => setCompared(null)}
        toLeaves={toLeaves}
        describe={describe}
      />
    </>
  )
}
