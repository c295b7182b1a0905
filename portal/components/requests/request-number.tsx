import type { ComponentProps } from 'react'
import { cn } from '../../lib/cn.ts'

/** HF-1042: read from left to right in every language. */
export function RequestNumber({ number, className, ...props }: ComponentProps<'span'> & { number: string }) {
  return (
    <span
      data-slot="request-number"
      className={cn('code text-[11.5px]/4 whitespace-nowrap text-muted-foreground max-md:text-small', className)}
      {...props}
    >
      {number}
    </span>
  )
}
