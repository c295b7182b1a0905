import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { Slot } from './slot.tsx'
import { focusRing } from './surfaces.ts'

export const buttonVariants = cva(
  [
    'inline-flex shrink-0 cursor-pointer select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md',
    'border border-transparent font-medium transition-[background-color,border-color,color] duration-(--fast)',
    'ease-(--ease) disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
    '[&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-3.5',
    focusRing,
  ],
  {
    variants: {
      variant: {
        default:
          'bg-primary text-primary-foreground hover:bg-primary-hover disabled:border-border disabled:bg-muted disabled:text-muted-foreground',
        outline:
          'border-input bg-card text-foreground hover:bg-muted disabled:border-border disabled:bg-muted disabled:text-muted-foreground aria-expanded:bg-muted',
        secondary:
          'bg-muted text-foreground hover:bg-[color-mix(in_oklab,var(--foreground)_9%,var(--background))] disabled:text-muted-foreground',
        ghost:
          'text-muted-foreground hover:bg-hover hover:text-foreground aria-expanded:bg-hover aria-expanded:text-foreground disabled:bg-transparent disabled:text-muted-foreground/70',
        destructive:
          'bg-destructive text-destructive-foreground hover:bg-[color-mix(in_oklab,var(--destructive)_88%,var(--foreground))] disabled:border-border disabled:bg-muted disabled:text-muted-foreground',
        link: 'h-auto rounded-sm px-0 text-accent-foreground underline-offset-3 hover:underline disabled:text-muted-foreground',
      },
      size: {
        sm: 'h-6 px-2 text-small max-md:h-11 max-md:px-3 max-md:text-read',
        default: 'h-7 px-2.5 text-base max-md:h-11 max-md:px-4 max-md:text-title',
        lg: 'h-8 px-3 text-base max-md:h-11 max-md:px-4 max-md:text-title',
        icon: 'size-7 max-md:size-11 max-md:[&_svg:not([class*=size-])]:size-5',
        'icon-sm': 'size-6 max-md:size-11 max-md:[&_svg:not([class*=size-])]:size-5',
      },
    },
    compoundVariants: [{ variant: 'link', class: 'h-auto px-0 max-md:min-h-11' }],
    defaultVariants: { variant: 'default', size: 'default' },
  },
)

export type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & {
    /** Dresses the only child, such as a Link, as a button. */
    asChild?: boolean
    /** Shows that it is being done: keeps its look and focus, but cannot be pressed again. */
    pending?: boolean
  }

export function Button({ className, variant, size, asChild, pending, type, children, onClick, ...props }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className)
  if (asChild)
    return (
      <Slot data-slot="button" className={classes} onClick={onClick} {...props}>
        {children}
      </Slot>
    )
  return (
    <button
      data-slot="button"
      type={type ?? 'button'}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      className={cn(classes, pending && '[&>svg:not([data-spinner])]:hidden')}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {pending && <LoaderCircle data-spinner aria-hidden className="motion-safe:animate-spin" />}
      {children}
    </button>
  )
}
