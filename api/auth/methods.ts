import { SignInMethods, SignInMethodsQuery } from '@holdfast/contracts/auth/methods.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import { findOtherWays } from '@holdfast/db/sign-in/ways.ts'
import type { App } from '../app-type.ts'
import { offersNegotiate } from '../kerberos/negotiate-sources.ts'
import { organizationOf } from './organization-of.ts'

export function readSignInMethods(app: App): void {
  const schema = {
    summary: 'In which ways one signs in here',
    tags: ['auth'],
    querystring: SignInMethodsQuery,
    response: { 200: SignInMethods },
  }
  app.get('/auth/methods', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { id, slug } = await organizationOf(app, request, request.query.organization, 'query/organization')
    const [settings, ways] = await app.db.tenant(id, async (tx) => [
      await findSignInSettings(tx),
      await findOtherWays(tx, id),
    ])
    const { password, register, passwordMinLength, code, passkeys } = settings
    const { name, accentHue, hasDirectory, providers } = ways
    reply.header('cache-control', 'no-store')
    return {
      organization: { slug, name, accentHue },
      password,
      register,
      passwordMinLength,
      code,
      passkey: passkeys && app.signIn.siteOf(request.hostname) !== null,
      negotiate: await offersNegotiate(app, id),
      directory: hasDirectory,
      providers,
    }
  })
}
