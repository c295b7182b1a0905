import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

const policy = [
  "default-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "style-src 'self' 'unsafe-inline'",
].join('; ')

/** Headers that keep browsers from doing what we never ask for. The policy is a constant: built anew it costs more than all the rest. */
export const securityHeadersPlugin = fp(
  async (app) => {
    await app.register(helmet, { contentSecurityPolicy: false })
    app.addHook('onRequest', (_request, reply, done) => {
      reply.header('content-security-policy', policy)
      done()
    })
  },
  { name: 'security-headers' },
)
