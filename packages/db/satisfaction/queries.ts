import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { satisfactionRatings } from './schema.ts'

export type RatingRow = NonNullable<Awaited<ReturnType<typeof findRating>>>

/** @returns `null` where nobody has said anything yet */
export async function findRating(tx: Tx, requestId: string) {
  const [found] = await tx
    .select({
      requestId: satisfactionRatings.requestId,
      personId: satisfactionRatings.personId,
      personName: people.name,
      score: satisfactionRatings.score,
      comment: satisfactionRatings.comment,
      createdAt: satisfactionRatings.createdAt,
      updatedAt: satisfactionRatings.updatedAt,
    })
    .from(satisfactionRatings)
    .leftJoin(people, eq(people.id, satisfactionRatings.personId))
    .where(eq(satisfactionRatings.requestId, requestId))
  return found ?? null
}
