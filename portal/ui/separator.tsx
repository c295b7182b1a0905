import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'

/** A line that only divides what is seen. */
export function Separator({
  className,
  orientation = 'horizontal',
  ...props
}: ComponentProps<'div'> & { orientation?: 'horizontal' | 'vertical' }) {
  return (
    <div
      aria-hidden
      data-slot="separator"
      className={cn('shrink-0 bg-border', orientation === 'horizontal' ? 'h-px w-full' : 'h-5 w-px', className)}
      {...props}
    />
  )
}
