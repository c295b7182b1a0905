/** Ceremonies that have begun: each ends once, in time, and after few tries. */
import { randomUUID } from 'node:crypto'
import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { authChallenges } from './schema.ts'

export type ChallengeKind =
  | 'passkey_registration'
  | 'passkey_sign_in'
  | 'second_factor'
  | 'totp_enrolment'
  | 'provider'
  | 'registration'
  | 'step_up'

export interface NewChallenge {
  readonly orgId: string
  readonly kind: ChallengeKind
  /** `null` where nobody is known yet. */
  readonly personId: string | null
  /** Sealed where it is secret. */
  readonly data: unknown
  readonly expiresAt: Date
}

export interface Challenge<Data> {
  readonly id: string
  readonly personId: string | null
  readonly data: Data
  readonly expiresAt: Date
}

/** Not one of `newId`, which tells its time: whoever has the id may go on with the ceremony, so nobody may guess it. */
export async function makeChallenge(tx: Tx, { id, ...challenge }: NewChallenge & { id?: string }): Promise<string> {
  const challengeId = id ?? randomUUID()
  await tx.insert(authChallenges).values({ id: challengeId, ...challenge })
  return challengeId
}

interface Wanted {
  readonly id: string
  readonly kind: ChallengeKind
}

const open = ({ id, kind }: Wanted) =>
  and(
    eq(authChallenges.id, id),
    eq(authChallenges.kind, kind),
    isNull(authChallenges.usedAt),
    gt(authChallenges.expiresAt, sql`now()`),
  )

const columns = {
  id: authChallenges.id,
  personId: authChallenges.personId,
  data: authChallenges.data,
  expiresAt: authChallenges.expiresAt,
}

/** @returns one that is open, without counting a try */
export async function findChallenge<Data>(tx: Tx, wanted: Wanted): Promise<Challenge<Data> | null> {
  const [found] = await tx.select(columns).from(authChallenges).where(open(wanted))
  return (found as Challenge<Data> | undefined) ?? null
}

/** Counts a try before anything is checked, so that many at once are not more than `maxTries`. */
export async function tryChallenge<Data>(tx: Tx, wanted: Wanted, maxTries: number): Promise<Challenge<Data> | null> {
  const [found] = await tx
    .update(authChallenges)
    .set({ tries: sql`${authChallenges.tries} + 1` })
    .where(and(open(wanted), lt(authChallenges.tries, maxTries)))
    .returning(columns)
  return (found as Challenge<Data> | undefined) ?? null
}

/** Ends it. @returns whether this was the first to do so, in time: only one may go on */
export async function useChallenge(tx: Tx, wanted: Wanted): Promise<boolean> {
  const { rowCount } = await tx.update(authChallenges).set({ usedAt: sql`clock_timestamp()` }).where(open(wanted))
  return rowCount === 1
}

/** Ends it, if this is the first to do so. @returns what it held */
export async function takeChallenge<Data>(tx: Tx, wanted: Wanted): Promise<Challenge<Data> | null> {
  const [found] = await tx
    .update(authChallenges)
    .set({ usedAt: sql`clock_timestamp()` })
    .where(open(wanted))
    .returning(columns)
  return (found as Challenge<Data> | undefined) ?? null
}

/** Ends what somebody has begun to sign in by: what was proved first is not good any more. */
export async function endBegunSignIns(tx: Tx, personId: string): Promise<void> {
  const begun = and(
    eq(authChallenges.personId, personId),
    inArray(authChallenges.kind, ['second_factor', 'totp_enrolment']),
    // What was begun inside a session has no first proof, and opens none.
    sql`${authChallenges.data} ? 'method'`,
    isNull(authChallenges.usedAt),
    gt(authChallenges.expiresAt, sql`now()`),
  )
  await tx.update(authChallenges).set({ usedAt: sql`clock_timestamp()` }).where(begun)
}

/** What a ceremony learns on its way. */
export async function updateChallenge(tx: Tx, wanted: Wanted, data: unknown): Promise<void> {
  await tx.update(authChallenges).set({ data }).where(open(wanted))
}
