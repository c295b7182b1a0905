import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { field } from './surfaces.ts'

/** One line of text, 32 px high; `dir="auto"` is for what people write. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return (
    <input
      data-slot="input"
      type={type}
      className={cn(
        field,
        'h-8 px-2.5 text-base file:me-2 file:rounded-sm file:border-0 file:bg-muted file:px-2 file:text-small file:font-medium',
        className,
      )}
      {...props}
    />
  )
}
