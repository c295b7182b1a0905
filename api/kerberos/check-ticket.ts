/** From the text of a header to an account of a directory, or to why not. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { useOnce } from '@holdfast/db/rate-limits/commands.ts'
import type { LoginProof } from '@holdfast/directory/prove-login.ts'
import { type Principal, provePrincipal } from '@holdfast/directory/prove-principal.ts'
import type { FastifyInstance } from 'fastify'
import type { NegotiateSource } from './negotiate-sources.ts'
import { readNegotiateToken } from './negotiate-token.ts'
import { readPrincipal } from './principal.ts'
import { VerifierTrouble } from './verifier-child.ts'

export type CheckedTicket =
  /** What the directory says of whom the ticket names; `answer` proves to the browser that we are who we say. */
  | {
      readonly outcome: 'told'
      readonly source: NegotiateSource
      readonly proof: LoginProof
      readonly answer: string | null
    }
  /** In words, for the log; they name nobody. */
  | { readonly outcome: 'refused'; readonly reason: string }

interface Accepted {
  readonly source: NegotiateSource
  readonly principal: string
  readonly answer: string | null
}

/** Longer than the clocks of a computer and of the desk may differ, there and back. */
const rememberMs = 900_000

/** @throws AppError `unavailable` when the ticket or the account cannot be checked */
export async function checkTicket(
  app: FastifyInstance,
  { orgId, sources, text }: { orgId: string; sources: readonly NegotiateSource[]; text: string },
): Promise<CheckedTicket> {
  const token = readNegotiateToken(text)
  if (token.kind === 'ntlm') return refused('it is of NTLM, which is not taken')
  if (token.kind === 'unreadable') return refused(token.reason)
  const accepted = await findAcceptance(app, sources, token.base64)
  if (typeof accepted === 'string') return refused(accepted)
  if (!(await isFirstUse(app, orgId, token.fingerprint))) return refused('it was used before')
  const { source, answer } = accepted
  const principal = readPrincipal(accepted.principal)
  if (!principal) return refused('it is of a service or a computer')
  if (principal.realm !== source.realm) return refused(`it is of the realm ${principal.realm}, not of ${source.realm}`)
  return { outcome: 'told', source, answer, proof: await askDirectory(app, source, principal) }
}

const refused = (reason: string): CheckedTicket => ({ outcome: 'refused', reason })

/** @returns in words why none of the keytabs opens it */
async function findAcceptance(
  app: FastifyInstance,
  sources: readonly NegotiateSource[],
  token: string,
): Promise<Accepted | string> {
  const reasons: string[] = []
  for (const source of sources) {
    const verdict = await verify(app, source, token)
    if (verdict.outcome === 'accepted') return { source, principal: verdict.principal, answer: verdict.answer }
    reasons.push(verdict.reason)
  }
  return reasons.join('; ')
}

async function verify(app: FastifyInstance, source: NegotiateSource, token: string) {
  const keytab = Buffer.from(app.kerberos.unseal(source.keytab), 'base64')
  try {
    return await app.kerberos.verifierOf({ directoryId: source.id, realm: source.realm, keytab }).verify(token)
  } catch (error) {
    if (!(error instanceof VerifierTrouble)) throw error
    throw new AppError('unavailable', 'Windows tickets cannot be checked at the moment', { cause: error })
  }
}

/**
 * Among all replicas; a verifier remembers only what it saw itself. Noted for this stretch of time and the next, so that
 * a token is known wherever the two meet.
 */
async function isFirstUse(app: FastifyInstance, orgId: string, fingerprint: string): Promise<boolean> {
  const key = `kerberos:${fingerprint}`
  const stretch = Math.floor(Date.now() / rememberMs)
  return app.db.tenant(orgId, async (tx) => {
    const uses = [1, 2].map((ahead) => useOnce(tx, { orgId, key, until: new Date((stretch + ahead) * rememberMs) }))
    return (await Promise.all(uses)).every(Boolean)
  })
}

async function askDirectory(app: FastifyInstance, source: NegotiateSource, principal: Principal): Promise<LoginProof> {
  try {
    return await provePrincipal(app.directories.open(source), principal)
  } catch (error) {
    // Whether somebody is disabled since is not known: a ticket alone lets nobody in.
    throw new AppError('unavailable', 'The directory does not answer', { cause: error })
  }
}
