import { cva, type VariantProps } from 'class-variance-authority'
import { Toggle as TogglePrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

export const toggleVariants = cva(
  [
    'inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap text-muted-foreground',
    'transition-colors duration-(--fast) hover:bg-hover hover:text-foreground disabled:cursor-not-allowed',
    'data-[state=on]:bg-accent data-[state=on]:text-accent-foreground [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-3.5',
    focusRing,
  ],
  {
    variants: {
      variant: { default: '', outline: 'border border-input bg-card' },
      size: {
        sm: 'h-6 min-w-6 px-1.5 text-small max-md:h-11 max-md:min-w-11',
        default: 'h-7 min-w-7 px-2 text-base max-md:h-11 max-md:min-w-11',
        lg: 'h-8 min-w-8 px-2.5 text-base max-md:h-11 max-md:min-w-11',
      },
    },
    defaultVariants: { variant: 'default', size: 'default' },
  },
)

export function Toggle({
  className,
  variant,
  size,
  ...props
}: ComponentProps<typeof TogglePrimitive.Root> & VariantProps<typeof toggleVariants>) {
  return (
    <TogglePrimitive.Root data-slot="toggle" className={cn(toggleVariants({ variant, size }), className)} {...props} />
  )
}
