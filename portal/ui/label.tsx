import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'

export function Label({ className, ...props }: ComponentProps<'label'>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: whoever uses it names the control
    <label
      data-slot="label"
      className={cn('flex select-none items-center gap-1 text-small font-medium max-md:text-read', className)}
      {...props}
    />
  )
}
