import { isAgent } from '@holdfast/contracts/people/rights.ts'
import type { OwnView } from '@holdfast/contracts/requests/request.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findOwnViews, type OwnViewRow } from '@holdfast/db/requests/own-view.ts'
import type { Caller } from '../auth/caller.ts'
import { presentInstant } from '../http/instants.ts'

/** @returns what the caller sees of requests besides what all see; nothing for agents, who have the clocks */
export async function readOwnViews(
  tx: Tx,
  caller: Caller,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, OwnView>> {
  if (isAgent(caller.role)) return new Map()
  const rows = await findOwnViews(tx, caller.personId, requestIds)
  return new Map([...rows].map(([id, row]) => [id, presentOwnView(row)]))
}

function presentOwnView({ isActive, unread, waitNote, ...due }: OwnViewRow): OwnView {
  const promise = {
    firstReplyBy: presentInstant(due.firstReplyBy),
    nextReplyBy: presentInstant(due.nextReplyBy),
    resolvedBy: presentInstant(due.resolvedBy),
  }
  const isPromised = isActive && Object.values(promise).some((at) => at !== null)
  return { promise: isPromised ? promise : null, unread, waitNote }
}
