import type { ClockExplanation } from '@holdfast/contracts/requests/explain-clock.ts'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock.ts'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { type BarSegment, layOutBar, type SegmentLook, segmentLooks } from './clock-segments.ts'
import { readClock } from './clock-words.ts'

type Worked = 'ok' | 'soon' | 'late'
const workedFill: Record<Worked, string> = { ok: 'bg-sla-ok-fill', soon: 'bg-sla-soon-fill', late: 'bg-sla-late-fill' }

/** The whole way of a clock: worked, paused, closed, left, with a tick for now. It follows the clock minute by minute. */
export function ClockBar({
  explanation,
  size = 'lg',
  showKey = size === 'lg',
  className,
}: {
  explanation: ClockExplanation
  /** `sm` for the peek: thin, without tick and key. */
  size?: 'sm' | 'lg'
  showKey?: boolean
  className?: string
}) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const now = Math.max(useNow('minute'), Date.parse(explanation.asOf))
  const dueAt = explanation.dueAt === null ? null : Date.parse(explanation.dueAt)
  const isRunning =
    explanation.spans.at(-1)?.kind === 'ahead' || explanation.state === 'paused' || isLateAndRunning(explanation)
  const bar = layOutBar(explanation.spans, now, dueAt, isRunning)
  if (bar === null) return null
  const worked = workedLook(explanation, now)
  const present = new Set(bar.segments.map(({ look }) => look))
  return (
    <div data-slot="clock-bar" className={cn('grid gap-1', className)}>
      <div
        role="img"
        aria-label={describe(
          bar.segments,
          (look) => t(`clock.segment.${look}`),
          (moment) => format.dateTime(moment),
        )}
        className="relative"
      >
        <div
          className={cn(
            'flex overflow-hidden rounded-[3px]',
            size === 'lg' ? 'h-2.5' : 'h-1.5',
            bar.segments.length <= 24 && 'gap-px',
          )}
        >
          {bar.segments.map((segment) => (
            <Segment key={segment.from} segment={segment} worked={worked} />
          ))}
        </div>
        {size === 'lg' && bar.nowAt !== null && (
          <span
            className="absolute -inset-y-0.5 w-0.5 rounded-full bg-foreground"
            style={{ insetInlineStart: `calc(${bar.nowAt * 100}% - 1px)` }}
          />
        )}
      </div>
      <BarTimes
        start={format.moment(bar.startedAt)}
        now={size === 'lg' && bar.nowAt !== null ? { at: bar.nowAt, text: format.time(now) } : null}
        end={dueAt === null ? '' : t('clock.dueAt', { time: format.moment(dueAt) })}
      />
      {showKey && (
        <ul className="flex flex-wrap gap-x-3 pt-1">
          {segmentLooks
            .filter((look) => present.has(look))
            .map((look) => (
              <li key={look} className="flex items-center gap-1 text-micro text-muted-foreground">
                <span aria-hidden className={cn('size-2 rounded-[2px]', fillOf(look, worked))} />
                {look === 'closed' ? t('clock.segment.closedKey') : t(`clock.segment.${look}`)}
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}

function isLateAndRunning({ state, spans, asOf }: ClockExplanation): boolean {
  return state === 'breached' && spans.at(-1)?.to === asOf
}

function workedLook(
  { state, targetMinutes, usedMs, remainingMs, dueAt, asOf, kind }: ClockExplanation,
  now: number,
): Worked {
  if (state === 'met' || state === 'cancelled') return 'ok'
  const running = state === 'running'
  const { look } = readClock({ kind, state, running, dueAt, targetMinutes, usedMs, leftMs: remainingMs, asOf }, now)
  return look === 'soon' || look === 'late' ? look : 'ok'
}

function fillOf(look: SegmentLook, worked: Worked): string {
  switch (look) {
    case 'worked':
      return workedFill[worked]
    case 'late':
      return 'bg-[color-mix(in_oklab,var(--sla-late-fill)_76%,var(--foreground))]'
    case 'paused':
      return 'bg-sla-paused-fill'
    case 'closed':
      return 'bg-muted-foreground/70 hatch'
    case 'left':
      return 'bg-sla-track'
  }
}

function Segment({ segment, worked }: { segment: BarSegment; worked: Worked }) {
  const { look, share } = segment
  const isClosed = look === 'closed'
  return (
    <span
      data-look={look}
      className={cn('block h-full', isClosed ? 'bg-sla-track/60' : fillOf(look, worked))}
      style={{ flex: `${share} 1 0` }}
    >
      {isClosed && <span className={cn('block size-full', fillOf('closed', worked))} />}
    </span>
  )
}

/** The time of now stands under its tick where it does not run into start or due. */
function BarTimes({ start, now, end }: { start: string; now: { at: number; text: string } | null; end: string }) {
  const hasRoom = now !== null && now.at > 0.36 && now.at < 0.72
  return (
    <div aria-hidden className="relative flex justify-between gap-2 text-micro tabular-nums text-muted-foreground">
      <bdi>{start}</bdi>
      {hasRoom && (
        <bdi
          className="absolute -translate-x-1/2 font-medium text-foreground rtl:translate-x-1/2"
          style={{ insetInlineStart: `${now.at * 100}%` }}
        >
          {now.text}
        </bdi>
      )}
      <bdi>{end}</bdi>
    </div>
  )
}

function describe(
  segments: readonly BarSegment[],
  nameOf: (look: SegmentLook) => string,
  at: (moment: number) => string,
): string {
  return segments.map(({ look, from, to }) => `${nameOf(look)}: ${at(from)} – ${at(to)}`).join('; ')
}
