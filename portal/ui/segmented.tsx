import type { ReactNode } from 'react'
import { cn } from '../lib/cn.ts'
import { moveFocus } from './move-focus.ts'
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
  // One stop for the tab key, wherever the chosen one cannot be stood on.
  const stop =
    segments.find((segment) => segment.value === value && !segment.disabled) ??
    segments.find((segment) => !segment.disabled)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own in every browser
    <div
      role="group"
      data-slot="segmented"
      aria-label={label}
      onKeyDown={moveFocus}
      className={cn('inline-flex shrink-0 justify-self-start rounded-md bg-muted p-0.5', className)}
    >
      {segments.map((segment) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio chooses as the arrow keys pass it
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={segment.value === value}
          tabIndex={segment === stop ? 0 : -1}
          disabled={segment.disabled}
          onClick={() => segment.value !== value && onValueChange(segment.value)}
          className={cn(
            'flex h-6 grow cursor-pointer items-center justify-center gap-1.5 rounded-sm px-2.5 text-small font-medium whitespace-nowrap text-muted-foreground',
            'transition-colors duration-(--fast) hover:text-foreground aria-checked:bg-card aria-checked:text-foreground',
            'aria-checked:shadow-[0_0_0_1px_var(--border)] dark:aria-checked:bg-input max-md:h-11 max-md:min-w-11 max-md:text-read [&_svg]:size-3.5',
            'disabled:cursor-not-allowed',
            focusRing,
          )}
        >
          {segment.icon}
          {segment.label}
        </button>
      ))}
    </div>
  )
}
