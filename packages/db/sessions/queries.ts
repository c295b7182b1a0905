import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { Organization } from '../organizations/queries.ts'
import { organizations } from '../organizations/schema.ts'
import { holderColumns } from '../people/holder-columns.ts'
import type { RightsColumn } from '../people/rights.ts'
import { people, sessions } from '../people/schema.ts'

/** Who holds a living session. */
export interface SessionHolder {
  readonly sessionId: string
  readonly expiresAt: Date
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly role: Role
    readonly locale: string
    readonly timeZone: string
    readonly photoAt: Date | null
    readonly rights: RightsColumn
  }
  readonly organization: Organization & { readonly accentHue: number | null }
}

/** @returns `null` when the session has ended or its holder is blocked. */
export async function findSessionHolder(tx: Tx, sessionId: string): Promise<SessionHolder | null> {
  return (await findSessionHolders(tx, [sessionId])).get(sessionId) ?? null
}

/** @returns by session, without those that have ended or whose holder is blocked */
export async function findSessionHolders(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, SessionHolder>> {
  const found = await tx
    .select({
      sessionId: sessions.id,
      expiresAt: sessions.expiresAt,
      ...holderColumns,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(organizations, eq(organizations.id, sessions.orgId))
    .where(
      and(
        inArray(sessions.id, [...sessionIds]),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
        isNull(people.blockedAt),
      ),
    )
  return new Map(found.map((holder) => [holder.sessionId, holder]))
}
