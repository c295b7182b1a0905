/**
 * What the page of a person puts together; every part is bounded and has an index. `reached` is which `requests` whoever
 * asks may see, `null` for all of them.
 */

import type { Reach } from '@holdfast/contracts/people/rights.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { and, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { files } from '../files/schema.ts'
import { sessions } from '../people/schema.ts'
import { reachCondition } from '../requests/reach-condition.ts'
import { messages, requests } from '../requests/schema.ts'
import { satisfactionRatings } from '../satisfaction/schema.ts'

const mostRatings = 20
const mostFiles = 30
const mostSessions = 20

/** @returns which `requests` somebody may see of whom this is how far they see */
export async function requestsWithin(tx: Tx, reach: Reach | null): Promise<SQL | null> {
  return reach ? reachCondition(tx, reach, 'requests') : sql`false`
}

/** @returns how many requests of a person there are in each status; of what has ended the last year's */
export async function countRequestsOf(tx: Tx, personId: string, reached: SQL | null) {
  const { rows } = await tx.execute<{ status: RequestStatus; count: number }>(sql`
    SELECT status, count(*)::int AS count FROM requests
    WHERE org_id = current_org() AND requester_id = ${personId}::uuid
      AND (status NOT IN ('closed', 'cancelled') OR created_at > now() - interval '1 year')
      AND ${reached ?? sql`true`}
    GROUP BY status`)
  return rows
}

export async function summarizeSatisfaction(tx: Tx, personId: string, reached: SQL | null) {
  const [found] = await tx
    .select({
      average: sql<number | null>`avg(${satisfactionRatings.score})::float8`,
      count: sql<number>`count(*)::int`,
    })
    .from(satisfactionRatings)
    .innerJoin(requests, eq(requests.id, satisfactionRatings.requestId))
    .where(and(eq(satisfactionRatings.personId, personId), reached ?? undefined))
  return found?.average == null ? null : { average: found.average, count: found.count }
}

/** @returns the newest first */
export function listRatingsOf(tx: Tx, personId: string, reached: SQL | null) {
  return tx
    .select({
      requestId: satisfactionRatings.requestId,
      score: satisfactionRatings.score,
      comment: satisfactionRatings.comment,
      createdAt: satisfactionRatings.createdAt,
      updatedAt: satisfactionRatings.updatedAt,
      number: requests.number,
      title: requests.title,
    })
    .from(satisfactionRatings)
    .innerJoin(requests, eq(requests.id, satisfactionRatings.requestId))
    .where(and(eq(satisfactionRatings.personId, personId), reached ?? undefined))
    .orderBy(desc(satisfactionRatings.updatedAt))
    .limit(mostRatings)
}

/** @returns what the person sent with their own requests, the newest first; nothing of notes or of deleted messages */
export async function listFilesSentBy(tx: Tx, personId: string, reached: SQL | null) {
  const own = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.requesterId, personId), reached ?? undefined))
    .orderBy(desc(requests.createdAt), desc(requests.id))
    .limit(200)
  if (own.length === 0) return []
  return tx
    .select({ file: files, requestId: requests.id, number: requests.number, title: requests.title })
    .from(files)
    .innerJoin(requests, eq(requests.id, files.requestId))
    .leftJoin(messages, eq(messages.id, files.messageId))
    .where(
      and(
        inArray(
          files.requestId,
          own.map(({ id }) => id),
        ),
        eq(files.ownerId, personId),
        ne(files.state, 'deleted'),
        or(isNull(files.messageId), and(eq(messages.internal, false), isNull(messages.deletedAt))),
      ),
    )
    .orderBy(desc(files.createdAt), desc(files.id))
    .limit(mostFiles)
}

/** @returns those that are not over, the latest used first */
export function listSessionsOf(tx: Tx, personId: string) {
  return tx
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      address: sessions.address,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), sql`${sessions.expiresAt} > now()`))
    .orderBy(desc(sessions.lastUsedAt))
    .limit(mostSessions)
}
