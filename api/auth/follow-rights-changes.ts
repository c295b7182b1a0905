import type { Database } from '@holdfast/db/database.ts'
import {
  findRightsMark,
  listRightsChanges,
  type RightsChange,
  type RightsMark,
} from '@holdfast/db/rights-changes/queries.ts'

/** So long between two questions. What was ended elsewhere must not go on here for more than a second. */
const askMs = 150

interface Follower {
  readonly db: Database
  take(change: RightsChange): void
  /** Told once until it goes well again. */
  onFailure(error: unknown): void
}

/**
 * Tells what changes about anybody's rights, as PostgreSQL has it: also where NATS brings nothing, or whoever changed it
 * was gone before telling.
 * @returns how to end it
 */
export function followRightsChanges({ db, take, onFailure }: Follower): () => Promise<void> {
  let mark: RightsMark | null = null
  let hasFailed = false
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const ask = async (): Promise<void> => {
    try {
      if (mark === null) mark = await findRightsMark(db)
      else {
        const found = await listRightsChanges(db, mark)
        mark = found.mark
        for (const change of found.changes) take(change)
      }
      hasFailed = false
    } catch (error) {
      if (!hasFailed && !isOver) onFailure(error)
      hasFailed = true
    }
  }
  let asking = Promise.resolve()
  const again = (): void => {
    if (isOver) return
    asking = ask().then(() => {
      if (!isOver) timer = setTimeout(again, askMs)
    })
  }
  again()
  return async () => {
    isOver = true
    clearTimeout(timer)
    await asking
  }
}
