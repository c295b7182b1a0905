import Type from 'typebox'
import type { App } from '../app-type.ts'

const Jwk = Type.Object({
  kid: Type.String(),
  kty: Type.String(),
  crv: Type.String(),
  x: Type.String(),
  alg: Type.String(),
  use: Type.String(),
})

/** Keys are there an hour before they sign. */
const cacheSeconds = 300

/** At the root, where RFC 8414 puts such things. */
export function jwks(app: App): void {
  const schema = {
    summary: 'The public keys of access tokens',
    description: 'The next one is among them an hour before anything is signed with it.',
    tags: ['auth'],
    response: { 200: Type.Object({ keys: Type.Array(Jwk) }) },
  }
  app.get('/.well-known/jwks.json', { schema, config: { permission: 'anyone' } }, async (_request, reply) => {
    reply.header('cache-control', `public, max-age=${cacheSeconds}`)
    return { keys: (await app.sessions.signingKeys.jwks()) as Required<Record<keyof typeof Jwk.properties, string>>[] }
  })
}
