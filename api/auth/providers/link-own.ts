import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import { linkIdentity } from '@holdfast/db/identity-providers/identities.ts'
import type { AskedProvider } from '@holdfast/db/identity-providers/queries.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from '../caller.ts'
import { SignInProblem } from './problems.ts'

interface OwnLink {
  readonly orgId: string
  readonly provider: AskedProvider
  /** Who set out to link their account. */
  readonly personId: string
  readonly subject: string
}

/** Links somebody's own account. Whoever comes back must still be the one who set out. @throws SignInProblem */
export async function linkOwn(
  app: FastifyInstance,
  request: FastifyRequest,
  { orgId, provider, personId, subject }: OwnLink,
): Promise<void> {
  const caller = await findCaller(app, request)
  if (caller?.personId !== personId || caller.orgId !== orgId || caller.sessionId === '') {
    throw new SignInProblem('not_signed_in', 'whoever set out is not signed in any more')
  }
  const { doer: actor, sessionId } = caller
  try {
    await app.db.tenant(orgId, async (tx) => {
      const { isNew } = await linkIdentity(tx, { orgId, personId, providerId: provider.id, subject })
      if (!isNew) return
      const target = { targetKind: 'person', targetId: personId } as const
      const after = { providerId: provider.id }
      const about = { personId, after: { subject } }
      const deed = { orgId, actor, sessionId, address: request.ip, action: 'identity.linked', ...target, after, about }
      await writeAudit(tx, deed)
    })
  } catch (error) {
    const isTaken = error instanceof AppError && error.code === 'conflict'
    throw isTaken ? new SignInProblem('already_linked', 'the subject belongs to somebody else here') : error
  }
}

async function findCaller(app: FastifyInstance, request: FastifyRequest): Promise<Caller | null> {
  try {
    return await app.sessions.identify(request)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
