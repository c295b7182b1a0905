import { mailedCode } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { findAccount } from '@holdfast/db/people/queries.ts'
import { type Challenge, findChallenge, tryChallenge, useChallenge } from '@holdfast/db/sign-in/challenges.ts'
import { registerPerson } from '@holdfast/db/sign-in/register-person.ts'
import { decrypt } from '@holdfast/secrets/secrets.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answerEvenly } from './answer-evenly.ts'
import { auditFailedTry } from './audit-failed-try.ts'
import { limitTries, noteFailure, noteSuccess } from './limit-tries.ts'
import { type MailedProof, readMailedProof } from './mailed-proof.ts'
import { hashCode, hashLink, isSameHash } from './mailed-token.ts'

/** Who wants an account, until the address is proved: nobody yet, so it is kept sealed and not for long. */
export interface PendingPerson {
  readonly name: string
  readonly email: string
  readonly locale: string | null
  readonly passwordHash: string
}

export interface Registration {
  /** A `PendingPerson`. */
  readonly sealed: string
  readonly codeHash: string
  readonly linkHash: string
}

const kind = 'registration'
const checkMs = 100

/** Makes the account. @throws AppError `code_wrong`, the same for what is wrong, old, used, or nobody's */
export async function confirmPending(
  app: FastifyInstance,
  request: FastifyRequest,
  shown: { email?: string; code?: string; token?: string; organization?: string },
): Promise<{ orgId: string; personId: string }> {
  const proof = await readMailedProof(app, request, kind, shown)
  const { orgId } = proof
  const tries = { orgId, kind: proof.by, account: proof.by === 'code' ? proof.email : null }
  await limitTries(app, request, tries)
  const personId = await answerEvenly(async () => {
    const pending = await app.db.tenant(orgId, (tx) => check(app, tx, proof))
    return pending && app.db.tenant(orgId, (tx) => make(tx, request, { orgId, ...pending }))
  }, checkMs)
  if (personId === null) {
    await noteFailure(app, request, tries)
    await auditFailedTry(app, request, tries)
    throw new AppError('code_wrong', proof.by === 'link' ? 'The link has been used, or is too old' : undefined)
  }
  await noteSuccess(app, request, tries)
  return { orgId, personId }
}

interface Pending {
  readonly challengeId: string
  readonly person: PendingPerson
}

async function check(app: FastifyInstance, tx: Tx, proof: MailedProof): Promise<Pending | null> {
  if (proof.named === null) return null
  const { id, secret } = proof.named
  const which = { id, kind } as const
  const challenge: Challenge<Registration> | null =
    proof.by === 'link' ? await findChallenge(tx, which) : await tryChallenge(tx, which, mailedCode.tries)
  if (!challenge) return null
  const { sealed, codeHash, linkHash } = challenge.data
  const person = JSON.parse(decrypt(app.signIn.codesKey, sealed)) as PendingPerson
  const isRight =
    proof.by === 'link'
      ? isSameHash(linkHash, hashLink(secret, person.email))
      : isSameHash(
          codeHash,
          hashCode(app.signIn.codesKey, { id, secret }, { email: person.email, code: proof.code }),
        ) && person.email.toLowerCase() === proof.email.toLowerCase()
  return isRight ? { challengeId: id, person } : null
}

async function make(
  tx: Tx,
  request: FastifyRequest,
  { orgId, challengeId, person }: Pending & { orgId: string },
): Promise<string | null> {
  if (!(await useChallenge(tx, { id: challengeId, kind }))) return null
  // An administrator may have made the account meanwhile; the address is proved, but the password is not for it.
  if (await findAccount(tx, person.email)) return null
  const id = newId()
  await registerPerson(tx, { id, orgId, ...person })
  const actor = { kind: 'person', id } as const
  const named = { action: 'person.registered', targetKind: 'person', targetId: id }
  await writeAudit(tx, { orgId, actor, address: request.ip, ...named, after: { role: 'requester', kind: 'external' } })
  return id
}
