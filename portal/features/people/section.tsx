import { type ReactNode, useId } from 'react'
import { cn } from '../../lib/cn.ts'

interface SectionProps {
  readonly title: string
  /** Quiet words beside the title, such as a count. */
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of the page, under a title of its own. */
export function Section({ title, aside, className, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={cn('min-w-0', className)}>
      <div className="mb-1.5 flex items-baseline gap-2">
        <h3 id={id} className="text-title font-semibold">
          {title}
        </h3>
        {aside && <span className="text-small text-muted-foreground">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

/** Why there is nothing here, in a line: the page has many parts. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="py-1 text-muted-foreground">{children}</p>
}
