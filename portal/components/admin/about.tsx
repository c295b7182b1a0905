import type { ReactNode } from 'react'

/** A few words beside the title of a page, where there is room for them. */
export function About({ children }: { children: ReactNode }) {
  return <span className="truncate max-md:hidden">{children}</span>
}
