import { verifyPassword } from '@holdfast/db/people/passwords.ts'
import { type Account, findAccount } from '@holdfast/db/people/queries.ts'
import { findKeepingDirectory } from '@holdfast/db/sign-in/keeping-directory.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DirectoriesAway, verifyWithDirectory } from './directory-sign-in.ts'

export interface Attempt {
  readonly orgId: string
  /** An address, or the user name of a directory. */
  readonly login: string
  readonly password: string
  /** Whether the desk's own passwords are good here. */
  readonly isLocalAllowed: boolean
}

export type Checked =
  | {
      readonly outcome: 'proved'
      readonly personId: string
      readonly method: 'password' | 'directory'
      readonly providerId: string | null
      /** Of the desk's own password. */
      readonly passwordStamp?: string
    }
  | {
      readonly outcome: 'refused'
      /** Whose account it is; `null` where it is nobody's. */
      readonly personId: string | null
      readonly reason: 'unknown' | 'wrong' | 'blocked'
    }

type Proved = Extract<Checked, { outcome: 'proved' }>

/**
 * Asks the desk's own passwords first, then the directories. A hash is reckoned and a directory asked whoever it is, so
 * that nobody can tell by the clock who has an account. Whom a directory keeps is let in by its word, for it alone knows
 * whether they still may; by a password of the desk, from before, only while it does not answer.
 * @throws AppError what a directory has to say to whoever showed it the right password, or that it does not answer
 */
export async function checkPassword(app: FastifyInstance, request: FastifyRequest, attempt: Attempt): Promise<Checked> {
  const { orgId, login, password, isLocalAllowed } = attempt
  const account = await app.db.tenant(orgId, (tx) => findAccount(tx, login))
  const matches = await verifyPassword(isLocalAllowed ? (account?.passwordHash ?? null) : null, password)
  const own = matches && account && !account.blocked ? provedBy(account) : null
  const keeperId = own && (await app.db.tenant(orgId, (tx) => findKeepingDirectory(tx, own.personId)))
  if (own && keeperId === null) return own
  try {
    const vouched = await verifyWithDirectory(app, request, { orgId, login, password })
    if (vouched) return { outcome: 'proved', method: 'directory', ...vouched }
  } catch (error) {
    const isKeeperAway = keeperId !== null && error instanceof DirectoriesAway && error.directoryIds.includes(keeperId)
    if (own && isKeeperAway) return own
    throw error
  }
  return { outcome: 'refused', personId: account?.id ?? null, reason: reasonFor(account) }
}

function provedBy({ id: personId, passwordStamp }: Account): Proved {
  return { outcome: 'proved', personId, method: 'password', providerId: null, passwordStamp }
}

function reasonFor(account: { blocked: boolean } | null): 'unknown' | 'wrong' | 'blocked' {
  if (account === null) return 'unknown'
  return account.blocked ? 'blocked' : 'wrong'
}
