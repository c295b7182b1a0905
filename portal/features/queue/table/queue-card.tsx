import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { ClockText } from '../../../components/requests/clock-cell.tsx'
import { PriorityIcon } from '../../../components/requests/priority-icon.tsx'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { StatusLabel } from '../../../components/requests/status-label.tsx'
import { cn } from '../../../lib/cn.ts'
import { Ago } from './ago.tsx'
import { openRequest } from './link-to.ts'
import { pointingOf } from './pointing.ts'
import type { QueueRowProps } from './queue-row.tsx'
import { RefusedCell } from './refused-cell.tsx'
import { cellRole, rowAt } from './roles.ts'
import { RowState } from './row-state.tsx'
import { useIs, useRow } from './use-row.ts'

/** A request on a phone: three lines, and room for a thumb. */
export const QueueCard = memo(function QueueCard({
  list,
  id,
  position,
  top,
  height,
}: Omit<QueueRowProps, 'columns' | 'template'>) {
  const row = useRow(list, id)
  const pointing = pointingOf(list)
  const isActive = useIs(pointing.active, id)
  const navigate = useNavigate()
  const { t } = useTranslation('queue')
  if (!row) return null
  const { shown } = row
  return (
    <div
      {...rowAt(position, row.isSelected)}
      tabIndex={isActive ? 0 : -1}
      data-row={id}
      style={{ transform: `translateY(${top}px)`, height }}
      className={cn(
        'group/row absolute inset-x-0 top-0 flex gap-1 border-b border-border/60 pe-4 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring',
        row.isSelected && 'bg-accent/55',
        row.isLeaving && 'bg-muted/60',
      )}
    >
      <div {...cellRole} className="grid w-11 flex-none place-items-center">
        <RowState row={row} onToggle={() => list.selection.toggle(id)} />
      </div>
      <div {...cellRole} className="grid min-w-0 flex-1 content-center gap-0.5 py-2">
        <div className="flex items-center gap-2 text-small text-muted-foreground">
          <PriorityIcon priority={shown.priority} />
          <RequestNumber number={shown.number} />
          <bdi className="min-w-0 truncate">{shown.requester.name}</bdi>
          <Ago instant={shown.updatedAt} className="ms-auto flex-none tabular-nums" />
        </div>
        <Link
          to={`/requests/${id}`}
          dir="auto"
          title={row.isLeaving ? t('row.leaving') : undefined}
          onClick={(event) => {
            pointing.point(id)
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            openRequest(navigate, list, id)
          }}
          className={cn(
            'keep-side truncate outline-none after:absolute after:inset-0 after:ms-11',
            row.isFresh && 'font-semibold',
            row.isLeaving && 'line-through',
          )}
        >
          {shown.title}
        </Link>
        <div className="flex items-center gap-2 text-small text-muted-foreground">
          <StatusLabel status={shown.status} waitReason={shown.waitReason} />
          {shown.clock && <ClockText clock={shown.clock} status={shown.status} short className="text-small" />}
          <span className="ms-auto">
            <PersonAvatar person={shown.assignee} size={20} named />
          </span>
        </div>
      </div>
      {row.refusal && <RefusedCell id={id} refusal={row.refusal} list={list} />}
    </div>
  )
})
