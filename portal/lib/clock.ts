/** One timer for everything that ticks: components that count re-render, nothing around them does. */
import { useSyncExternalStore } from 'react'
import { serverNow } from './server-time.ts'

export { serverNow } from './server-time.ts'

type Beat = 'minute' | 'second'
const lengths: Record<Beat, number> = { minute: 60_000, second: 1_000 }

class Ticker {
  readonly #lengthMs: number
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #now: number

  constructor(lengthMs: number) {
    this.#lengthMs = lengthMs
    this.#now = this.#floor()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#timer === undefined) this.#schedule()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearTimeout(this.#timer)
      this.#timer = undefined
    }
  }

  read = (): number => {
    // Nobody was listening for a while.
    if (this.#timer === undefined) this.#now = this.#floor()
    return this.#now
  }

  #floor(): number {
    return Math.floor(serverNow() / this.#lengthMs) * this.#lengthMs
  }

  #schedule(): void {
    const untilNext = this.#lengthMs - (serverNow() % this.#lengthMs)
    this.#timer = setTimeout(() => {
      this.#now = this.#floor()
      this.#schedule()
      for (const listener of [...this.#listeners]) listener()
    }, untilNext + 5)
  }
}

const tickers: Record<Beat, Ticker> = { minute: new Ticker(lengths.minute), second: new Ticker(lengths.second) }

/** @returns the server's time in epoch milliseconds, at the last full minute or second */
export function useNow(beat: Beat): number {
  const ticker = tickers[beat]
  return useSyncExternalStore(ticker.subscribe, ticker.read)
}
