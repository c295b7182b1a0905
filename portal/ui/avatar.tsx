import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'

export function Avatar({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span
      data-slot="avatar"
      className={cn('relative inline-grid size-6 shrink-0 place-items-center rounded-full', className)}
      {...props}
    />
  )
}

/** Lies over the fallback, which is seen until it is there, or when it cannot be had. */
export function AvatarImage({ className, alt = '', ...props }: ComponentProps<'img'>) {
  return (
    <img
      key={props.src}
      alt={alt}
      className={cn('absolute inset-0 size-full rounded-full object-cover', className)}
      onError={({ currentTarget }) => {
        currentTarget.hidden = true
      }}
      {...props}
    />
  )
}

export function AvatarFallback({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span
      className={cn('grid size-full place-items-center rounded-full bg-muted font-semibold', className)}
      {...props}
    />
  )
}
