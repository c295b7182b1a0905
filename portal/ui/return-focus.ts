import { useRef } from 'react'

interface FocusHandlers {
  onOpenAutoFocus?: ((event: Event) => void) | undefined
  onCloseAutoFocus?: ((event: Event) => void) | undefined
}

/**
 * Gives the focus back to whatever had it before a layer opened. Radix does so only for layers with a trigger of their
 * own; ours are mostly opened by state: by a row, a key, an item of a menu.
 */
export function useReturnFocus({ onOpenAutoFocus, onCloseAutoFocus }: FocusHandlers): Required<FocusHandlers> {
  const before = useRef<HTMLElement | null>(null)
  return {
    onOpenAutoFocus(event) {
      before.current = lastingFocus()
      onOpenAutoFocus?.(event)
    },
    onCloseAutoFocus(event) {
      onCloseAutoFocus?.(event)
      if (event.defaultPrevented || !before.current?.isConnected) return
      event.preventDefault()
      before.current.focus()
    },
  }
}

/** The item of a menu is gone with its menu: then it is the menu's button. */
function lastingFocus(): HTMLElement | null {
  const active = document.activeElement
  const menuButton = active?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const lasting = menuButton ? document.getElementById(menuButton) : active
  return lasting instanceof HTMLElement && lasting !== document.body ? lasting : null
}
