import type { ReactNode } from 'react'

/** The name of a part of the card. */
export function CardHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h3 id={id} className="mb-1 text-small font-semibold text-muted-foreground">
      {children}
    </h3>
  )
}
