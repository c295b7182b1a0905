import { type Priority, priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'

/** Priority is ink, never colour: one to three bars, critical a solid tile. Beside its name, pass `decorative`. */
export function PriorityIcon({
  priority,
  decorative = false,
  className,
}: {
  priority: Priority
  decorative?: boolean
  className?: string
}) {
  const { t } = useTranslation('common')
  const name = t(`priority.${priority}`)
  const svg = (
    <svg
      aria-hidden
      data-slot="priority-icon"
      viewBox="0 0 14 14"
      className={cn('size-3.5 shrink-0 fill-foreground rtl:-scale-x-100', className)}
    >
      {priority === 'critical' ? <CriticalTile /> : <Bars filled={priorities.indexOf(priority) + 1} />}
    </svg>
  )
  if (decorative) return svg
  return (
    <span title={name} className="inline-flex shrink-0">
      {svg}
      <span className="sr-only">{name}</span>
    </span>
  )
}

function CriticalTile() {
  return (
    <>
      <rect x="1" y="1" width="12" height="12" rx="2.5" />
      <path d="M7 3.8v3.7" className="stroke-background" strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="7" cy="9.9" r="0.95" className="fill-background" />
    </>
  )
}

const bars = [
  { x: 1, y: 8.5, height: 4 },
  { x: 5.5, y: 5.25, height: 7.25 },
  { x: 10, y: 2, height: 10.5 },
]

function Bars({ filled }: { filled: number }) {
  return bars.map((bar, index) => (
    <rect key={bar.x} {...bar} width="3" rx="0.75" className={index < filled ? undefined : 'fill-input'} />
  ))
}

/** Icon and name. */
export function PriorityLabel({ priority, className }: { priority: Priority; className?: string }) {
  const { t } = useTranslation('common')
  return (
    <span className={cn('inline-flex min-w-0 items-center gap-1.5', className)}>
      <PriorityIcon priority={priority} decorative />
      <span className="truncate">{t(`priority.${priority}`)}</span>
    </span>
  )
}
