import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'

/** Stands where a text will be; it does not shimmer. */
export function Skeleton({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span aria-hidden data-slot="skeleton" className={cn('block h-2 rounded-sm bg-border', className)} {...props} />
  )
}
