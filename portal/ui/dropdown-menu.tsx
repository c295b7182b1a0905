import { createContext, type ReactNode, use } from 'react'
import { layered, layers } from './layered.tsx'
import type { DropdownMenuContentProps } from './layers/dropdown-menu.tsx'
import { Trigger, type TriggerProps } from './trigger.tsx'
import { type OpenedByButton, type OpenProps, useOpen } from './use-open.ts'

const Menu = createContext<OpenedByButton | null>(null)

function useMenu(): OpenedByButton {
  const opened = use(Menu)
  if (!opened) throw new Error('this needs a <DropdownMenu> around it')
  return opened
}

export function DropdownMenu({ children, ...props }: OpenProps & { children: ReactNode }) {
  return <Menu value={useOpen(props)}>{children}</Menu>
}

/** Opens as it is pressed, not as it is let go: one movement opens the menu and chooses. */
export function DropdownMenuTrigger({ onPointerDown, onKeyDown, ...props }: TriggerProps) {
  const opened = useMenu()
  return (
    <Trigger
      opened={opened}
      id={opened.triggerId}
      aria-haspopup="menu"
      {...props}
      onPointerDown={(event) => {
        onPointerDown?.(event)
        if (event.defaultPrevented || props.disabled || event.button !== 0 || event.ctrlKey) return
        opened.setOpen(!opened.open)
        // The focus goes to the menu; the button would take it back.
        if (!opened.open) event.preventDefault()
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (event.defaultPrevented || props.disabled || !['Enter', ' ', 'ArrowDown'].includes(event.key)) return
        opened.setOpen(event.key === 'ArrowDown' || !opened.open)
        event.preventDefault()
      }}
    />
  )
}

export function DropdownMenuContent(props: DropdownMenuContentProps) {
  const opened = useMenu()
  const loaded = layers.useWhen(opened.open)
  return loaded ? <loaded.DropdownMenuLayer opened={opened} {...props} /> : null
}

export const DropdownMenuItem = layered((loaded) => loaded.DropdownMenuItem)
export const DropdownMenuCheckboxItem = layered((loaded) => loaded.DropdownMenuCheckboxItem)
export const DropdownMenuRadioGroup = layered((loaded) => loaded.DropdownMenuRadioGroup)
export const DropdownMenuRadioItem = layered((loaded) => loaded.DropdownMenuRadioItem)
export const DropdownMenuLabel = layered((loaded) => loaded.DropdownMenuLabel)
export const DropdownMenuSeparator = layered((loaded) => loaded.DropdownMenuSeparator)
export const DropdownMenuShortcut = layered((loaded) => loaded.DropdownMenuShortcut)
export const DropdownMenuSub = layered((loaded) => loaded.DropdownMenuSub)
export const DropdownMenuSubTrigger = layered((loaded) => loaded.DropdownMenuSubTrigger)
export const DropdownMenuSubContent = layered((loaded) => loaded.DropdownMenuSubContent)
