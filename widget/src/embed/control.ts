/** What the embedding page may say to the widget. */
import { createStore, type Store } from '../lib/store.ts'
import type { Identity, Visitor } from '../session/visitor.ts'

export interface HoldfastApi {
  open(): void
  close(): void
  /** Fills in the form; proves nothing, so nobody is signed in by it. */
  identify(person: Identity): void
}

declare global {
  interface Window {
    Holdfast?: HoldfastApi
  }
}

export interface Control {
  readonly api: HoldfastApi
  readonly store: Store<{ readonly isOpen: boolean }>
}

const openName = 'open'

export function createControl(visitor: Visitor): Control {
  const { keep } = visitor
  const store = createStore({ isOpen: keep.read<boolean>(openName) === true })
  const turn = (isOpen: boolean) => {
    store.set({ isOpen })
    if (isOpen) keep.write(openName, true)
    else keep.remove(openName)
  }
  return {
    store,
    api: {
      open: () => turn(true),
      close: () => turn(false),
      identify(person) {
        const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 320) : undefined)
        visitor.identity.set({ name: text(person?.name), email: text(person?.email) })
      },
    },
  }
}
