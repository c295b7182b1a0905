/**
 * Windows single sign-on (features E4; RFC 4559): the browser shows a ticket of whoever is signed in to Windows, without
 * asking anybody anything.
 */
import { NegotiateQuery } from '@holdfast/contracts/auth/negotiate.ts'
import { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { asAppError } from '../http/as-app-error.ts'
import { listNegotiateSources } from '../kerberos/negotiate-sources.ts'
import { pathAfterFailure, sendNoTicketPage, wantsPage } from './negotiate-page.ts'
import { organizationOf } from './organization-of.ts'
import { pathAfterSignIn } from './path-after-sign-in.ts'
import { signInByTicket } from './sign-in-by-ticket.ts'

export function negotiate(app: App): void {
  const schema = {
    summary: 'Sign in with a Windows ticket (Kerberos)',
    description:
      'Answers 401 with `WWW-Authenticate: Negotiate`, upon which a browser or `curl --negotiate` that may shows its ' +
      'ticket. A browser that wants a page is sent on to `to`, or to the page for signing in.',
    tags: ['auth'],
    querystring: NegotiateQuery,
    response: { 200: SignInAnswer },
  }
  app.get('/auth/negotiate', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { organization, to } = request.query
    try {
      refuseOtherSites(request)
      const { id: orgId } = await organizationOf(app, request, organization, 'query/organization')
      const sources = await listNegotiateSources(app, orgId)
      requireKerberos(app, sources.length)
      const text = readToken(request)
      if (text === null) return challenge(request, reply, to)
      const answer = await signInByTicket(app, request, reply, { orgId, sources, text })
      return wantsPage(request) ? reply.redirect(pathAfterSignIn(answer, to ?? '/'), 303) : answer
    } catch (error) {
      const known = asAppError(error)
      if (!wantsPage(request) || known.code === 'internal') throw error
      if (known.code === 'unavailable') request.log.error({ err: known.cause ?? known }, known.message)
      return reply.redirect(pathAfterFailure(to), 303)
    }
  })
}

/**
 * It is a GET that begins a session, and a browser proves who it is by itself, whoever made it come here: another site
 * could sign somebody in who had signed out. Only our own pages lead here, and what a person types.
 */
function refuseOtherSites({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'] ?? 'none'
  if (site !== 'same-origin' && site !== 'none') throw new AppError('cross_site', 'Other sites may not sign people in')
}

function requireKerberos(app: App, directories: number): void {
  if (directories === 0)
    throw new AppError('sign_in_method_off', 'No directory here signs people in by Windows tickets')
  if (app.kerberos.isBuilt) return
  const words = 'Windows single sign-on is set up, but the package `kerberos` could not be built on this server'
  throw new AppError('unavailable', words)
}

/** @returns `null` where none is shown yet */
function readToken({ headers: { authorization } }: FastifyRequest): string | null {
  if (authorization === undefined) return null
  const [, text = ''] = /^negotiate +(\S+) *$/i.exec(authorization) ?? []
  if (text === '') throw new AppError('ticket_refused', 'Authorization must be Negotiate, with a token')
  return text
}

/** Only here: who was refused is not asked again, for a browser would ask the person for a password then. */
function challenge(request: FastifyRequest, reply: FastifyReply, to: string | undefined): FastifyReply {
  reply.header('www-authenticate', 'Negotiate')
  if (wantsPage(request)) return sendNoTicketPage(reply, to)
  throw new AppError('not_signed_in', 'Show a Kerberos ticket')
}
