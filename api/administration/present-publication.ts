import { presentTime } from '../http/instants.ts'
import { presentNamed } from '../http/present-named.ts'

interface PublicationRow {
  readonly id: string
  readonly number: number
  readonly reason: string
  readonly publisherId: string | null
  readonly publisherName: string | null
  readonly publishedAt: Date
}

/** Who published a version of a calendar or a policy, when and why; nobody where the desk itself did. */
export function presentPublication(row: PublicationRow) {
  const { id, number, reason, publisherId, publisherName } = row
  const publishedBy = presentNamed(publisherId, publisherName)
  return { id, number, reason, publishedBy, publishedAt: presentTime(row.publishedAt) }
}
