import { useEffect, useState } from 'react'
import type { QueueList } from '../list/queue-list.ts'

/** So many rows are asked for before anything is seen. */
const firstRows = 50

/** The list to show: the one before stays until the first rows of the new one are there, so that nothing flickers. */
export function useSettledList(list: QueueList | null): { shown: QueueList | null; isBehind: boolean } {
  const [shown, setShown] = useState(list)
  useEffect(() => {
    if (list === null) return
    const settle = () => {
      if (!list.getSnapshot().isLoading) setShown(list)
    }
    list.need(firstRows)
    settle()
    return list.subscribe(settle)
  }, [list])
  return { shown, isBehind: shown !== list }
}
