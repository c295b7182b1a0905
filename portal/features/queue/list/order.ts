/** The orders of a queue, as the API has them: for what is put in its place here. */
import type { RequestSort } from '@holdfast/contracts/requests/list-requests.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { priorities } from '@holdfast/contracts/requests/vocabulary.ts'

export interface Order {
  readonly sort: RequestSort
  readonly direction: 'asc' | 'desc'
}

type Sorted = Pick<RequestSummary, 'id' | 'priority' | 'nextDueAt' | 'createdAt' | 'updatedAt'>

/** What is never due comes after all that is. */
const never = '9999'

/** @returns less than 0 when `one` comes first */
export function compareRequests(one: Sorted, other: Sorted, { sort, direction }: Order): number {
  const turn = direction === 'asc' ? 1 : -1
  if (sort === 'priority') {
    const rank = (priorities.indexOf(one.priority) - priorities.indexOf(other.priority)) * turn
    // Within one priority what is due first comes first, whichever priority does.
    return rank || compareText(one.nextDueAt ?? never, other.nextDueAt ?? never) || compareText(one.id, other.id)
  }
  return turn * (compareText(keyOf(one, sort), keyOf(other, sort)) || compareText(one.id, other.id))
}

function keyOf({ nextDueAt, createdAt, updatedAt }: Sorted, sort: RequestSort): string {
  if (sort === 'created') return createdAt
  return sort === 'updated' ? updatedAt : (nextDueAt ?? never)
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** @returns where it has its place in a list that is in order */
export function findPlaceFor<Item>(items: readonly Item[], compare: (item: Item) => number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(items[middle] as Item) < 0) high = middle
    else low = middle + 1
  }
  return low
}
