import type { VisitorBlock } from '@holdfast/contracts/chat/visitor-blocks.ts'
import type { BlockRow } from '@holdfast/db/chat/visitor-blocks.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

export function presentBlock(row: BlockRow): VisitorBlock {
  const { id, email, addressHash, reason, blockedById, blockedByName, until, createdAt } = row
  return {
    id,
    email,
    byAddress: addressHash !== null,
    reason,
    blockedBy: { id: blockedById, name: blockedByName ?? '' },
    until: presentInstant(until),
    createdAt: presentTime(createdAt),
  }
}
