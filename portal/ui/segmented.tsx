import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

export interface Segment<Value extends string> {
  value: Value
  label: ReactNode
  icon?: ReactNode
  disabled?: boolean
}

/** One of a few, all of them in sight, such as Reply | Note. One is always chosen. */
export function Segmented<Value extends string>({
  value,
  onValueChange,
  segments,
  label,
  className,
}: {
  value: Value
  onValueChange: (value: Value) => void
  segments: readonly Segment<Value>[]
  /** What is being chosen, for who does not see it. */
  label: string
  className?: string
}) {
  const choose = (chosen: string) => {
    const segment = segments.find((one) => one.value === chosen)
    if (segment !== undefined) onValueChange(segment.value)
  }
  return (
    <ToggleGroup.Root
      data-slot="segmented"
      type="single"
      value={value}
      onValueChange={choose}
      aria-label={label}
      className={cn('inline-flex shrink-0 justify-self-start rounded-md bg-muted p-0.5', className)}
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          value={segment.value}
          disabled={segment.disabled}
          className={cn(
            'flex h-6 grow cursor-pointer items-center justify-center gap-1.5 rounded-sm px-2.5 text-small font-medium whitespace-nowrap text-muted-foreground',
            'transition-colors duration-(--fast) hover:text-foreground data-[state=on]:bg-card data-[state=on]:text-foreground',
            'data-[state=on]:shadow-[0_0_0_1px_var(--border)] dark:data-[state=on]:bg-input max-md:h-11 max-md:min-w-11 max-md:text-read [&_svg]:size-3.5',
            'disabled:cursor-not-allowed',
            focusRing,
          )}
        >
          {segment.icon}
          {segment.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
