/** Runs what is called at once, and then at most once each `leastMs`; what is called in between runs when that is over. */
export class Throttle {
  readonly #run: () => void
  readonly #leastMs: number
  #timer: ReturnType<typeof setTimeout> | null = null
  #lastAt = Number.NEGATIVE_INFINITY

  constructor(run: () => void, leastMs: number) {
    this.#run = run
    this.#leastMs = leastMs
  }

  call = (): void => {
    if (this.#timer !== null) return
    const waitMs = Math.max(0, this.#lastAt + this.#leastMs - Date.now())
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#lastAt = Date.now()
      this.#run()
    }, waitMs)
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
