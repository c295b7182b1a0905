import DataLoader from 'dataloader'

export interface BatchedReadOptions {
  /** Reads under way at a time. */
  readonly atOnce?: number
  readonly maxBatchSize?: number
  /** From the beginning of one read to the next one, where many come; where few do, it is less. */
  readonly spacingMs?: number
}

/** After a read of so many, the next one waits so long for each: a crowd gathers, a few go on. */
const msForEach = 2

/**
 * Reads by key, many keys at a time: those that are asked for in one turn, and all that come while reads are under way
 * or were begun a moment ago. So one who asks alone does not wait, and ten thousand who ask at once are a few statements.
 */
export class BatchedRead<Value> {
  readonly #loader: DataLoader<string, Value | null>
  readonly #waiting: (() => void)[] = []
  #underWay = 0
  #begunAt = 0
  #lastSize = 0

  constructor(
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
    { atOnce = 2, maxBatchSize = 1_000, spacingMs = 0 }: BatchedReadOptions = {},
  ) {
    const readOnce = async (keys: readonly string[]) => {
      this.#lastSize = keys.length
      try {
        const found = await read([...new Set(keys)])
        return keys.map((key) => found.get(key) ?? null)
      } finally {
        this.#underWay -= 1
        this.#waiting.shift()?.()
      }
    }
    this.#loader = new DataLoader(readOnce, {
      cache: false,
      maxBatchSize,
      batchScheduleFn: (dispatch) => {
        const start = () => {
          this.#underWay += 1
          const waitMs = this.#begunAt + Math.min(spacingMs, this.#lastSize * msForEach) - Date.now()
          this.#begunAt = Date.now() + Math.max(0, waitMs)
          if (waitMs > 0) setTimeout(dispatch, waitMs)
          else setImmediate(dispatch)
        }
        if (this.#underWay < atOnce) start()
        else this.#waiting.push(start)
      },
    })
  }

  /** @returns `null` where there is nothing */
  load(key: string): Promise<Value | null> {
    return this.#loader.load(key)
  }

  async loadAll(keys: readonly string[]): Promise<Map<string, Value>> {
    const values = await Promise.all(keys.map((key) => this.load(key)))
    return new Map(keys.flatMap((key, index) => (values[index] == null ? [] : [[key, values[index]] as const])))
  }
}
