/** What the client takes from where it runs: a browser, Electron, Node. Tests bring their own. */

/** As much of a WebSocket as the client uses. */
export interface SocketLike {
  readonly readyState: number
  readonly bufferedAmount: number
  send(text: string): void
  close(code?: number, reason?: string): void
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

export type SocketConstructor = new (url: string) => SocketLike

export interface Clock {
  /** Milliseconds; only differences matter. */
  now(): number
  setTimeout(work: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

/** Whether the machine has a network, as far as it knows. */
export interface Network {
  isOffline(): boolean
  /** @returns how to stop listening */
  listen(onChange: () => void): () => void
}

/** A browser's own knowledge; where there is none, the network is taken to be there. */
export const systemNetwork: Network = {
  isOffline: () => globalThis.navigator?.onLine === false,
  listen(onChange) {
    if (typeof globalThis.addEventListener !== 'function') return () => undefined
    globalThis.addEventListener('online', onChange)
    globalThis.addEventListener('offline', onChange)
    return () => {
      globalThis.removeEventListener('online', onChange)
      globalThis.removeEventListener('offline', onChange)
    }
  },
}
