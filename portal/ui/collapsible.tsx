import { type ComponentProps, createContext, type ReactNode, use, useId } from 'react'

interface Folded {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly id: string
}

const Fold = createContext<Folded | null>(null)

function useFold(): Folded {
  const folded = use(Fold)
  if (!folded) throw new Error('this needs a <Collapsible> around it')
  return folded
}

export function Collapsible({ open, onOpenChange, children }: Omit<Folded, 'id'> & { children: ReactNode }) {
  return <Fold value={{ open, onOpenChange, id: useId() }}>{children}</Fold>
}

export function CollapsibleTrigger(props: Omit<ComponentProps<'button'>, 'onClick'>) {
  const { open, onOpenChange, id } = useFold()
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      {...props}
      onClick={() => onOpenChange(!open)}
    />
  )
}

export function CollapsibleContent(props: ComponentProps<'div'>) {
  const { open, id } = useFold()
  return open ? <div id={id} {...props} /> : null
}
