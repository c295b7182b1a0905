/** A value that components watch without a re-render of what is around them. */
import { useSyncExternalStore } from 'react'

export interface Cell<Value> {
  get(): Value
  set(next: Value): void
  subscribe(listener: () => void): () => void
}

export function createCell<Value>(initial: Value): Cell<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export function useCell<Value>({ subscribe, get }: Cell<Value>): Value {
  return useSyncExternalStore(subscribe, get)
}
