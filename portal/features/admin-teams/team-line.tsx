import type { WaitingRequest } from '@holdfast/contracts/teams/list-team-line.ts'
import type { Team } from '@holdfast/contracts/teams/team.ts'
import { Coffee } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FormSection } from '../../components/form-page.tsx'
import { PriorityIcon } from '../../components/requests/priority-icon.tsx'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useList } from '../../lib/query/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { lineKey, listLine } from './api.ts'

const refreshMs = 30_000

/** What waits for somebody of the team who is free, in the order in which it is given out. */
export function TeamLine({ team }: { team: Team }) {
  const { t } = useTranslation('admin-teams')
  const query = useList(lineKey(team.id), (cursor) => listLine(team.id, cursor), { refreshMs })
  const waiting = query.data?.pages.flatMap(({ items }) => items) ?? []
  const count = query.hasNextPage ? t('line.countMore', { count: waiting.length }) : String(waiting.length)
  return (
    <FormSection
      title={t('line.title')}
      description={waiting.length > 0 ? count : t('line.about')}
      className="gap-0 p-0"
    >
      {query.isPending && <LoadingRows rows={3} />}
      {query.isError && waiting.length === 0 && (
        <ErrorState inline className="m-4" error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && waiting.length === 0 && (
        <EmptyState
          icon={Coffee}
          title={t('line.empty')}
          description={t(team.strategy === 'manual' ? 'line.emptyManual' : 'line.emptyHint')}
          className="py-8"
        />
      )}
      <ol>
        {waiting.map((request, index) => (
          <WaitingRow key={request.id} request={request} place={index + 1} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="ghost"
          className="m-2"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('common:loadMore')}
        </Button>
      )}
    </FormSection>
  )
}

function WaitingRow({ request, place }: { request: WaitingRequest; place: number }) {
  const { t } = useTranslation('admin-teams')
  const format = useFormat()
  const time = format.duration(useNow('minute') - Date.parse(request.since))
  return (
    <li className="relative flex min-h-9 items-center gap-2.5 border-b border-border/60 px-4 last:border-b-0 hover:bg-hover max-md:min-h-12">
      <span className="w-5 flex-none text-small text-muted-foreground tabular-nums">{place}</span>
      <PriorityIcon priority={request.priority} />
      <RequestNumber number={request.number} />
      <Link to={`/requests/${request.id}`} dir="auto" className="truncate text-start after:absolute after:inset-0">
        {request.title}
      </Link>
      <span className="ms-auto flex-none text-small text-muted-foreground">
        <span className="md:hidden">{time}</span>
        <span className="max-md:hidden">{t('line.waits', { time })}</span>
      </span>
    </li>
  )
}
