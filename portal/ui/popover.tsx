import { createContext, type ReactNode, use } from 'react'
import { layers } from './layered.tsx'
import type { PopoverContentProps } from './layers/popover.tsx'
import { Trigger, type TriggerProps } from './trigger.tsx'
import { type OpenedByButton, type OpenProps, useOpen } from './use-open.ts'

const Popped = createContext<OpenedByButton | null>(null)

function usePopped(): OpenedByButton {
  const opened = use(Popped)
  if (!opened) throw new Error('this needs a <Popover> around it')
  return opened
}

export function Popover({ children, ...props }: OpenProps & { children: ReactNode }) {
  return <Popped value={useOpen(props)}>{children}</Popped>
}

export function PopoverTrigger({ onClick, ...props }: TriggerProps) {
  const opened = usePopped()
  return (
    <Trigger
      opened={opened}
      id={opened.triggerId}
      aria-haspopup="dialog"
      {...props}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) opened.setOpen(!opened.open)
      }}
    />
  )
}

export function PopoverContent(props: PopoverContentProps) {
  const opened = usePopped()
  const loaded = layers.useWhen(opened.open)
  return loaded ? <loaded.PopoverLayer opened={opened} {...props} /> : null
}
