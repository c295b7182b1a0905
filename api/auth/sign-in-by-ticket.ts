import type { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { takeInVouched } from '../directories/take-in.ts'
import { type CheckedTicket, checkTicket } from '../kerberos/check-ticket.ts'
import type { NegotiateSource } from '../kerberos/negotiate-sources.ts'
import { auditRefusal } from './audit-refusal.ts'
import { noteRefusal } from './directory-sign-in.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { limitTries, noteFailure, noteSuccess } from './limit-tries.ts'

interface ShownTicket {
  readonly orgId: string
  readonly sources: readonly NegotiateSource[]
  /** As it came behind `Negotiate`. */
  readonly text: string
}

/**
 * Signs in whom a ticket is for.
 * @throws AppError `ticket_refused`, whatever was wrong; the log and the audit say what
 */
export async function signInByTicket(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { orgId, sources, text }: ShownTicket,
): Promise<SignInAnswer> {
  const tries = { orgId, kind: 'kerberos', account: null }
  await limitTries(app, request, tries)
  const ticket = await checkTicket(app, { orgId, sources, text })
  const refuse = async (reason: string): Promise<AppError> => {
    await noteFailure(app, request, tries)
    await auditRefusal(app, request, { orgId, personId: null, method: 'kerberos', reason: 'wrong' })
    request.log.warn({ orgId, reason }, 'a Kerberos ticket was refused')
    return new AppError('ticket_refused')
  }
  if (ticket.outcome === 'refused') throw await refuse(ticket.reason)
  const verdict = await welcome(app, orgId, ticket)
  if ('reason' in verdict) throw await refuse(verdict.reason)
  await noteSuccess(app, request, tries)
  const { personId } = verdict
  const proved = { orgId, personId, method: 'kerberos', providerId: ticket.source.id } as const
  const answer = await finishSignIn(app, request, reply, proved)
  if (ticket.answer !== null) reply.header('www-authenticate', `Negotiate ${ticket.answer}`)
  return answer
}

/** Makes the account of a directory a person of ours, as after its password. @returns why not, in words that name nobody */
async function welcome(
  app: FastifyInstance,
  orgId: string,
  { source, proof }: Extract<CheckedTicket, { outcome: 'told' }>,
): Promise<{ personId: string } | { reason: string }> {
  if (proof.outcome === 'refused') {
    await noteRefusal(app, orgId, source, proof)
    return { reason: `the directory says of the account: ${proof.refusal.reason}` }
  }
  const { person, groups } = proof
  const taken = await takeInVouched(app, { orgId, source, person, groups })
  return 'personId' in taken ? taken : { reason: `the account becomes nobody here: ${taken.refused}` }
}
