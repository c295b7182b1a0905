import { createContext, type PointerEvent, type ReactNode, use, useEffect, useRef } from 'react'
import { layers } from './layered.tsx'
import type { HoverCardContentProps } from './layers/hover-card.tsx'
import { Slot } from './slot.tsx'
import { type Opened, useOpen } from './use-open.ts'

interface Hovered {
  readonly opened: Opened
  readonly enter: () => void
  readonly leave: () => void
}

const Card = createContext<Hovered | null>(null)

function useCard(): Hovered {
  const hovered = use(Card)
  if (!hovered) throw new Error('this needs a <HoverCard> around it')
  return hovered
}

export function HoverCard({
  open,
  onOpenChange,
  openDelay,
  closeDelay,
  children,
}: {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  openDelay: number
  closeDelay: number
  children: ReactNode
}) {
  const opened = useOpen({ open, onOpenChange })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const later = (next: boolean, delayMs: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => opened.setOpen(next), delayMs)
  }
  return (
    <Card value={{ opened, enter: () => later(true, openDelay), leave: () => later(false, closeDelay) }}>
      {children}
    </Card>
  )
}

const unlessTouched = (run: () => void) => (event: PointerEvent) => {
  if (event.pointerType !== 'touch') run()
}

/** `children` is the one element that it is about. */
export function HoverCardTrigger({ children }: { asChild: true; children: ReactNode }) {
  const { opened, enter, leave } = useCard()
  return (
    <Slot
      ref={(element: HTMLElement | null) => {
        opened.trigger.current = element
      }}
      data-state={opened.open ? 'open' : 'closed'}
      onPointerEnter={unlessTouched(enter)}
      onPointerLeave={unlessTouched(leave)}
      onFocus={enter}
      onBlur={leave}
    >
      {children}
    </Slot>
  )
}

export function HoverCardContent(props: HoverCardContentProps) {
  const { opened, enter, leave } = useCard()
  const loaded = layers.useWhen(opened.open)
  if (!loaded) return null
  return (
    <loaded.HoverCardLayer
      opened={opened}
      {...props}
      onPointerEnter={unlessTouched(enter)}
      onPointerLeave={(event) => {
        // One clock for both, or the layer's would close it under a pointer that has gone back.
        event.preventDefault()
        if (event.pointerType !== 'touch' && event.buttons === 0 && !isSelecting(event.currentTarget)) leave()
      }}
    />
  )
}

/** Somebody copies an address from it. */
function isSelecting(card: Element): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && card.contains(selection.anchorNode)
}
