import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

type SwitchProps = Omit<ComponentProps<'button'>, 'children' | 'onClick'> & {
  checked: boolean
  onCheckedChange?: ((checked: boolean) => void) | undefined
}

export function Switch({ className, checked, onCheckedChange, ...props }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      data-slot="switch"
      aria-checked={checked}
      className={cn(
        'group relative inline-flex h-4 w-7 shrink-0 cursor-pointer items-center rounded-full bg-muted-foreground/70 p-0.5',
        'transition-colors duration-(--fast) ease-(--ease) after:absolute after:-inset-1 aria-checked:bg-primary',
        'disabled:cursor-not-allowed disabled:bg-input max-md:h-6 max-md:w-11 max-md:after:-inset-2.5',
        focusRing,
        className,
      )}
      {...props}
      onClick={() => onCheckedChange?.(!checked)}
    >
      <span
        className={cn(
          'block size-3 rounded-full bg-card transition-transform duration-(--fast) ease-(--ease) motion-reduce:transition-none',
          'group-aria-checked:translate-x-3 rtl:group-aria-checked:-translate-x-3',
          'max-md:size-5 max-md:group-aria-checked:translate-x-5 max-md:rtl:group-aria-checked:-translate-x-5',
        )}
      />
    </button>
  )
}
