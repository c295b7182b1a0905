/** Codes and links that were mailed to somebody: the newest few are good, once, in time, and after few wrong tries. */
import { mailedCode } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { and, desc, eq, gt, isNull, lt, notInArray, sql } from 'drizzle-orm'
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

/**
 * Strangers may ask for somebody's code or link: what they ask for must not void what somebody else asked for. A code to
 * prove it once more is asked for by its owner alone, and found by whose it is: a try is of one code.
 */
const openAtOnce: Readonly<Record<CodePurpose, number>> = {
  sign_in: mailedCode.openAtOnce,
  reset_password: mailedCode.openAtOnce,
  step_up: 1,
}

/** Writes one down and voids those that are more than may be open at once, the oldest first. */
export async function issueCode(tx: Tx, code: NewCode): Promise<void> {
  const { personId, purpose } = code
  await lockCodes(tx, { personId, purpose })
  const kept = tx
    .select({ id: signInCodes.id })
    .from(signInCodes)
    .where(open({ personId, purpose }))
    .orderBy(desc(signInCodes.createdAt), desc(signInCodes.id))
    .limit(openAtOnce[purpose] - 1)
  await tx
    .update(signInCodes)
    .set({ usedAt: sql`clock_timestamp()` })
    .where(and(open({ personId, purpose }), notInArray(signInCodes.id, kept)))
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

/**
 * Those of one person and purpose come one after the other: of two that are shown at once one is good, and none waits for
 * the other while that waits for it.
 */
async function lockCodes(tx: Tx, which: Which): Promise<void> {
  const whose =
    'id' in which
      ? sql`(SELECT ${signInCodes.personId}::text FROM ${signInCodes} WHERE ${eq(signInCodes.id, which.id)})`
      : sql`${which.personId}::text`
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${which.purpose}:`} || ${whose}, 0))`)
}

/** Counts a try before anything is compared, so that many at once are not more than `maxTries`. */
export async function tryCode(tx: Tx, which: Which, maxTries: number): Promise<OpenCode | null> {
  await lockCodes(tx, which)
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

/** Voids the person's others too. @returns whether this was its first use, in time: only one may go on */
export async function useCode(tx: Tx, { id, purpose }: { id: string; purpose: CodePurpose }): Promise<boolean> {
  await lockCodes(tx, { id, purpose })
  const [used] = await tx
    .update(signInCodes)
    .set({ usedAt: sql`clock_timestamp()` })
    .where(open({ id, purpose }))
    .returning({ personId: signInCodes.personId })
  if (!used) return false
  await voidCodes(tx, used.personId, purpose)
  return true
}
