import { useId, useRef, useState } from 'react'

export interface OpenProps {
  readonly open?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  /** Keeps everything else from being used while it is open. */
  readonly modal?: boolean | undefined
}

/** What a control and the layer beside it know of each other. */
export interface Opened {
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  readonly trigger: { current: HTMLElement | null }
  readonly contentId: string
}

export interface OpenedByButton extends Opened {
  readonly modal: boolean | undefined
  readonly triggerId: string
}

/** Whether it is open is kept here, or by whoever passes `open`. */
export function useOpen({ open, onOpenChange, modal }: OpenProps): OpenedByButton {
  const [own, setOwn] = useState(false)
  const trigger = useRef<HTMLElement | null>(null)
  return {
    open: open ?? own,
    setOpen(next) {
      setOwn(next)
      onOpenChange?.(next)
    },
    modal,
    trigger,
    triggerId: useId(),
    contentId: useId(),
  }
}
