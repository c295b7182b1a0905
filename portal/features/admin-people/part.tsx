import type { ReactNode } from 'react'

/** A part of the form of a person. */
export function Part({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-border not-first:border-t not-first:pt-4">
      {title && <h3 className="font-semibold">{title}</h3>}
      {children}
    </section>
  )
}
