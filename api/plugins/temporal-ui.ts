import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import proxy from '@fastify/http-proxy'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { callerOf } from '../auth/caller.ts'
import type { AppConfig } from '../config.ts'
import { hashInlineScripts } from '../http/inline-scripts.ts'
import { isQuery, isWithinNamespace } from '../http/temporal-path.ts'
import { requireOwnNamespace } from '../temporal-codec/require-own-namespace.ts'

const prefix = '/temporal'

/** What the pages of the UI are made of; of the scripts that are in them, each is named by its hash. */
const policy = (scripts: string) =>
  `default-src 'self'; script-src 'self' ${scripts}; style-src 'self' 'unsafe-inline'; ` +
  "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'self'; base-uri 'self'; object-src 'none'"

/**
 * The Temporal UI behind sign-in and permission (features A16). Its server knows no rights inside a namespace, so only
 * an organization that has one to itself may enter, and only that one (design decision 11).
 */
export const temporalUiPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { temporalUiUrl } }) => {
    if (temporalUiUrl === '') return
    await app.register(async (scope) => {
      scope.addHook('onRoute', (route) => {
        route.schema = { ...route.schema, hide: true }
      })
      scope.addHook('preHandler', (request) => admit(app, request))
      scope.addHook('onSend', async (_request, reply, payload) => {
        const isPage = String(reply.getHeader('content-type')).startsWith('text/html') && payload instanceof Readable
        const page = isPage ? await text(payload) : null
        reply.header('content-security-policy', policy(hashInlineScripts(page ?? '')))
        return page ?? payload
      })
      const path = `${prefix}/api/v1/namespaces`
      const config = { permission: 'execution:read' } as const
      // The list of namespaces would name those of others.
      scope.get(path, { schema: { hide: true }, config }, async (request, reply) => {
        const { temporalNamespace } = callerOf(request).organization
        const answer = await fetch(`${temporalUiUrl}${path}/${encodeURIComponent(temporalNamespace)}`)
        if (!answer.ok) throw new AppError('unavailable', 'The Temporal UI does not answer')
        return reply
          .type('application/json')
          .send(JSON.stringify({ namespaces: [await answer.json()], nextPageToken: null }))
      })
      // The proxy passes bodies on as they are.
      scope.removeAllContentTypeParsers()
      await scope.register(proxy, {
        upstream: temporalUiUrl,
        prefix,
        rewritePrefix: prefix,
        httpMethods: ['GET', 'HEAD', 'POST'],
        config,
        replyOptions: { rewriteRequestHeaders: (_request, headers) => withoutCredentials(headers) },
      })
    })
  },
  { name: 'temporal-ui', dependencies: ['permissions'] },
)

async function admit(app: FastifyInstance, request: FastifyRequest): Promise<void> {
  const temporalNamespace = await requireOwnNamespace(app, callerOf(request))
  if (request.method === 'POST' && !isQuery(request.url)) {
    throw new AppError('forbidden', 'A request is changed in the desk, not in the Temporal UI')
  }
  if (!isWithinNamespace(request.url, temporalNamespace)) {
    throw new AppError('forbidden', 'Only the namespace of your organization can be seen here')
  }
}

/** Our tokens are none of the UI's business; and its pages are read here, so they come as they are. */
function withoutCredentials<Headers extends object>(headers: Headers): Headers {
  const {
    cookie: _cookie,
    authorization: _authorization,
    'accept-encoding': _encoding,
    ...rest
  } = headers as Record<string, unknown>
  return rest as Headers
}
