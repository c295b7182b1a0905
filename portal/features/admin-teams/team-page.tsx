import type { Team } from '@holdfast/contracts/teams/team.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ErrorState, LoadingRows, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { teamQuery } from './api.ts'
import { TeamActions } from './team-actions.tsx'
import { TeamFacts } from './team-facts.tsx'
import { TeamForm } from './team-form.tsx'
import { TeamLine } from './team-line.tsx'
import { TeamMembers } from './team-members.tsx'

/** One team: how it works, who is in it, and what waits for it. */
export function TeamPage() {
  const { t } = useTranslation('admin-teams')
  const { teamId = '' } = useParams()
  const mayManage = useMay('team:manage')
  const { data: team, isPending, isError, error, refetch } = useQuery(teamQuery(teamId))
  const crumbs = [{ label: t('title'), to: '/admin/teams' }]
  if (isPending || isError) {
    const isGone = isError && [404, 400].includes(asProblem(error).status)
    return (
      <Page title={t('team')} crumbs={crumbs}>
        {isPending && <LoadingRows />}
        {isGone && <NotFound />}
        {isError && !isGone && <ErrorState error={error} onRetry={() => void refetch()} />}
      </Page>
    )
  }
  return (
    <Page
      title={team.name}
      crumbs={crumbs}
      aside={!team.active && <Badge>{t('state.off')}</Badge>}
      actions={mayManage && <TeamActions team={team} />}
      fixed
    >
      {mayManage ? (
        <TeamForm key={team.id} team={team}>
          <Sections team={team} mayManage />
        </TeamForm>
      ) : (
        <div className="min-h-0 grow overflow-y-auto">
          <div className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6 px-6 py-5 max-md:px-4">
            <TeamFacts team={team} />
            <Sections team={team} mayManage={false} />
          </div>
        </div>
      )}
    </Page>
  )
}

function Sections({ team, mayManage }: { team: Team; mayManage: boolean }) {
  return (
    <>
      <TeamMembers team={team} mayManage={mayManage} />
      <TeamLine team={team} />
    </>
  )
}
