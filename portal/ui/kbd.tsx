import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'

/** A key, as it is printed on it. Inside a filled button it takes the button's ink. */
export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      dir="ltr"
      className={cn(
        'isolate inline-flex h-[17px] min-w-[17px] items-center justify-center rounded-sm border border-border bg-background px-1 font-sans text-[10.5px]/4 font-medium text-muted-foreground',
        'in-[.bg-primary]:border-primary-foreground/32 in-[.bg-primary]:bg-transparent in-[.bg-primary]:text-primary-foreground max-md:hidden',
        className,
      )}
      {...props}
    />
  )
}
