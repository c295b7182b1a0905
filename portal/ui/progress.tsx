import { Progress as ProgressPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'

/** Without a value it says only that something goes on. Needs an `aria-label`. */
export function Progress({ className, value, max = 100, ...props }: ComponentProps<typeof ProgressPrimitive.Root>) {
  const share = value == null ? 1 : Math.min(1, value / max)
  return (
    <ProgressPrimitive.Root
      data-slot="progress"
      value={value ?? null}
      max={max}
      className={cn('h-1 w-full overflow-hidden rounded-full bg-sla-track', className)}
      {...props}
    >
      <ProgressPrimitive.Indicator
        className="h-full rounded-full bg-primary data-[state=indeterminate]:motion-safe:animate-pulse"
        style={{ inlineSize: `${share * 100}%` }}
      />
    </ProgressPrimitive.Root>
  )
}
