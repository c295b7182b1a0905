import { type ReactNode, useId } from 'react'

/** One part of the panel: a name, something small at its end, and what it holds. */
export function SideSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-b px-5 py-3.5 last:border-b-0">
      <div className="mb-1.5 flex min-h-6 items-center gap-2">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        <span className="ms-auto flex min-w-0 items-center gap-1 text-small text-muted-foreground">{aside}</span>
      </div>
      {children}
    </section>
  )
}
