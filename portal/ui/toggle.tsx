import { cva, type VariantProps } from 'class-variance-authority'
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

type ToggleProps = Omit<ComponentProps<'button'>, 'onClick'> &
  VariantProps<typeof toggleVariants> & { pressed: boolean; onPressedChange: (pressed: boolean) => void }

export function Toggle({ className, variant, size, pressed, onPressedChange, ...props }: ToggleProps) {
  return (
    <button
      type="button"
      data-slot="toggle"
      aria-pressed={pressed}
      data-state={pressed ? 'on' : 'off'}
      className={cn(toggleVariants({ variant, size }), className)}
      {...props}
      onClick={() => onPressedChange(!pressed)}
    />
  )
}
