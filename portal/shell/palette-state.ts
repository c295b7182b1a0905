/** Whether the palette or the list of keys is open: buttons and keys in many places open them. */
import { useSyncExternalStore } from 'react'

type Layer = 'palette' | 'shortcuts' | null

let open: Layer = null
const listeners = new Set<() => void>()

export function showLayer(layer: Layer): void {
  open = layer
  for (const listener of [...listeners]) listener()
}

export const openPalette = (): void => showLayer('palette')
export const openShortcuts = (): void => showLayer('shortcuts')

export function useLayer(): Layer {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => open,
  )
}
