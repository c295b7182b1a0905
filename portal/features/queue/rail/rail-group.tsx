import { type ReactNode, useId } from 'react'
import { cn } from '../../../lib/cn.ts'

interface RailGroupProps {
  readonly title: string
  readonly wide: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}

export function RailGroup({ title, wide, action, children }: RailGroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className="mt-3 flex h-6 items-center ps-4 pe-2">
        <h2 id={id} className={cn('text-micro font-medium text-muted-foreground', !wide && 'max-lg:sr-only')}>
          {title}
        </h2>
        {action}
      </div>
      <ul className="grid gap-px px-2 py-1">{children}</ul>
    </section>
  )
}
