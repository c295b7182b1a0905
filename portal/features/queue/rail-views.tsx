/** The views of the queue in the rail: those that everybody has, one's own, what others share, and the teams. */
import { Plus } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { TeamMark } from '../../components/team-mark.tsx'
import { cn } from '../../lib/cn.ts'
import { useCommands } from '../../lib/commands.ts'
import { useTeams } from '../../lib/lookups.ts'
import { queueLink } from '../../lib/queue-link.ts'
import { useMe } from '../../lib/session.ts'
import { Button } from '../../ui/button.tsx'
import { useViews } from './api/views.ts'
import { OwnViews } from './rail/own-views.tsx'
import { railCounts } from './rail/rail-count.tsx'
import { RailGroup } from './rail/rail-group.tsx'
import { RailView } from './rail/rail-view.tsx'
import { useRailCounts } from './rail/use-rail-counts.ts'
import { iconOf } from './views/icons.ts'
import { allOpen, builtInViews, pathOf, readSavedView } from './views/queue-view.ts'

const ViewEditor = lazy(async () => ({ default: (await import('./views/view-editor.tsx')).ViewEditor }))

/** The queue itself and one's own work have places of their own above. */
const listed = builtInViews.filter(({ id }) => id !== 'all' && id !== 'mine')
const mostTeams = 8

export function RailViews({ wide }: { wide: boolean }) {
  const { t } = useTranslation('queue')
  const navigate = useNavigate()
  const { person } = useMe()
  const { views } = useViews()
  const { items } = useTeams()
  const teams = items.filter(({ active }) => active).slice(0, mostTeams)
  const [isNaming, setNaming] = useState(false)
  const own = views.filter(({ owner }) => owner.id === person.id)
  const shared = views.filter(({ owner }) => owner.id !== person.id)
  const counts = useRailCounts(
    [...listed, ...views.map(readSavedView)],
    teams.map(({ id }) => id),
  )
  useEffect(() => railCounts.set(counts))
  const named = [...listed.map((view) => ({ ...view, name: t(`view.${view.id}`) })), ...views.map(readSavedView)]
  useCommands(
    t('rail.views'),
    named.map((view) => ({
      id: `view-${view.id}`,
      label: view.name ?? '',
      icon: iconOf(view.icon),
      run: () => void navigate(pathOf(view)),
    })),
  )
  return (
    <>
      <RailGroup
        title={t('rail.views')}
        wide={wide}
        action={
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('rail.newView')}
            onClick={() => setNaming(true)}
            className={cn('ms-auto', !wide && 'max-lg:hidden')}
          >
            <Plus aria-hidden />
          </Button>
        }
      >
        {listed.map((view) => (
          <RailView
            key={view.id}
            to={pathOf(view)}
            name={t(`view.${view.id}`)}
            icon={iconOf(view.icon)}
            count={counts.get(view.id)}
            isAlarm={view.id === 'late'}
            wide={wide}
          />
        ))}
        <OwnViews views={own} counts={counts} wide={wide} />
        {shared.map((view) => (
          <RailView
            key={view.id}
            to={pathOf(view)}
            name={view.name}
            icon={iconOf(view.icon)}
            count={counts.get(view.id)}
            saved={view}
            wide={wide}
          />
        ))}
      </RailGroup>
      {teams.length > 0 && (
        <RailGroup title={t('rail.teams')} wide={wide}>
          {teams.map((team) => (
            <RailView
              key={team.id}
              to={queueLink([
                ['is', 'open'],
                ['team', team.key],
              ])}
              name={team.name}
              mark={<TeamMark teamId={team.id} />}
              count={counts.get(team.id)}
              wide={wide}
            />
          ))}
        </RailGroup>
      )}
      <Suspense fallback={null}>
        {isNaming && (
          <ViewEditor view={null} initial={{ ...allOpen, ...shownNow() }} onClose={() => setNaming(false)} />
        )}
      </Suspense>
    </>
  )
}

/** A new view begins as what is looked at, where that is a queue. */
function shownNow(): { filter?: string } {
  const filter = location.pathname.startsWith('/queue') ? new URLSearchParams(location.search).get('filter') : null
  return filter === null ? {} : { filter }
}
