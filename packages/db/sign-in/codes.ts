/** Codes and links that were mailed to somebody: the newest is good, once, in time, and after few wrong tries. */
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { signInCodes } from './schema.ts'

export type CodePurpose = 'sign_in' | 'reset_password' | 'step_up'

export interface NewCode {
  readonly id: string
  readonly orgId: string
  readonly personId: string
  readonly purpose: CodePurpose
  readonly codeHash: string
  readonly linkHash: string
  readonly expiresAt: Date
}

export interface OpenCode {
  readonly id: string
  readonly personId: string
  /** The person's address now: a code for an address that has changed is for nobody. */
  readonly email: string
  readonly codeHash: string
  readonly linkHash: string
}

/** Writes one down and voids the older ones. */
export async function issueCode(tx: Tx, code: NewCode): Promise<void> {
  const { personId, purpose } = code
  // Two that are issued at once must not both be good.
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${purpose}:${personId}`}, 0))`)
  await voidCodes(tx, personId, purpose)
  await tx.insert(signInCodes).values(code)
}

export async function voidCodes(tx: Tx, personId: string, purpose: CodePurpose): Promise<void> {
  const older = and(eq(signInCodes.personId, personId), eq(signInCodes.purpose, purpose), isNull(signInCodes.usedAt))
  await tx.update(signInCodes).set({ usedAt: sql`clock_timestamp()` }).where(older)
}

type Which = { readonly purpose: CodePurpose } & ({ readonly id: string } | { readonly personId: string })

const open = (which: Which) =>
  and(
    'id' in which ? eq(signInCodes.id, which.id) : eq(signInCodes.personId, which.personId),
    eq(signInCodes.purpose, which.purpose),
    isNull(signInCodes.usedAt),
    gt(signInCodes.expiresAt, sql`now()`),
  )

const columns = {
  id: signInCodes.id,
  personId: signInCodes.personId,
  codeHash: signInCodes.codeHash,
  linkHash: signInCodes.linkHash,
  email: sql<string>`(SELECT ${people.email} FROM ${people} WHERE ${people.id} = ${signInCodes.personId})`,
}

/** Counts a try before anything is compared, so that many at once are not more than `maxTries`. */
export async function tryCode(tx: Tx, which: Which, maxTries: number): Promise<OpenCode | null> {
  const [found] = await tx
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1` })
    .where(and(open(which), lt(signInCodes.tries, maxTries)))
    .returning(columns)
  return found ?? null
}

/** For links, which nobody guesses: no try is counted. */
export async function findCode(tx: Tx, which: Which): Promise<OpenCode | null> {
  const [found] = await tx.select(columns).from(signInCodes).where(open(which))
  return found ?? null
}

/** @returns whether this was its first use, in time: only one may go on */
export async function useCode(tx: Tx, { id, purpose }: { id: string; purpose: CodePurpose }): Promise<boolean> {
  const { rowCount } = await tx.update(signInCodes).set({ usedAt: sql`clock_timestamp()` }).where(open({ id, purpose }))
  return rowCount === 1
}
