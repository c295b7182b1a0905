import { type ReactNode, useId } from 'react'
import { cn } from '../../lib/cn.ts'

/** A panel of a page with its name, what it is for, and what can be done with it. */
export function Section({
  title,
  description,
  actions,
  footer,
  className,
  children,
}: {
  title: string
  description?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  className?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-lg border bg-card">
      <header className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5">
        <h2 id={id} className="flex-none font-semibold">
          {title}
        </h2>
        {description ? <p className="min-w-0 text-small text-muted-foreground">{description}</p> : null}
        {actions ? <div className="ms-auto flex flex-wrap items-center gap-1.5">{actions}</div> : null}
      </header>
      <div className={cn('min-w-0', className)}>{children}</div>
      {footer ? (
        <footer className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-t px-4 py-1.5 text-small text-muted-foreground">
          {footer}
        </footer>
      ) : null}
    </section>
  )
}

/** A part of the panel beside the page. */
export function SideSection({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-b px-5 py-4 last:border-b-0">
      <header className="flex min-h-6 items-center gap-2">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {actions ? <div className="ms-auto">{actions}</div> : null}
      </header>
      <div className="mt-1.5 grid grid-cols-1 gap-2 text-small">{children}</div>
    </section>
  )
}
