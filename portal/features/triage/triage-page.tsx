import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ErrorState } from '../../components/states.tsx'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useTeams } from '../../lib/lookups.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Page } from '../../shell/page.tsx'
import { useLiveTriage, useTriage } from './api/use-triage.ts'
import { FallingDueCard } from './falling-due/falling-due-card.tsx'
import { Figures } from './figures.tsx'
import { ForecastCard } from './forecast/forecast-card.tsx'
import { LoadCard } from './load/load-card.tsx'
import { MyWorkCard } from './my-work-card.tsx'
import { TeamSwitch } from './team-switch.tsx'
import { TriageAnnouncer } from './triage-announcer.tsx'
import { TriageSkeleton } from './triage-skeleton.tsx'
import { UnassignedCard } from './unassigned/unassigned-card.tsx'

export function TriagePage() {
  const { t } = useTranslation('triage')
  const [search, setSearch] = useSearchParams()
  const { items } = useTeams()
  const teams = items.filter(({ active }) => active)
  const teamId = search.get('team')
  const team = teams.find(({ id }) => id === teamId)?.name ?? null
  const choose = (id: string | null) => setSearch(id === null ? {} : { team: id }, { replace: true })
  const { data, error, refetch, isPlaceholderData } = useTriage(teamId)
  useLiveTriage()
  useTeamKeys(
    teams.map(({ id }) => id),
    teamId,
    choose,
  )
  return (
    <Page
      title={t('title')}
      aside={<Now />}
      actions={<TeamSwitch teams={teams} value={teamId} onChange={choose} />}
      className="[scrollbar-gutter:stable]"
    >
      <div
        aria-busy={isPlaceholderData || data === undefined}
        className="mx-auto grid max-w-[1400px] gap-4 p-4 md:px-6 md:py-5"
      >
        {data === undefined ? (
          error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <TriageSkeleton />
          )
        ) : (
          <>
            {error && <ErrorState inline error={error} onRetry={() => void refetch()} />}
            <Figures triage={data} team={team} />
            <div className="grid min-w-0 gap-4 xl:grid-cols-[minmax(0,1fr)_380px]">
              <FallingDueCard triage={data} />
              <UnassignedCard triage={data} team={team} />
              <div className="flex min-w-0 flex-col gap-4 max-xl:order-last">
                <MyWorkCard />
                <ForecastCard triage={data} className="flex-1" />
              </div>
              <LoadCard triage={data} team={team} />
            </div>
            <TriageAnnouncer triage={data} />
          </>
        )}
      </div>
    </Page>
  )
}

/** The day and the time, which is what the page is about. */
function Now() {
  const format = useFormat()
  const now = useNow('minute')
  return (
    <span className="truncate max-md:hidden">
      {format.fullDay(now)}, <span className="tabular-nums">{format.time(now)}</span>
    </span>
  )
}

/** `[` and `]` go through the teams. */
function useTeamKeys(ids: readonly string[], current: string | null, choose: (id: string | null) => void): void {
  const { t } = useTranslation('triage')
  const all = [null, ...ids]
  const go = (by: number) => {
    const index = (all.indexOf(current) + by + all.length) % all.length
    choose(all[index] ?? null)
  }
  useShortcuts(
    t('title'),
    [
      { keys: '[', label: t('shortcuts.previousTeam'), run: () => go(-1) },
      { keys: ']', label: t('shortcuts.nextTeam'), run: () => go(1) },
    ],
    ids.length > 1,
  )
}
