import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import type { FilterChoicesProps } from './filter-choices.tsx'

const FilterChoices = lazy(async () => ({ default: (await import('./filter-choices.tsx')).FilterChoices }))

export function AddFilter({
  children,
  ...props
}: Omit<FilterChoicesProps, 'onDone'> & { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>{children}</PopoverTrigger>
      <PopoverContent className="w-64 p-0">
        <Suspense fallback={<div className="h-72" />}>
          <FilterChoices {...props} onDone={() => setOpen(false)} />
        </Suspense>
      </PopoverContent>
    </Popover>
  )
}
