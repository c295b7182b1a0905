import { type PointerEvent, type ReactNode, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react'
import { layers } from './layered.tsx'
import { Slot } from './slot.tsx'
import type { Opened } from './use-open.ts'

const delayMs = 400
/** Who has just read one need not wait for the next. */
const noDelayMs = 300

let closedAt = Number.NEGATIVE_INFINITY
/** There is never more than one. */
let shown: { readonly id: string; readonly close: () => void } | undefined

/** What a control does, and its keys: `<Hint label="Resolve" keys={['E']}><Button …/></Hint>`. */
export function Hint({
  label,
  keys,
  side,
  children,
}: {
  label: ReactNode
  keys?: readonly string[]
  side?: 'top' | 'right' | 'bottom' | 'left'
  children: ReactNode
}) {
  const { opened, wasOpened, handlers } = useHint()
  const loaded = layers.useWhen(opened.open)
  // The layer itself notices when the pointer has left both the control and what is said about it.
  const leave = loaded ? handlers.onPointerLeave : handlers.onClick
  return (
    <>
      <Slot aria-describedby={opened.open ? opened.contentId : undefined} {...handlers} onPointerLeave={leave}>
        {children}
      </Slot>
      {loaded && wasOpened ? <loaded.HintLayer opened={opened} label={label} keys={keys} side={side} /> : null}
    </>
  )
}

function useHint() {
  const [state, setState] = useState<'unseen' | 'open' | 'closed'>('unseen')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const trigger = useRef<HTMLElement | null>(null)
  const contentId = useId()
  useEffect(() => () => clearTimeout(timer.current), [])
  const close = () => {
    clearTimeout(timer.current)
    if (shown?.id !== contentId) return
    shown = undefined
    closedAt = performance.now()
    setState('closed')
  }
  const show = () => {
    shown?.close()
    shown = { id: contentId, close }
    setState('open')
  }
  const enter = ({ pointerType, currentTarget }: PointerEvent<HTMLElement>) => {
    if (pointerType === 'touch') return
    trigger.current = currentTarget
    clearTimeout(timer.current)
    timer.current = setTimeout(show, performance.now() - closedAt < noDelayMs ? 0 : delayMs)
  }
  const focus = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    trigger.current = currentTarget
    // Not where a press gave the focus, or a dialog that was closed by one gave it back.
    if (currentTarget.matches(':focus-visible')) show()
  }
  const opened: Opened = { open: state === 'open', setOpen: (open) => (open ? show() : close()), trigger, contentId }
  return {
    opened,
    wasOpened: state !== 'unseen',
    handlers: {
      onPointerEnter: enter,
      onPointerLeave: () => clearTimeout(timer.current),
      onPointerDown: close,
      onClick: close,
      onFocus: focus,
      onBlur: close,
    },
  }
}
