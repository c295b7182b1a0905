/** In which ways people may sign in to an organization. */

import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { defaultSignInSettings, SignInSettings, SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import { findSignInSettings, replaceSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { refuseLockingOut } from './refuse-locking-out.ts'

export function readSignInSettings(app: App): void {
  const schema = {
    summary: 'Read in which ways people may sign in',
    tags: ['setting'],
    response: { 200: SignInSettings },
  }
  app.get('/setting/sign-in', { schema, config: { permission: 'sign_in:manage' } }, async (request, reply) => {
    const { orgId } = callerOf(request)
    return answerVersion(reply, await app.db.tenant(orgId, findSignInSettings))
  })
}

export function editSignInSettings(app: App): void {
  const schema = {
    summary: 'Say in which ways people may sign in',
    description:
      'All of it at once. One way must stay by which you can sign in yourself. A second factor that is demanded now is ' +
      'asked of whoever is signed in when their session is refreshed.',
    tags: ['setting'],
    headers: VersionHeaders,
    body: SignInSettingsFields,
    response: { 200: SignInSettings },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.put('/setting/sign-in', { schema, config }, async (request, reply) => {
    const { orgId, personId, sessionId } = callerOf(request)
    const version = requireIfMatch(request.headers['if-match'])
    const settings = tidy(request.body)
    const after = await administer(app, request, async (deed) => {
      await refuseLockingOut(deed.tx, { personId, sessionId }, settings)
      const { before, after } = await replaceSignInSettings(deed.tx, { orgId, version }, settings)
      const named = { action: 'sign_in.edited', targetKind: 'organization', targetId: orgId }
      await auditEdit(deed, { ...named, before, after })
      return after
    })
    return answerVersion(reply, after)
  })
}

/** In the order of the defaults, and nothing twice: what is compared for the audit log says the same in one way. */
function tidy(body: SignInSettingsFields): SignInSettingsFields {
  const lists = {
    registerDomains: [...new Set(body.registerDomains)].sort(),
    secondFactorRoles: [...new Set(body.secondFactorRoles)].sort(),
  }
  return { ...defaultSignInSettings, ...body, ...lists }
}
