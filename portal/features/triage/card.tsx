import { type ReactNode, useId } from 'react'
import { cn } from '../../lib/cn.ts'

/** A part of the page: its name, what is beside it, and what is in it. */
export function Card({
  id,
  title,
  count,
  aside,
  footer,
  className,
  children,
}: {
  id?: string
  title: string
  count?: ReactNode
  aside?: ReactNode
  footer?: ReactNode
  className?: string
  children: ReactNode
}) {
  const titleId = useId()
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={cn('flex min-w-0 scroll-mt-4 flex-col overflow-hidden rounded-lg border bg-card', className)}
    >
      <div className="flex min-h-10 flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5">
        <h2 id={titleId} className="font-semibold">
          {title}
          {count !== undefined && (
            <span className="ps-1.5 font-normal tabular-nums text-muted-foreground">{count}</span>
          )}
        </h2>
        {aside && <div className="ms-auto flex items-center gap-3">{aside}</div>}
      </div>
      <div className="min-h-0 flex-1">{children}</div>
      {footer && (
        <div className="flex min-h-10 flex-none items-center gap-2 border-t px-4 py-2 text-small text-muted-foreground">
          {footer}
        </div>
      )}
    </section>
  )
}

/** What a colour, and a form, stands for. */
export function Key({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5 text-micro whitespace-nowrap text-muted-foreground">
      <span aria-hidden className={cn('size-2 flex-none rounded-[2px]', mark)} />
      {children}
    </span>
  )
}
