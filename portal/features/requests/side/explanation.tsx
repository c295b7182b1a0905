import type { ClockExplanation } from '@holdfast/contracts/requests/explain-clock.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDuration } from '../../../components/requests/use-clock-words.ts'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { richText } from '../../../lib/rich-text.tsx'
import { useMay } from '../../../lib/session.ts'
import { useRequest } from '../request-page-context.ts'
import { spanRows } from './span-rows.ts'

/** “Why is it due then?”: every span from the start, what it counted, and what that leaves. */
export function Explanation({ explanation }: { explanation: ClockExplanation }) {
  const { t } = useTranslation('request')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const { usedMs, remainingMs, targetMinutes, dueAt, asOf, state, changes } = explanation
  const duration = (ms: number) => formatDuration(common, ms)
  const retargeted = changes.filter(({ what }) => what === 'target' || what === 'policy' || what === 'calendar')
  return (
    <div className="text-small">
      <table className="w-full">
        <caption className="sr-only">{t('why.title')}</caption>
        <tbody>
          {spanRows(explanation).map((span) => (
            <tr key={span.from} className="align-baseline">
              <td className="py-px pe-3 whitespace-nowrap tabular-nums text-muted-foreground">
                <bdi>{t('why.span', { from: format.moment(span.from), to: format.moment(span.to) })}</bdi>
              </td>
              <td className="w-full py-px pe-2">
                <SpanWords kind={span.kind} reason={span.reason} />
              </td>
              <td
                className={cn(
                  'py-px text-end whitespace-nowrap tabular-nums',
                  span.countedMs > 0 ? 'font-semibold' : 'text-muted-foreground',
                )}
              >
                {span.countedMs > 0 ? duration(span.countedMs) : t('why.notCounted')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 border-t pt-1.5">
        <dt>{t('why.used', { target: duration(targetMinutes * 60_000) })}</dt>
        <dd className="text-end font-semibold tabular-nums">{duration(usedMs)}</dd>
        {state === 'running' && dueAt && remainingMs > 0 && (
          <>
            <dt>{t('why.left', { left: duration(remainingMs), time: format.time(asOf) })}</dt>
            <dd className="text-end font-semibold tabular-nums text-sla-ok">
              <bdi>{format.moment(dueAt)}</bdi>
            </dd>
          </>
        )}
        {state === 'breached' && dueAt && (
          <>
            <dt>{t('why.wasDue')}</dt>
            <dd className="text-end font-semibold tabular-nums text-sla-late">
              <bdi>{format.moment(dueAt)}</bdi>
            </dd>
          </>
        )}
        {state === 'paused' && <dt className="col-span-2">{t('why.paused', { left: duration(remainingMs) })}</dt>}
      </dl>
      {retargeted.length > 0 && (
        <ul className="mt-1.5 grid gap-0.5 border-t pt-1.5 text-muted-foreground">
          {retargeted.map((change) => (
            <li key={`${change.at} ${change.what}`}>
              {t(`why.change.${change.what}`, {
                time: format.moment(change.at),
                from: minutes(change.from, duration),
                to: minutes(change.to, duration),
              })}
            </li>
          ))}
        </ul>
      )}
      <CalendarName explanation={explanation} />
    </div>
  )
}

/** Targets are minutes; versions of policies and calendars have no words here. */
function minutes(value: unknown, duration: (ms: number) => string): string {
  return typeof value === 'number' ? duration(value * 60_000) : '–'
}

function SpanWords({ kind, reason }: { kind: string; reason: string | null }) {
  const { t } = useTranslation('request')
  const { requester } = useRequest()
  if (kind === 'paused' && reason === 'requester') return t('why.waitingFor', { name: requester.name.split(/\s+/)[0] })
  if (kind === 'paused') return t(`common:waitingOn.${reason ?? 'scheduled'}`, { defaultValue: t('why.kind.paused') })
  if (kind === 'stopped') return t(`why.stopped.${reason ?? 'other'}`, { defaultValue: t('why.stopped.other') })
  if (kind === 'holiday' && reason) return <bdi>{reason}</bdi>
  return t(`why.kind.${kind}`)
}

function CalendarName({ explanation }: { explanation: ClockExplanation }) {
  const { t } = useTranslation('request')
  const mayRead = useMay('calendar:read')
  const last = explanation.spans.at(-1)?.calendarVersionId
  const calendar = explanation.calendars.find(({ versionId }) => versionId === last)
  if (!calendar) return null
  const name = mayRead ? (
    <Link
      to={`/admin/calendars/${calendar.id}`}
      className="rounded-sm font-medium text-accent-foreground hover:underline"
    >
      <bdi>{calendar.name}</bdi>
    </Link>
  ) : (
    <bdi>{calendar.name}</bdi>
  )
  return (
    <p className="mt-1.5 text-micro text-muted-foreground">
      {richText((values) => t('why.calendar', { ...values, number: calendar.number }), { name })}
    </p>
  )
}
