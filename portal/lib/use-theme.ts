import { useSyncExternalStore } from 'react'
import { applyTheme, readTheme, type Theme, themes } from './theme.ts'

const listeners = new Set<() => void>()

function choose(value: string): void {
  applyTheme(themes.find((one) => one === value) ?? 'system')
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The theme of this device, and how to choose another. */
export function useTheme(): readonly [Theme, (value: string) => void] {
  return [useSyncExternalStore(subscribe, readTheme), choose]
}
