import proxy from '@fastify/http-proxy'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { callerOf } from '../auth/caller.ts'
import type { AppConfig } from '../config.ts'
import { isQuery, isWithinNamespace } from '../http/temporal-path.ts'

const prefix = '/temporal'

/** What the pages of the UI are made of; it comes from the UI, so it cannot be as strict as for pages of ours. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
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
      scope.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', policy))
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
  const { temporalNamespace } = callerOf(request).organization
  if ((await app.organizations.countInNamespace(temporalNamespace)) > 1) {
    const detail =
      'Your organization shares a namespace of Temporal with others, and the Temporal UI cannot keep them apart. ' +
      'It can be entered once your organization has a namespace of its own.'
    throw new AppError('forbidden', detail)
  }
  if (request.method === 'POST' && !isQuery(request.url)) {
    throw new AppError('forbidden', 'A request is changed in the desk, not in the Temporal UI')
  }
  if (!isWithinNamespace(request.url, temporalNamespace)) {
    throw new AppError('forbidden', 'Only the namespace of your organization can be seen here')
  }
}

/** Our tokens are none of the UI's business. */
function withoutCredentials<Headers extends object>(headers: Headers): Headers {
  const { cookie: _cookie, authorization: _authorization, ...rest } = headers as Record<string, unknown>
  return rest as Headers
}
