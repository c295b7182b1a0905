import type { View } from '@holdfast/contracts/views/view.ts'
import type { ViewRow } from '@holdfast/db/views/queries.ts'
import { presentTime } from '../http/instants.ts'

export function presentView({ ownerId, ownerName, updatedAt, ...view }: ViewRow): View {
  return { ...view, owner: { id: ownerId, name: ownerName ?? '' }, updatedAt: presentTime(updatedAt) }
}
