import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { reachOf } from '@holdfast/contracts/people/rights.ts'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { Caller } from '../auth/caller.ts'
import { refuseCrossSite } from '../auth/cross-site.ts'
import { requireRecentProof } from '../auth/recent-proof.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. Mandatory: a route without it does not start. */
    permission?: Permission | 'signed_in' | 'anyone'
    /** Whether holders of a private link to one request may call it too (features A19). */
    link?: boolean
    /** Keeps API tokens out of a route that their scopes would open (features E9). */
    noTokens?: boolean
    /** Opens a route for whoever is signed in to API tokens too; no scope says so, so it is not so by itself. */
    tokens?: boolean
    /** Whether it asks for a recent proof of who the caller is; no API token passes. */
    stepUp?: boolean
    /** Whether a visitor may call it from a site that embeds the widget; such a route heeds no foreign cookie. */
    embedded?: boolean
    /** Whether other sites and programs may send forms to it: what it does hangs on its address, on no cookie. */
    anySite?: boolean
  }
}

/** Holds every route to the permission that it declares; what belongs to whom is asked by the handler, with `may`. */
export const permissionsPlugin = fp(
  async (app) => {
    const declared: RouteOptions[] = []
    app.addHook('onRoute', (route) => void declared.push(route))
    app.addHook('onReady', async () => {
      const silent = declared.find(({ config }) => config?.permission === undefined)
      if (silent) throw new Error(`${silent.method} ${silent.url} declares no permission`)
    })
    app.addHook('onRequest', (request, _reply, done) => {
      const { permission = 'anyone', embedded = false, anySite = false, stepUp = false } = request.routeOptions.config
      try {
        const isWelcome = anySite || (embedded && request.embeddedIn !== null)
        if (!isWelcome) refuseCrossSite(request)
        if (permission === 'anyone') return done()
        const caller = app.sessions.identify(request)
        if (!stepUp && !(caller instanceof Promise) && admit(app, request, caller)) return done()
        Promise.resolve(caller)
          .then((found) => admitSlowly(app, request, found))
          .then(() => done(), done)
      } catch (error) {
        done(error as Error)
      }
    })
  },
  { name: 'permissions', dependencies: ['session', 'organizations', 'embedding'] },
)

/** @returns `false` when the host names another organization than the caller's, which takes a look at the database. */
function admit(app: FastifyInstance, request: FastifyRequest, caller: Caller): boolean {
  const slug = app.organizations.slugOf(request)
  if (slug !== null && slug !== caller.organization.slug) return false
  const { permission, link = false } = request.routeOptions.config
  if (caller.link && !link) throw new AppError('forbidden', 'A private link does not reach this')
  if (caller.token && !isForTokens(request)) throw new AppError('forbidden', 'An API token does not reach this')
  if (permission !== 'signed_in' && reachOf(caller, permission as Permission) === null) {
    throw new AppError('forbidden', `This needs the permission ${permission}`)
  }
  request.caller = caller
  return true
}

/** What is for whoever is signed in is about the person or the session itself, which is not lent to programs. */
function isForTokens({ routeOptions: { config } }: FastifyRequest): boolean {
  if (config.stepUp === true) return false
  return config.permission === 'signed_in' ? config.tokens === true : config.noTokens !== true
}

async function admitSlowly(app: FastifyInstance, request: FastifyRequest, caller: Caller): Promise<void> {
  if (admit(app, request, caller)) {
    if (request.routeOptions.config.stepUp === true) await requireRecentProof(app, caller)
    return
  }
  await app.organizations.bySlug(app.organizations.slugOf(request) ?? '')
  throw new AppError('not_signed_in', 'You are signed in to another organization')
}
