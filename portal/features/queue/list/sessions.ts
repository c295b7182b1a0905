/** Queues that were looked at stay as they were left, and true, for whoever comes back from a request. */
import { loadPage } from '../api/load-page.ts'
import { feed } from '../live/feed.ts'
import { QueueList, type QueueQuery } from './queue-list.ts'

const most = 4
const lists = new Map<string, QueueList>()
let isFollowing = false

/** @returns the list under this key, or a new one */
export function openList(key: string, query: () => QueueQuery, folded: readonly string[]): QueueList {
  follow()
  const known = lists.get(key)
  const list = known ?? new QueueList(query(), loadPage, folded)
  lists.delete(key)
  lists.set(key, list)
  const [oldest] = lists.keys()
  if (lists.size > most && oldest !== undefined) lists.delete(oldest)
  return list
}

/** For as long as the tab lives: a list that missed something would have to be read anew. */
function follow(): void {
  if (isFollowing) return
  isFollowing = true
  feed.follow({
    onChanges(changes) {
      for (const list of lists.values()) list.receive(changes)
    },
    onReload() {
      for (const list of lists.values()) void list.refresh()
    },
  })
}
