import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { ReadMarkRow } from '@holdfast/db/messages/reads.ts'
import { presentInstant } from '../http/instants.ts'

export function presentReadMark(row: ReadMarkRow): ReadMark {
  const { personId, personName, deliveredId, deliveredAt, readId, readAt } = row
  return {
    person: { id: personId, name: personName },
    deliveredId,
    deliveredAt: presentInstant(deliveredAt),
    readId,
    readAt: presentInstant(readAt),
  }
}
