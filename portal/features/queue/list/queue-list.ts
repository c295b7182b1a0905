/**
 * What a queue shows: groups with their rows, loaded page by page, kept true by what the desk tells. Nothing moves under
 * the eye of whoever reads: what is new is held until it is asked for, and what has left stays while it is looked at.
 */
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { matchesFilter, matchesWords } from '../filter/matches.ts'
import { GroupPages, type LoadPage } from './group-pages.ts'
import type { Grouping } from './groups.ts'
import { compareRequests, findPlaceFor, type Order } from './order.ts'
import { RowStore } from './row-store.ts'
import { Selection } from './selection.ts'
import { type QueueSnapshot, readSnapshot } from './snapshot.ts'

export type { Item, QueueSnapshot } from './snapshot.ts'

export interface QueueQuery extends Order {
  readonly filter: RequestFilter
  readonly grouping: Grouping
  /** Nothing can match, so nothing is asked. */
  readonly isNothing: boolean
  /** When its instants were reckoned, in epoch milliseconds. */
  readonly at: number
}

/** So many groups are asked for ahead, so that short ones do not come one after the other. */
const ahead = 3

export class QueueList {
  query: QueueQuery
  readonly rows = new RowStore()
  readonly selection: Selection
  /** Whether somebody is looking at a row, so that it must not go. */
  isHeld: (id: string) => boolean = () => false
  /** Where the list was scrolled to, for whoever comes back. */
  scrollOffset = 0
  readonly #loadPage: LoadPage
  #groups: GroupPages[]
  readonly #folded = new Set<string>()
  readonly #arrivals = new Map<string, RequestSummary>()
  readonly #listeners = new Set<() => void>()
  #counts: ReadonlyMap<string, number> = new Map()
  #wanted = 0
  #isFilling = false
  #snapshot: QueueSnapshot

  constructor(query: QueueQuery, loadPage: LoadPage, folded: readonly string[] = []) {
    this.query = query
    this.#loadPage = loadPage
    this.#groups = this.#newGroups()
    this.#folded = new Set(folded)
    this.selection = new Selection(this.rows, () => this.#snapshot.ids)
    this.#snapshot = this.#read()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  getSnapshot = (): QueueSnapshot => this.#snapshot

  get folded(): readonly string[] {
    return [...this.#folded]
  }

  /** Loads until so many rows are there, or all. */
  need(rows: number): void {
    this.#wanted = Math.max(this.#wanted, rows)
    void this.#fill()
  }

  /** Tries again what could not be loaded. */
  retry(): void {
    for (const group of this.#groups) if (group.state === 'error') group.state = group.ids.length > 0 ? 'more' : 'idle'
    this.#emit()
    void this.#fill()
  }

  /** How many there are in each group; one that is empty is not shown. */
  setCounts(counts: ReadonlyMap<string, number>): void {
    this.#counts = counts
    this.#emit()
  }

  toggleGroup(key: string): void {
    if (!this.#folded.delete(key)) this.#folded.add(key)
    this.#emit()
    void this.#fill()
  }

  /** Reads everything anew, as many rows as were there; what is shown stays until then. @returns whether it could */
  async refresh(): Promise<boolean> {
    const groups = this.#newGroups()
    const target = Math.min(Math.max(this.#snapshot.ids.length, 1), 300)
    const loaded: [GroupPages, readonly RequestSummary[]][] = []
    let count = 0
    for (const group of groups) {
      if (this.#folded.has(group.key)) continue
      while (count < target && (group.state === 'idle' || group.state === 'more')) {
        const items = await group.load(this.query, this.#loadPage)
        loaded.push([group, items])
        count += items.length
      }
      if (group.state === 'error') return false
      if (count >= target) break
    }
    const kept = new Set(loaded.flatMap(([, items]) => items.map(({ id }) => id)))
    for (const [id] of [...this.rows.all()]) if (!kept.has(id)) this.#forget(id)
    this.#groups = groups
    this.#arrivals.clear()
    for (const [group, items] of loaded) this.#append(group, items)
    this.#emit()
    return true
  }

  /**
   * The same queue some time later: rows go where they belong by now, and what has come by time alone is held like what
   * comes by a change. Groups that are not there to their end go on as they began.
   */
  async renew(query: QueueQuery): Promise<void> {
    this.query = query
    const filters = new Map(query.grouping.groups.map(({ key, filter }) => [key, filter]))
    const whole = this.#groups.filter(
      ({ key, state }) => state === 'done' && filters.has(key) && !this.#folded.has(key),
    )
    const ahead = whole.map(({ key }) => new GroupPages(key, filters.get(key) ?? {}))
    const pages = await Promise.all(ahead.map((group) => group.load(query, this.#loadPage)))
    if (this.query !== query) return
    this.#groups = this.#groups.map((group) => {
      const filter = filters.get(group.key)
      return group.state === 'idle' && filter ? new GroupPages(group.key, filter) : group
    })
    const found = new Map(pages.flat().map((request) => [request.id, request]))
    for (const [id, { request }] of this.rows.all()) if (!found.has(id)) found.set(id, request)
    this.receive(found)
  }

  /** What has changed on the desk; `null` for what may not be seen any more. */
  receive(changes: ReadonlyMap<string, RequestSummary | null>): void {
    const before = this.#arrivals.size
    let isMoved = false
    for (const [id, request] of changes) {
      if (this.rows.has(id)) isMoved = this.#changeRow(id, request) || isMoved
      else this.#hold(id, request)
    }
    if (isMoved || this.#arrivals.size !== before) this.#emit()
    if (isMoved) void this.#fill()
  }

  /** Puts what was held into its place. @returns the ids of it */
  insertArrivals(): readonly string[] {
    const ids = [...this.#arrivals.keys()]
    for (const request of this.#arrivals.values()) this.#insert(request, true)
    this.#arrivals.clear()
    this.#emit()
    return ids
  }

  /** Lets go what has left, and moves what belongs elsewhere, unless it is looked at still. */
  release(): void {
    let isMoved = false
    for (const [id, { isLeaving }] of [...this.rows.all()]) {
      if (isLeaving && !this.isHeld(id)) isMoved = this.#settle(id) || isMoved
    }
    if (isMoved) this.#emit()
  }

  /** It was looked at. */
  markSeen(id: string): void {
    this.rows.change(id, { isFresh: false })
  }

  #newGroups(): GroupPages[] {
    if (this.query.isNothing) return []
    return this.query.grouping.groups.map(({ key, filter }) => new GroupPages(key, filter))
  }

  async #fill(): Promise<void> {
    if (this.#isFilling) return
    this.#isFilling = true
    try {
      for (;;) {
        const groups = this.#groups
        const open = groups.filter(({ key, state }) => !this.#folded.has(key) && (state === 'idle' || state === 'more'))
        const [first] = open
        if (!first || this.#snapshot.ids.length >= this.#wanted || this.#isStuck()) return
        const next = first.state === 'more' ? [first] : open.filter(({ state }) => state === 'idle').slice(0, ahead)
        await Promise.all(
          next.map(async (group) => {
            const items = await group.load(this.query, this.#loadPage)
            // It was read anew meanwhile.
            if (groups === this.#groups) this.#append(group, items)
            this.#emit()
          }),
        )
      }
    } finally {
      this.#isFilling = false
    }
  }

  /** Behind a group that could not be loaded nothing is shown. */
  #isStuck(): boolean {
    return this.#groups.some(({ key, state }) => state === 'error' && !this.#folded.has(key))
  }

  #append(group: GroupPages, items: readonly RequestSummary[]): void {
    for (const request of items) {
      const known = this.rows.get(request.id)
      const isElsewhere = known && this.#groups.some(({ ids }) => ids.includes(request.id))
      this.#arrivals.delete(request.id)
      if (isElsewhere) this.rows.update(request)
      else {
        this.rows.add(request, group.key)
        group.ids.push(request.id)
      }
    }
  }

  /** @returns whether rows have moved */
  #changeRow(id: string, request: RequestSummary | null): boolean {
    const row = this.rows.get(id)
    if (!row) return false
    if (request !== null && request.version < row.request.version) return false
    if (request) this.rows.update(request)
    const group = request && this.#matches(request) ? this.query.grouping.groupOf(request) : null
    this.rows.change(id, { isLeaving: group !== row.group })
    if (group === row.group || this.isHeld(id)) return false
    return this.#settle(id, request)
  }

  /** Takes a row from where it does not belong any more to where it does, or out. */
  #settle(id: string, known?: RequestSummary | null): boolean {
    const request = known === undefined ? (this.rows.get(id)?.request ?? null) : known
    const isSelected = this.rows.get(id)?.isSelected ?? false
    for (const group of this.#groups) {
      const at = group.ids.indexOf(id)
      if (at >= 0) group.ids.splice(at, 1)
    }
    if (request && this.#matches(request) && this.#insert(request, false)) {
      this.rows.change(id, { isLeaving: false, isSelected })
      return true
    }
    this.#forget(id)
    return true
  }

  #forget(id: string): void {
    this.selection.forget(id)
    this.rows.delete(id)
  }

  #matches(request: RequestSummary): boolean {
    return matchesFilter(request, this.query.filter)
  }

  /** Something that is not shown: kept for later if it has its place among what is. */
  #hold(id: string, request: RequestSummary | null): void {
    const known = this.#arrivals.get(id)
    const belongs = request && this.#matches(request) && (known || matchesWords(request, this.query.filter.q))
    if (belongs && this.#placeOf(request)) this.#arrivals.set(id, request)
    else this.#arrivals.delete(id)
  }

  #placeOf(request: RequestSummary): { group: GroupPages; at: number } | null {
    const key = this.query.grouping.groupOf(request)
    const group = this.#groups.find((one) => one.key === key)
    if (!group || group.state === 'idle' || this.#folded.has(key)) return null
    const at = findPlaceFor(group.ids, (id) => {
      const row = this.rows.get(id)
      return row ? compareRequests(request, row.request, this.query) : 1
    })
    // Behind what is loaded it comes with its page.
    return at === group.ids.length && group.state !== 'done' ? null : { group, at }
  }

  #insert(request: RequestSummary, isFresh: boolean): boolean {
    const place = this.#placeOf(request)
    if (!place) return false
    this.rows.add(request, place.group.key, isFresh)
    this.rows.change(request.id, { group: place.group.key })
    place.group.ids.splice(place.at, 0, request.id)
    return true
  }

  #read(): QueueSnapshot {
    const { by } = this.query.grouping
    const shape = {
      folded: this.#folded,
      counts: this.#counts,
      isGrouped: by !== 'none',
      arrivals: this.#arrivals.size,
    }
    return readSnapshot(this.#groups, shape)
  }

  #emit(): void {
    this.#snapshot = this.#read()
    for (const listener of [...this.#listeners]) listener()
  }
}
