import type { StepUpWay } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { SteppedUp, StepUpBody, StepUpWays } from '@holdfast/contracts/auth/step-up.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import { findSessionStart, noteProof } from '@holdfast/db/sign-in/session-start.ts'
import type { App } from '../app-type.ts'
import { auditFailedTry } from './audit-failed-try.ts'
import { callerOf } from './caller.ts'
import { checkStepUp, shownWay } from './check-step-up.ts'
import { limitTries, noteFailure, noteSuccess } from './limit-tries.ts'
import { findStepUpWays, goodUntil } from './recent-proof.ts'

const config = { permission: 'signed_in' } as const

export function readStepUpWays(app: App): void {
  const schema = {
    summary: 'By what you may prove once more who you are',
    tags: ['auth'],
    response: { 200: StepUpWays },
  }
  app.get('/auth/step-up', { schema, config }, async (request) => {
    const { orgId, sessionId } = callerOf(request)
    const ways = await findStepUpWays(app, callerOf(request))
    const start = await app.db.tenant(orgId, (tx) => findSessionStart(tx, sessionId))
    return { ways, goodUntil: goodUntil(start?.provedAt ?? new Date(0)).toISOString() }
  })
}

export function stepUp(app: App): void {
  const schema = {
    summary: 'Prove once more who you are, before a dangerous deed',
    description: 'One proof of those that `GET /auth/step-up` names. It is good for ten minutes, in this session.',
    tags: ['auth'],
    body: StepUpBody,
    response: { 200: SteppedUp },
  }
  app.post('/auth/step-up', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { orgId, personId, sessionId, actor } = caller
    const way = shownWay(request.body)
    if (!(await findStepUpWays(app, caller)).includes(way)) throw wrong(way, 'is not how you prove it')
    const tries = { orgId, kind: 'step_up', account: personId }
    await limitTries(app, request, tries)
    if (!(await checkStepUp(app, caller, request.body))) {
      await noteFailure(app, request, tries)
      await auditFailedTry(app, request, tries)
      throw wrong(way, 'is wrong, or no longer good')
    }
    await noteSuccess(app, request, tries)
    const secondFactor = way === 'totp' || way === 'recovery_code'
    const provedAt = await app.db.tenant(orgId, async (tx) => {
      const named = { action: 'session.stepped_up', targetKind: 'session', targetId: sessionId }
      await writeAudit(tx, { orgId, actor, sessionId, address: request.ip, ...named, after: { way } })
      return noteProof(tx, sessionId, { secondFactor })
    })
    return { provedAt: provedAt.toISOString(), goodUntil: goodUntil(provedAt).toISOString() }
  })
}

const fields: Readonly<Record<StepUpWay, string>> = {
  password: '/password',
  totp: '/totp',
  recovery_code: '/recoveryCode',
  code: '/code',
  passkey: '/passkey',
}

/** Not 401: the session is good, and a page must not take it for ended. */
function wrong(way: StepUpWay, message: string): AppError {
  const path = fields[way]
  return new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
