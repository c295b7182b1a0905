import { Check, Minus } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

type CheckboxProps = Omit<ComponentProps<'button'>, 'children' | 'onClick' | 'onKeyDown'> & {
  checked: boolean | 'indeterminate'
  onCheckedChange?: ((checked: boolean) => void) | undefined
}

/** 14 px drawn; what can be hit is larger: 24 px, and 44 px on a phone. */
export function Checkbox({ className, checked, onCheckedChange, ...props }: CheckboxProps) {
  const isMixed = checked === 'indeterminate'
  const Mark = isMixed ? Minus : Check
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native box cannot be drawn like this, nor say “some” in words of its own
    <button
      type="button"
      role="checkbox"
      data-slot="checkbox"
      aria-checked={isMixed ? 'mixed' : checked}
      className={cn(
        'relative grid size-3.5 shrink-0 cursor-pointer place-items-center rounded-sm border border-input bg-card',
        'transition-colors duration-(--fast) ease-(--ease) after:absolute after:-inset-[5px] max-md:size-5 max-md:after:-inset-3',
        checked !== false && 'border-primary bg-primary text-primary-foreground',
        'aria-invalid:border-destructive disabled:cursor-not-allowed disabled:border-border disabled:bg-muted disabled:text-muted-foreground',
        focusRing,
        className,
      )}
      {...props}
      onClick={() => onCheckedChange?.(checked !== true)}
      onKeyDown={(event) => {
        // Only space checks; Enter is for the form around it.
        if (event.key === 'Enter') event.preventDefault()
      }}
    >
      {checked !== false && <Mark aria-hidden className="size-2.5 stroke-2 max-md:size-3.5" />}
    </button>
  )
}
