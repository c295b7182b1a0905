import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { field } from './surfaces.ts'

/** Grows with what is written; limit it by `max-h-…`. */
export function Textarea({ className, dir = 'auto', ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      data-slot="textarea"
      dir={dir}
      className={cn(field, 'field-sizing-content min-h-20 resize-y px-2.5 py-1.5 text-read', className)}
      {...props}
    />
  )
}
