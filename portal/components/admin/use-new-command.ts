import { Plus } from 'lucide-react'
import { useCommands } from '../../lib/commands.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'

interface NewCommand {
  readonly enabled?: boolean
  /** Where a page makes two kinds of things. */
  readonly keys?: string
}

/** Making something new: in the palette, and by `n`. */
export function useNewCommand(
  page: string,
  label: string,
  run: () => void,
  { enabled = true, keys = 'n' }: NewCommand = {},
): void {
  useCommands(page, enabled ? [{ id: `new:${label}`, label, icon: Plus, run }] : [])
  useShortcuts(page, [{ keys, label, run }], enabled)
}
