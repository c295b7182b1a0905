import { Switch as SwitchPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

export function Switch({ className, ...props }: ComponentProps<typeof SwitchPrimitive.Root>) {
  return (
    <SwitchPrimitive.Root
      data-slot="switch"
      className={cn(
        'relative inline-flex h-4 w-7 shrink-0 cursor-pointer items-center rounded-full bg-muted-foreground/70 p-0.5',
        'transition-colors duration-(--fast) ease-(--ease) after:absolute after:-inset-1 data-[state=checked]:bg-primary',
        'disabled:cursor-not-allowed disabled:bg-input max-md:h-6 max-md:w-11 max-md:after:-inset-2.5',
        focusRing,
        className,
      )}
      {...props}
    >
      <SwitchPrimitive.Thumb
        className={cn(
          'block size-3 rounded-full bg-card transition-transform duration-(--fast) ease-(--ease) motion-reduce:transition-none',
          'data-[state=checked]:translate-x-3 rtl:data-[state=checked]:-translate-x-3',
          'max-md:size-5 max-md:data-[state=checked]:translate-x-5 max-md:rtl:data-[state=checked]:-translate-x-5',
        )}
      />
    </SwitchPrimitive.Root>
  )
}
