/** One group of a queue: its rows so far, and how to get those that follow. */
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { Order } from './order.ts'

export interface PageOfRequests {
  readonly items: readonly RequestSummary[]
  readonly nextCursor: string | null
}

export interface PageRequest extends Order {
  readonly filter: RequestFilter
  readonly cursor: string | undefined
  readonly limit: number
}

/** Where pages come from. */
export type LoadPage = (page: PageRequest) => Promise<PageOfRequests>

const firstLimit = 60
const nextLimit = 100

export class GroupPages {
  readonly key: string
  readonly filter: RequestFilter
  ids: string[] = []
  state: 'idle' | 'loading' | 'more' | 'done' | 'error' = 'idle'
  error: unknown = null
  #cursor: string | undefined
  #loading: Promise<readonly RequestSummary[]> | null = null

  constructor(key: string, filter: RequestFilter) {
    this.key = key
    this.filter = filter
  }

  /** @returns the rows of the next page; what is being loaded is not asked for twice */
  load(order: Order, loadPage: LoadPage): Promise<readonly RequestSummary[]> {
    this.#loading ??= this.#load(order, loadPage).finally(() => {
      this.#loading = null
    })
    return this.#loading
  }

  async #load({ sort, direction }: Order, loadPage: LoadPage): Promise<readonly RequestSummary[]> {
    const cursor = this.#cursor
    const limit = cursor === undefined ? firstLimit : nextLimit
    this.state = 'loading'
    try {
      const { items, nextCursor } = await loadPage({ filter: this.filter, sort, direction, cursor, limit })
      this.#cursor = nextCursor ?? undefined
      this.state = nextCursor === null ? 'done' : 'more'
      return items
    } catch (error) {
      this.state = 'error'
      this.error = error
      return []
    }
  }
}
