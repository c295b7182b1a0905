import { AppError } from '@holdfast/contracts/errors.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import { endSessionsOf } from '@holdfast/db/sessions/end-sessions.ts'
import { removePasskeysOf } from '@holdfast/db/sign-in/passkeys.ts'
import { removeTotp } from '@holdfast/db/sign-in/totp.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { mailSecurityNotice } from '../auth/mail-to.ts'
import { PersonParams } from './read-person.ts'

export function resetSecondFactor(app: App): void {
  const schema = {
    summary: 'Take the second factor and the passkeys of a person away',
    description:
      'For somebody who has lost the device. All their sessions end, and they are told by mail. Where the role demands ' +
      'a second factor, the next sign-in sets one up. Not for oneself, and not for somebody with more rights.',
    tags: ['management'],
    params: PersonParams,
    response: { 204: Type.Null() },
  }
  const config = { permission: 'session:manage', stepUp: true } as const
  app.delete('/management/people/:personId/second-factor', { schema, config }, async (request, reply) => {
    const { orgId, personId: actorId } = callerOf(request)
    const { personId } = request.params
    const sessionIds = await administer(app, request, async ({ tx, caller, audit }) => {
      await requireActingOn(tx, caller, 'session:manage', personId)
      if (personId === actorId) throw new AppError('conflict', 'Your own is under your settings')
      const hadTotp = await removeTotp(tx, personId)
      const passkeys = await removePasskeysOf(tx, personId)
      if (!hadTotp && passkeys === 0) throw new AppError('not_found', 'There is no second factor')
      const ended = await endSessionsOf(tx, personId, { because: 'second_factor_reset' })
      const after = { endedSessions: ended.length, removedPasskeys: passkeys }
      await audit({ action: 'person.second_factor_reset', targetKind: 'person', targetId: personId, after })
      await mailSecurityNotice(tx, request, { orgId, personId, what: 'second_factor_reset' })
      return ended
    })
    app.rights.changed(orgId, { personId, sessionIds })
    return reply.code(204).send(null)
  })
}
