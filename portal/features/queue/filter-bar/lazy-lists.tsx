import { type ComponentProps, lazy, Suspense } from 'react'
import type { ValueList as Values } from './value-list.tsx'

const Lazy = lazy(async () => ({ default: (await import('./value-list.tsx')).ValueList }))

/** The values of a field; what searches in them is fetched when somebody does. */
export function ValueList(props: ComponentProps<typeof Values>) {
  return (
    <Suspense fallback={<div className="h-40" />}>
      <Lazy {...props} />
    </Suspense>
  )
}
