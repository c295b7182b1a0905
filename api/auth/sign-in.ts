import { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { SignInBody } from '@holdfast/contracts/auth/sign-in.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import type { App } from '../app-type.ts'
import { auditRefusal } from './audit-refusal.ts'
import { type Checked, checkPassword } from './check-password.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { limitTries, noteFailure, noteSuccess } from './limit-tries.ts'
import { organizationOf } from './organization-of.ts'

export function signIn(app: App): void {
  const schema = {
    summary: 'Sign in with email and password',
    description:
      'Or with the user name of a connected directory. `next` says what is wanted before there is a session. The ' +
      'answer and its time are the same for an account that is not there, is blocked, or has another password.',
    tags: ['auth'],
    body: SignInBody,
    response: { 200: SignInAnswer },
  }
  app.post('/auth/sign-in', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { email: login, password, organization } = request.body
    const { id: orgId } = await organizationOf(app, request, organization)
    const tries = { orgId, kind: 'password', account: accountOf(login) }
    await limitTries(app, request, tries)
    const settings = await app.db.tenant(orgId, findSignInSettings)
    const checked = await checkPassword(app, request, { orgId, login, password, isLocalAllowed: settings.password })
    if (checked.outcome === 'refused') {
      await noteFailure(app, request, tries)
      await auditRefusal(app, request, { orgId, ...toldOf(checked) })
      throw new AppError('credentials_wrong')
    }
    await noteSuccess(app, request, tries)
    const { outcome: _outcome, ...proved } = checked
    return finishSignIn(app, request, reply, { orgId, ...proved })
  })
}

/** A directory knows `name` by whatever domain stands before it, so each of these is a try of the same account. */
function accountOf(login: string): string {
  return login
    .trim()
    .replace(/^[^\\]+\\(?=[^\\]+$)/, '')
    .normalize('NFC')
}

function toldOf({ personId, reason }: Checked & { outcome: 'refused' }) {
  return { personId, method: 'password' as const, reason }
}
