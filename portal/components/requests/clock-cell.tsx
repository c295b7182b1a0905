import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { CircleCheck, CirclePause, CircleX, Clock, Hourglass, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import type { ClockLook, ShownClock } from './clock-words.ts'
import { useClockWords } from './use-clock-words.ts'

/** Colour, icon and words say the same thing. */
export const clockLook: Record<ClockLook, { text: string; icon: LucideIcon; fill: string; track: string }> = {
  ok: { text: 'text-sla-ok', icon: Clock, fill: 'bg-sla-ok-fill', track: 'bg-sla-track' },
  soon: { text: 'text-sla-soon', icon: Hourglass, fill: 'bg-sla-soon-fill', track: 'bg-sla-track' },
  late: { text: 'text-sla-late', icon: TriangleAlert, fill: 'bg-sla-late-fill', track: 'bg-sla-track' },
  paused: { text: 'text-sla-paused', icon: CirclePause, fill: 'bg-sla-paused-fill', track: 'bg-sla-paused-soft' },
  met: { text: 'text-sla-ok', icon: CircleCheck, fill: 'bg-sla-ok-fill', track: 'bg-sla-track' },
  missed: { text: 'text-sla-late', icon: CircleX, fill: 'bg-sla-late-fill', track: 'bg-sla-track' },
}

interface ClockProps {
  /** `request.clock`; without one the cell stays empty. */
  clock: ShownClock | null
  /** Tells a clock that was missed from one that is late and paused. */
  status?: RequestStatus
  className?: string
}

/** The time left of a row: 36 px bar, icon, words. It ticks by itself; its row is never drawn again for it. */
export function ClockCell({ clock, ...props }: ClockProps) {
  return clock === null ? <span className={props.className} /> : <LivingCell clock={clock} {...props} />
}

function LivingCell({ clock, status, className }: ClockProps & { clock: ShownClock }) {
  const { t } = useTranslation('common')
  const { look, fraction, text, sentence, isReply } = useClockWords(clock, status)
  const { icon: Icon, ...ink } = clockLook[look]
  const isOver = fraction === null
  return (
    <span
      data-slot="clock-cell"
      data-look={look}
      className={cn(
        'grid min-w-0 grid-cols-[36px_minmax(0,1fr)] items-center gap-2 whitespace-nowrap text-small',
        className,
      )}
    >
      {isOver ? (
        <Icon aria-hidden className={cn('size-3.5 justify-self-end', ink.text)} />
      ) : (
        <ClockFill fraction={fraction} look={look} />
      )}
      <span
        aria-hidden
        className={cn(
          'flex min-w-0 items-center gap-1 tabular-nums',
          isOver ? 'text-muted-foreground' : `font-medium ${ink.text}`,
        )}
      >
        {!isOver && look !== 'ok' && <Icon className="size-[13px] shrink-0" />}
        <bdi className="truncate">{text}</bdi>
        {isReply && !isOver && <span className="text-micro font-normal text-muted-foreground">{t('clock.reply')}</span>}
      </span>
      <span className="sr-only">{sentence}</span>
    </span>
  )
}

/** The small bar alone; it steps and never glides. */
export function ClockFill({ fraction, look, className }: { fraction: number; look: ClockLook; className?: string }) {
  return (
    <span aria-hidden className={cn('block h-1 overflow-hidden rounded-full', clockLook[look].track, className)}>
      <span
        className={cn('block h-full rounded-full', clockLook[look].fill)}
        style={{ inlineSize: `max(${fraction * 100}%, ${fraction > 0 ? 2 : 0}px)` }}
      />
    </span>
  )
}

/** Icon and words without a bar: “3h 12m left”, or with `short` “3h 12m”. */
export function ClockText({
  clock,
  status,
  short = false,
  className,
}: ClockProps & { clock: ShownClock; short?: boolean }) {
  const { look, fraction, text, longText, sentence } = useClockWords(clock, status)
  const { icon: Icon, text: ink } = clockLook[look]
  return (
    <span
      data-slot="clock-text"
      data-look={look}
      className={cn('inline-flex items-center gap-1 font-medium tabular-nums', ink, className)}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <bdi aria-hidden className={cn(fraction === null && 'font-normal text-muted-foreground')}>
        {short ? text : longText}
      </bdi>
      <span className="sr-only">{sentence}</span>
    </span>
  )
}
