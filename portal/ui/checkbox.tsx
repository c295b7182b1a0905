import { Check, Minus } from 'lucide-react'
import { Checkbox as CheckboxPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

/** 14 px drawn; what can be hit is larger: 24 px, and 44 px on a phone. */
export function Checkbox({ className, ...props }: ComponentProps<typeof CheckboxPrimitive.Root>) {
  return (
    <CheckboxPrimitive.Root
      data-slot="checkbox"
      className={cn(
        'group relative grid size-3.5 shrink-0 cursor-pointer place-items-center rounded-sm border border-input bg-card',
        'transition-colors duration-(--fast) ease-(--ease) after:absolute after:-inset-[5px] max-md:size-5 max-md:after:-inset-3',
        'data-[state=checked]:border-primary data-[state=checked]:bg-primary data-[state=checked]:text-primary-foreground',
        'data-[state=indeterminate]:border-primary data-[state=indeterminate]:bg-primary data-[state=indeterminate]:text-primary-foreground',
        'aria-invalid:border-destructive disabled:cursor-not-allowed disabled:border-border disabled:bg-muted disabled:text-muted-foreground',
        focusRing,
        className,
      )}
      {...props}
    >
      <CheckboxPrimitive.Indicator className="grid place-items-center">
        <Check aria-hidden className="size-2.5 stroke-2 group-data-[state=indeterminate]:hidden max-md:size-3.5" />
        <Minus
          aria-hidden
          className="hidden size-2.5 stroke-2 group-data-[state=indeterminate]:block max-md:size-3.5"
        />
      </CheckboxPrimitive.Indicator>
    </CheckboxPrimitive.Root>
  )
}
