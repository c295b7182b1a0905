/**
 * Visitors come from other sites, on which the widget is embedded. Their browsers ask first (CORS), and are let through
 * for the few routes that visitors need, from the origins that a chat desk names, and never with cookies: a visitor's
 * token is in a header, which no other page can make a browser send.
 */
import { listAllowedOrigins } from '@holdfast/db/chat/desks.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import { isSameHost } from '../auth/cross-site.ts'
import type { AppConfig } from '../config.ts'
import { allowedMethods } from '../http/allowed-methods.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The other site that this comes from and may come from; `null` for our own pages, and for programs. */
    embeddedIn: string | null
  }
  interface FastifyInstance {
    /** Makes this replica read the allowed origins of an organization again; the others do so within seconds. */
    forgetOrigins(orgId: string): void
  }
}

const freshMs = 10_000
const preflightSeconds = 600
const askedHeaders = 'authorization, content-type, idempotency-key, if-match, x-holdfast-organization'
const shownHeaders = 'etag, idempotency-replayed, location, retry-after'

export const embeddingPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { corsOrigins = [] } }) => {
    const origins = new LRUCache<string, readonly string[]>({
      max: 1_000,
      ttl: freshMs,
      fetchMethod: (orgId) => app.db.tenant(orgId, listAllowedOrigins),
    })
    const isAllowed = async (request: FastifyRequest, origin: string): Promise<boolean> => {
      const orgId = await findOrganizationId(app, request)
      return orgId !== null && ((await origins.fetch(orgId)) ?? []).includes(origin)
    }
    const methodsFor = listenForOpenRoutes(app)
    const allMethodsFor = allowedMethods(app)
    app.decorateRequest('embeddedIn', null)
    app.decorate('forgetOrigins', (orgId) => void origins.delete(orgId))
    app.addHook('onRequest', (request, reply, done) => {
      const { embedded = false, link = false } = request.routeOptions.config
      const named = foreignOrigin(request)
      // An operator has named the site; it comes with a token, for a cookie would not be sent.
      if (named !== null && corsOrigins.includes(named) && request.headers.authorization !== undefined) {
        allow(reply, named).header('access-control-expose-headers', shownHeaders)
        return done()
      }
      const origin = embedded || link ? foreignOrigin(request) : null
      if (origin === null) return done()
      const welcome = (allowed: boolean) => {
        if (!allowed) return
        request.embeddedIn = origin
        allow(reply, origin).header('access-control-expose-headers', shownHeaders)
      }
      isAllowed(request, origin)
        .then(welcome)
        .then(() => done(), done)
    })
    // Hidden, because it is for browsers and not an operation.
    const options = { schema: { hide: true }, config: { permission: 'anyone' } } as const
    app.options('/api/v1/*', options, async (request, reply) => {
      const origin = foreignOrigin(request)
      const isNamed = origin !== null && corsOrigins.includes(origin)
      const methods = isNamed ? allMethodsFor(request.url) : methodsFor(request.url)
      if (methods.length === 0 || origin === null) return reply.callNotFound()
      if (!isNamed && !(await isAllowed(request, origin))) return reply.callNotFound()
      return allow(reply, origin)
        .header('access-control-allow-methods', methods.join(', '))
        .header('access-control-allow-headers', askedHeaders)
        .header('access-control-max-age', String(preflightSeconds))
        .code(204)
        .send()
    })
  },
  { name: 'embedding', dependencies: ['database', 'organizations'] },
)

function allow(reply: FastifyReply, origin: string): FastifyReply {
  return reply.header('access-control-allow-origin', origin).header('vary', 'Origin')
}

function foreignOrigin(request: FastifyRequest): string | null {
  const { origin } = request.headers
  return origin === undefined || isSameHost(origin, request.host) ? null : origin
}

/** By the host: before a browser has asked, it says nothing else. */
async function findOrganizationId(app: FastifyInstance, request: FastifyRequest): Promise<string | null> {
  const slug = app.organizations.slugOf(request)
  const found = slug === null ? await app.organizations.only() : await app.organizations.bySlug(slug).catch(() => null)
  return found?.id ?? null
}

/** @returns a function that tells by which methods a visitor may call an address from another site */
function listenForOpenRoutes(app: FastifyInstance): (url: string) => string[] {
  const routes: { pattern: RegExp; methods: string[] }[] = []
  app.addHook('onRoute', ({ url, method, config }) => {
    if (!config?.link && !config?.embedded) return
    const source = url.replaceAll('.', '\\.').replaceAll(/:[A-Za-z]+/g, '[^/]+')
    routes.push({ pattern: new RegExp(`^${source}$`), methods: [method].flat() })
  })
  return (url) => {
    const path = url.split('?', 1)[0] ?? url
    return [...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))].sort()
  }
}
