import { mailedCode } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { type CodePurpose, findCode, type OpenCode, tryCode, useCode } from '@holdfast/db/sign-in/codes.ts'
import { noteEmailVerified } from '@holdfast/db/sign-in/verified-email.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answerEvenly } from './answer-evenly.ts'
import { auditFailedTry } from './audit-failed-try.ts'
import { limitTries, noteFailure, noteSuccess } from './limit-tries.ts'
import { type MailedProof, readMailedProof } from './mailed-proof.ts'
import { hashCode, hashLink, isSameHash } from './mailed-token.ts'

interface Shown {
  readonly email?: string
  readonly code?: string
  readonly token?: string
  readonly organization?: string
}

const checkMs = 100

/**
 * Takes a mailed code or link, once.
 * @returns whose it is
 * @throws AppError `code_wrong`, the same for one that is wrong, old or used, and for addresses that nobody has
 */
export async function redeemMailed(
  app: FastifyInstance,
  request: FastifyRequest,
  purpose: CodePurpose,
  shown: Shown,
): Promise<{ orgId: string; personId: string }> {
  const proof = await readMailedProof(app, request, 'code', shown)
  const { orgId } = proof
  const tries = { orgId, kind: proof.by, account: proof.by === 'code' ? proof.email : null }
  await limitTries(app, request, tries)
  // A try that counts takes longer than one that finds nothing to count at.
  const found = await answerEvenly(() => app.db.tenant(orgId, (tx) => take(app, tx, purpose, proof)), checkMs)
  if (found === null) {
    await noteFailure(app, request, tries)
    await auditFailedTry(app, request, tries)
    throw new AppError('code_wrong', proof.by === 'link' ? 'The link has been used, or is too old' : undefined)
  }
  await noteSuccess(app, request, tries)
  // Who asked for the mails was the one whom they are for.
  await noteSuccess(app, request, { orgId, kind: 'mail', account: found.email })
  return { orgId, personId: found.personId }
}

async function take(app: FastifyInstance, tx: Tx, purpose: CodePurpose, proof: MailedProof): Promise<OpenCode | null> {
  if (proof.named === null) return null
  const { id, secret } = proof.named
  const which = { id, purpose }
  const found = proof.by === 'link' ? await findCode(tx, which) : await tryCode(tx, which, mailedCode.tries)
  if (!found) return null
  const isRight =
    proof.by === 'link'
      ? isSameHash(found.linkHash, hashLink(secret, found.email))
      : isSameHash(
          found.codeHash,
          hashCode(app.signIn.codesKey, { id, secret }, { email: found.email, code: proof.code }),
        ) && found.email.toLowerCase() === proof.email.toLowerCase()
  if (!isRight || !(await useCode(tx, which))) return null
  await noteEmailVerified(tx, found.personId)
  return found
}
