import { useCell } from '../../lib/conversation/cell.ts'
import { type MenuName, useRequestPage } from './request-page-context.ts'

/** @returns what a menu or popover needs to be opened by its button and by its key */
export function useMenu(name: MenuName): { open: boolean; onOpenChange: (open: boolean) => void } {
  const { menu } = useRequestPage()
  const open = useCell(menu) === name
  return { open, onOpenChange: (next) => menu.set(next ? name : null) }
}
