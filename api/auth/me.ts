import { Me } from '@holdfast/contracts/auth/session.ts'
import { listPermissions } from '@holdfast/contracts/people/rights.ts'
import type { App } from '../app-type.ts'
import { callerOf } from './caller.ts'
import { presentMe } from './present-me.ts'

export function me(app: App): void {
  const schema = { summary: 'Who is signed in, and what that person may do', tags: ['auth'], response: { 200: Me } }
  app.get('/auth/me', { schema, config: { permission: 'signed_in', tokens: true } }, async (request) => {
    const caller = callerOf(request)
    // Of a token, no more than its scopes.
    return { ...presentMe(caller), permissions: listPermissions(caller) }
  })
}
