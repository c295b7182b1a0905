import fp from 'fastify-plugin'
import { findBadText } from '../http/bad-text.ts'

/** Escapes that PostgreSQL cannot store: the null character, and halves of surrogate pairs. */
const suspicious = /\\u(?:0000|[dD][89a-fA-F])/

/**
 * Reads JSON bodies. An empty one is no body, whatever its media type says. Texts that could not be stored are refused
 * here, so that no operation has to think of them.
 */
export const jsonBodyPlugin = fp(
  async (app) => {
    const parse = app.getDefaultJsonParser('error', 'error')
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
      if (body === '') return done(null, undefined)
      parse(request, body as string, (error, value) => {
        if (error) return done(error)
        const bad = suspicious.test(body as string) ? findBadText(value) : null
        done(bad, value)
      })
    })
    app.addHook('onRequest', (request, _reply, done) => {
      done(request.url.includes('%00') ? (findBadText(request.query, 'query') ?? undefined) : undefined)
    })
  },
  { name: 'json-body' },
)
