import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import type { Priority, RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import type { ViewGrouping } from '@holdfast/contracts/views/vocabulary.ts'
import { ChevronRight, CirclePause, Clock, Hourglass, Sunrise, TriangleAlert, UserRound } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { PriorityIcon } from '../../../components/requests/priority-icon.tsx'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { TeamMark } from '../../../components/team-mark.tsx'
import { cn } from '../../../lib/cn.ts'
import { useAgents, useTeams } from '../../../lib/lookups.ts'
import { CountText } from './count-text.tsx'
import { cellRole, rowAt } from './roles.ts'

interface GroupHeadProps {
  readonly by: ViewGrouping
  readonly groupKey: string
  readonly isFolded: boolean
  readonly count: RequestCount | undefined
  /** Of those how many belong to nobody, where that is worth saying. */
  readonly unassigned?: number
  readonly position: number
  readonly top: number
  readonly onToggle: (key: string) => void
}

export const GroupHead = memo(function GroupHead(props: GroupHeadProps) {
  const { by, groupKey, isFolded, count, unassigned = 0, position, top, onToggle } = props
  const { t } = useTranslation('queue')
  const { name, icon } = useGroup(by, groupKey)
  const note = isFolded
    ? t('group.folded')
    : groupKey === 'paused'
      ? t('group.clocksStopped')
      : unassigned > 0
        ? t('group.unassigned', { count: unassigned })
        : null
  return (
    <div
      {...rowAt(position)}
      data-group={groupKey}
      style={{ transform: `translateY(${top}px)` }}
      className="absolute inset-x-0 top-0 h-7 border-y bg-[color-mix(in_oklab,var(--muted)_70%,var(--background))] text-small max-md:h-11"
    >
      <div {...cellRole} className="h-full">
        <button
          type="button"
          aria-expanded={!isFolded}
          onClick={() => onToggle(groupKey)}
          className="group/head flex size-full items-center gap-2 ps-[18px] pe-4 text-start font-medium outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring"
        >
          <span className="grid size-3.5 place-items-center">
            <ChevronRight
              aria-hidden
              className={cn(
                'size-3.5 text-muted-foreground rtl:-scale-x-100',
                isFolded
                  ? 'block'
                  : 'hidden rotate-90 group-hover/head:block group-focus-visible/head:block rtl:-rotate-90',
              )}
            />
            <span
              aria-hidden
              className={cn(
                'contents',
                isFolded ? '[&>*]:hidden' : 'group-hover/head:[&>*]:hidden group-focus-visible/head:[&>*]:hidden',
              )}
            >
              {icon}
            </span>
          </span>
          <bdi className="truncate">{name}</bdi>
          {count && (
            <span className="font-normal tabular-nums text-muted-foreground">
              <CountText count={count} />
            </span>
          )}
          {note && <span className="ms-auto flex-none font-normal text-muted-foreground">{note}</span>}
        </button>
      </div>
    </div>
  )
})

const clockIcons: Record<string, ReactNode> = {
  late: <TriangleAlert className="size-3.5 text-sla-late" />,
  soon: <Hourglass className="size-3.5 text-sla-soon" />,
  today: <Clock className="size-3.5 text-muted-foreground" />,
  later: <Sunrise className="size-3.5 text-muted-foreground" />,
  paused: <CirclePause className="size-3.5 text-sla-paused" />,
}

/** What a group is called, and its sign. */
export function useGroup(by: ViewGrouping, key: string): { name: string; icon: ReactNode } {
  const { t } = useTranslation(['queue', 'common'])
  const teams = useTeams()
  const agents = useAgents()
  switch (by) {
    case 'clock':
      return { name: t(`group.clock.${key}`), icon: clockIcons[key] }
    case 'status':
      return { name: t(`common:status.${key}`), icon: <StatusIcon status={key as RequestStatus} /> }
    case 'priority':
      return { name: t(`common:priority.${key}`), icon: <PriorityIcon priority={key as Priority} decorative /> }
    case 'team':
      if (key === 'none')
        return { name: t('group.noTeam'), icon: <UserRound className="size-3.5 text-muted-foreground" /> }
      return { name: teams.byId.get(key)?.name ?? '', icon: <TeamMark teamId={key} /> }
    default: {
      const agent = agents.byId.get(key)
      if (key === 'none' || !agent)
        return { name: t('common:unassigned'), icon: <PersonAvatar person={null} size={16} /> }
      return { name: agent.name, icon: <PersonAvatar person={agent} size={16} /> }
    }
  }
}
