/** What stands in each column of a row. */
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { type ComponentType, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { ClockCell } from '../../../components/requests/clock-cell.tsx'
import { PriorityIcon } from '../../../components/requests/priority-icon.tsx'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { StatusLabel } from '../../../components/requests/status-label.tsx'
import { useAgents, useCategories } from '../../../lib/lookups.ts'
import type { ColumnId } from '../columns/column-ids.ts'
import { Ago } from './ago.tsx'

interface CellProps {
  readonly request: RequestSummary
}

const quiet = 'truncate text-small text-muted-foreground'

const Priority = memo(({ request }: CellProps) => <PriorityIcon priority={request.priority} />)
const NumberOf = memo(({ request }: CellProps) => <RequestNumber number={request.number} className="truncate" />)
const Requester = memo(({ request }: CellProps) => (
  <bdi className="block truncate text-small">{request.requester.name}</bdi>
))
const Status = memo(({ request: { status, waitReason } }: CellProps) => (
  <StatusLabel status={status} waitReason={waitReason} className="max-w-full text-small text-muted-foreground" />
))
const TimeLeft = memo(({ request: { clock, status } }: CellProps) => <ClockCell clock={clock} status={status} />)
const Updated = memo(({ request }: CellProps) => <Ago instant={request.updatedAt} className={ago} />)
const Created = memo(({ request }: CellProps) => <Ago instant={request.createdAt} className={ago} />)
const Team = memo(({ request }: CellProps) => <bdi className={`block ${quiet}`}>{request.team?.name}</bdi>)

const ago = 'block truncate text-end text-small tabular-nums text-muted-foreground'

const Assignee = memo(({ request: { assignee } }: CellProps) => {
  const { byId } = useAgents()
  const face = assignee && { ...assignee, photoAt: byId.get(assignee.id)?.photoAt ?? null }
  return <PersonAvatar person={face} size={20} named />
})

const Category = memo(({ request: { categoryId, subcategoryId } }: CellProps) => {
  const { byId } = useCategories()
  const category = byId.get(subcategoryId ?? categoryId ?? '')
  return <bdi className={`block ${quiet}`}>{category?.name}</bdi>
})

const Type = memo(({ request }: CellProps) => {
  const { t } = useTranslation('common')
  return <span className={`block ${quiet}`}>{t(`requestType.${request.type}`)}</span>
})

const Channel = memo(({ request }: CellProps) => {
  const { t } = useTranslation('common')
  return <span className={`block ${quiet}`}>{t(`channel.${request.channel}`)}</span>
})

/** The subject is the row's own: it is a link, and has the tags behind it. */
export const cells: Readonly<Record<Exclude<ColumnId, 'subject'>, ComponentType<CellProps>>> = {
  priority: Priority,
  number: NumberOf,
  requester: Requester,
  status: Status,
  assignee: Assignee,
  timeLeft: TimeLeft,
  updated: Updated,
  team: Team,
  category: Category,
  type: Type,
  channel: Channel,
  created: Created,
}
