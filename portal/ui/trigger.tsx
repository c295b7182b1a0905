import { type ComponentProps, useCallback } from 'react'
import { Slot } from './slot.tsx'
import type { Opened } from './use-open.ts'

export type TriggerProps = ComponentProps<'button'> & {
  /** Makes the only child the button. */
  asChild?: boolean
}

/** The button that opens a layer: it says so, and is what the layer stands at. */
export function Trigger({ opened, asChild, ref, ...props }: TriggerProps & { opened: Opened }) {
  const { open, trigger, contentId } = opened
  const attach = useCallback(
    (element: HTMLButtonElement | null) => {
      trigger.current = element
      if (typeof ref === 'function') return ref(element)
      if (ref) ref.current = element
    },
    [trigger, ref],
  )
  const Element = asChild ? Slot : 'button'
  return (
    <Element
      type="button"
      aria-expanded={open}
      aria-controls={open ? contentId : undefined}
      data-state={open ? 'open' : 'closed'}
      {...props}
      ref={attach}
    />
  )
}
