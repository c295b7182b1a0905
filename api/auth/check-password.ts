import { verifyPassword } from '@holdfast/db/people/passwords.ts'
import { findAccount } from '@holdfast/db/people/queries.ts'
import type { FastifyInstance } from 'fastify'
import { verifyWithDirectory } from './directory-sign-in.ts'

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
    }
  | {
      readonly outcome: 'refused'
      /** Whose account it is; `null` where it is nobody's. */
      readonly personId: string | null
      readonly reason: 'unknown' | 'wrong' | 'blocked'
    }

/**
 * Asks the desk's own passwords first, then the directories. A hash is reckoned and a directory asked whoever it is, so
 * that nobody can tell by the clock who has an account.
 * @throws AppError what a directory has to say to whoever showed it the right password, or that it does not answer
 */
export async function checkPassword(app: FastifyInstance, attempt: Attempt): Promise<Checked> {
  const { orgId, login, password, isLocalAllowed } = attempt
  const account = await app.db.tenant(orgId, (tx) => findAccount(tx, login))
  const matches = await verifyPassword(isLocalAllowed ? (account?.passwordHash ?? null) : null, password)
  if (matches && account && !account.blocked) {
    return { outcome: 'proved', personId: account.id, method: 'password', providerId: null }
  }
  const vouched = await verifyWithDirectory(app, orgId, login, password)
  if (vouched) return { outcome: 'proved', method: 'directory', ...vouched }
  const personId = account?.id ?? null
  return { outcome: 'refused', personId, reason: reasonFor(account) }
}

function reasonFor(account: { blocked: boolean } | null): 'unknown' | 'wrong' | 'blocked' {
  if (account === null) return 'unknown'
  return account.blocked ? 'blocked' : 'wrong'
}
