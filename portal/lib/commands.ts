/** What ⌘K offers: the shell's own, and those of the page that is shown. */
import type { LucideIcon } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

export interface Command {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  /** Further words to find it by. */
  readonly keywords?: readonly string[]
  /** The keys that do the same, shown beside it. */
  readonly shortcut?: string
  readonly run: () => void
}

export interface CommandGroup {
  readonly id: string
  readonly title: string
  readonly commands: readonly Command[]
}

let groups: readonly CommandGroup[] = []
const listeners = new Set<() => void>()

function publish(next: readonly CommandGroup[]): void {
  groups = next
  for (const listener of [...listeners]) listener()
}

/** Offers commands while the component is shown. */
export function useCommands(title: string, commands: readonly Command[]): void {
  const id = useId()
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  const shape = commands
    .map((command) => `${command.id}\u0000${command.label}\u0000${command.icon === undefined}`)
    .join('\u0001')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what commands do is read from the ref
  useEffect(() => {
    const current = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id: wanted }) => wanted === command.id)?.run(),
    }))
    publish([{ id, title, commands: current }, ...groups])
    return () => publish(groups.filter((group) => group.id !== id))
  }, [id, title, shape])
}

export function useCommandGroups(): readonly CommandGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => groups,
  )
}
