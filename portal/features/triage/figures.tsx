import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { CircleCheck, CirclePause, Hourglass, type LucideIcon, TriangleAlert, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useNow } from '../../lib/clock.ts'
import { cn } from '../../lib/cn.ts'
import { type Formats, useFormat } from '../../lib/format.ts'
import { type QueueCondition, queueLink } from '../../lib/queue-link.ts'
import { useMay } from '../../lib/session.ts'

/** The five figures of the desk; each leads to what it counts. */
export function Figures({ triage, team }: { triage: Triage; team: string | null }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  const now = useNow('minute')
  const seesReports = useMay('report:read')
  const ofTeam: QueueCondition | null = team === null ? null : ['team', team]
  const age = (since: string | null) =>
    since === null ? null : t('figures.oldest', { time: format.duration(now - Date.parse(since)) })
  const { unassigned, late, due, waiting, attainment, forecast } = triage
  return (
    <section aria-label={t('figures.label')} className="overflow-hidden rounded-lg border bg-card">
      {/* Hairlines between the cells, at any number of columns. */}
      <ul className="-me-px -mb-px grid grid-cols-2 md:grid-cols-3 xl:grid-cols-5">
        <Figure
          icon={UserPlus}
          name={t('figures.unassigned')}
          value={format.number(unassigned.count)}
          detail={age(unassigned.oldestAt)}
          to={queueLink([['is', 'open'], ['assignee', 'none'], ofTeam])}
        />
        <Figure
          icon={TriangleAlert}
          ink={late.count > 0 ? 'text-sla-late' : undefined}
          name={t('figures.late')}
          value={format.number(late.count)}
          detail={age(late.oldestDueAt)}
          to={queueLink([['is', 'late'], ofTeam])}
        />
        <Figure
          icon={Hourglass}
          ink={due.count > 0 ? 'text-sla-soon' : undefined}
          name={t('figures.due')}
          value={format.number(due.count)}
          detail={dueDetail(triage, forecast.count, t)}
          to={queueLink([['is', 'open'], ['clock', 'running'], ['due', '<4h'], ofTeam])}
        />
        <Figure
          icon={CirclePause}
          ink="text-sla-paused"
          name={t('figures.waiting')}
          value={format.number(waiting.count)}
          detail={waitingDetail(triage, t)}
          to={queueLink([['status', 'waiting'], ofTeam])}
        />
        <Figure
          icon={CircleCheck}
          ink="text-sla-ok"
          name={t('figures.met')}
          value={shareOf(attainment.today, format) ?? '–'}
          detail={metDetail(triage, format, t)}
          to={seesReports ? '/reports' : null}
        />
      </ul>
    </section>
  )
}

type Translate = ReturnType<typeof useTranslation<'triage'>>['t']

function dueDetail({ window }: Triage, risks: number, t: Translate): string | null {
  if (risks > 0) return t('figures.risks', { count: risks })
  const peaks = window.buckets.filter(({ over }) => over).length
  return peaks > 0 ? t('figures.peaks', { count: peaks }) : null
}

function waitingDetail({ waiting }: Triage, t: Translate): string | null {
  const [most] = waiting.reasons
  return most ? t(`figures.waitingOn.${most.reason}`, { count: most.count }) : null
}

function shareOf({ met, breached }: { met: number; breached: number }, format: Formats): string | null {
  return met + breached === 0 ? null : format.percent(met / (met + breached))
}

function metDetail({ attainment: { today, week } }: Triage, format: Formats, t: Translate): string | null {
  const share = shareOf(week, format)
  if (share !== null) return t('figures.week', { share })
  return today.met + today.breached === 0 ? t('figures.nothingEnded') : null
}

function Figure({
  icon: Icon,
  ink = 'text-muted-foreground',
  name,
  value,
  detail,
  to,
}: {
  icon: LucideIcon
  ink?: string | undefined
  name: string
  value: string
  detail: string | null
  to: string | null
}) {
  const inside = (
    <>
      <span className="flex items-center gap-1.5 text-muted-foreground">
        <Icon aria-hidden className={cn('size-3.5', ink)} />
        <span className="truncate">{name}</span>
      </span>
      <span className="flex min-w-0 items-baseline gap-1.5">
        <span className="text-figure font-semibold tracking-[-0.02em] tabular-nums">{value}</span>
        {detail && <span className="truncate text-small text-muted-foreground">{detail}</span>}
      </span>
    </>
  )
  const cell = 'flex min-w-0 flex-col px-4 pt-2.5 pb-2'
  return (
    <li className="min-w-0 border-e border-b max-md:last:col-span-2 max-xl:md:last:col-span-2">
      {to === null ? (
        <div className={cell}>{inside}</div>
      ) : (
        <Link to={to} className={cn(cell, 'h-full hover:bg-hover focus-visible:-outline-offset-2')}>
          {inside}
        </Link>
      )}
    </li>
  )
}
