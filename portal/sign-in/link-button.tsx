import type { ComponentProps } from 'react'
import { focusRing } from '../ui/surfaces.ts'

/** Something that is done by the way: it looks like a link, and does not leave the page. */
export function LinkButton({ className = '', ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={`rounded-sm text-small font-medium text-primary underline-offset-2 hover:underline max-md:min-h-11 ${focusRing} ${className}`}
      {...props}
    />
  )
}
