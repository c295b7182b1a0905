import type { Rating } from '@holdfast/contracts/satisfaction/rating.ts'
import type { RatingRow } from '@holdfast/db/satisfaction/queries.ts'
import { presentTime } from '../http/instants.ts'

export function presentRating({ requestId, personId, personName, score, comment, ...at }: RatingRow): Rating {
  const person = { id: personId, name: personName ?? '' }
  return {
    requestId,
    person,
    score,
    comment,
    createdAt: presentTime(at.createdAt),
    updatedAt: presentTime(at.updatedAt),
  }
}
