import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { Slot } from './slot.tsx'

export const badgeVariants = cva(
  'inline-flex shrink-0 items-center gap-1 whitespace-nowrap [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-3',
  {
    variants: {
      variant: {
        /** A tag of a request. */
        default:
          'h-[18px] rounded-full border border-[color-mix(in_oklab,var(--foreground)_14%,transparent)] px-1.5 text-micro text-muted-foreground',
        /** A property that opens something: status, priority, assignee. */
        pill: 'h-6 rounded-md border border-border bg-card px-2 text-small font-medium text-foreground',
        secondary: 'h-[18px] rounded-sm bg-muted px-1.5 text-micro font-medium text-foreground',
        accent: 'h-[18px] rounded-sm bg-accent px-1.5 text-micro font-medium text-accent-foreground',
        /** How many unread. */
        count:
          'h-4 min-w-4 justify-center rounded-full bg-primary px-1 text-micro font-semibold tabular-nums text-primary-foreground',
        destructive: 'h-[18px] rounded-sm bg-sla-late-soft px-1.5 text-micro font-medium text-sla-late',
        note: 'h-[18px] rounded-sm border border-note-border bg-note px-1.5 text-micro font-medium text-note-foreground',
      },
    },
    defaultVariants: { variant: 'default' },
  },
)

export function Badge({
  className,
  variant,
  asChild,
  ...props
}: ComponentProps<'span'> & VariantProps<typeof badgeVariants> & { asChild?: boolean }) {
  const Element = asChild ? Slot : 'span'
  return <Element data-slot="badge" className={cn(badgeVariants({ variant }), className)} {...props} />
}
