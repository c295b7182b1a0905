import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'

/** Without a value it says only that something goes on. Needs an `aria-label`. */
export function Progress({
  className,
  value,
  max = 100,
  ...props
}: ComponentProps<'div'> & { value?: number | null; max?: number }) {
  const isKnown = value != null
  return (
    <div
      role="progressbar"
      data-slot="progress"
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={isKnown ? Math.min(value, max) : undefined}
      className={cn('h-1 w-full overflow-hidden rounded-full bg-sla-track', className)}
      {...props}
    >
      <div
        className={cn('h-full rounded-full bg-primary', !isKnown && 'motion-safe:animate-pulse')}
        style={{ inlineSize: `${isKnown ? Math.min(1, value / max) * 100 : 100}%` }}
      />
    </div>
  )
}
